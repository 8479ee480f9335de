import * as v from 'valibot'
import type { Result } from '../domain/result.ts'
import { browser, type Runtime } from '../platform/browser.ts'
import { type CookiesOfTab, hasWorkersCookies } from '../platform/cookie-stores.ts'
import type { CallDefinitions, Caller } from './define-call.ts'

/** The answer to a tab with other cookies than the worker's, whatever it asks. */
const REFUSAL: Result<never> = { ok: false, problem: { name: 'forbidden' } }

/** What the browser tells of a sender; the polyfill's types lack `origin`. */
interface Sender {
  id?: string | undefined
  origin?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: (CookiesOfTab & { id?: number | undefined }) | undefined
}

/**
 * Answers these calls. A message that is none of them, or comes from somebody who may not ask, is left alone:
 * whoever it belongs to can answer it. A tab with other cookies than the worker's is refused, whatever it asks: the answer would
 * be about whoever is signed in elsewhere, and what is done would be theirs.
 */
export function serve(calls: CallDefinitions): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    const caller = callerOf(sender)
    const answer = caller && answerTo(message, caller, calls)
    if (!answer) return undefined
    if (sender.tab && !hasWorkersCookies(sender.tab)) {
      sendResponse(REFUSAL)
      return true
    }
    // The channel closes unanswered when this throws; the asker asks again and the error shows in the worker's console.
    void answer().then(sendResponse)
    return true
  }
  // Safe: `undefined` leaves a message to others in every browser; the polyfill's types know only the listener that always answers.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

/** What answers a message; undefined where it is no call, or not this caller's to make. */
function answerTo(
  message: unknown,
  caller: Caller,
  calls: CallDefinitions,
): (() => Promise<Result<unknown>>) | undefined {
  const envelope = v.safeParse(v.strictObject({ tandem: v.string(), ask: v.unknown() }), message)
  if (!envelope.success) return undefined
  const { tandem: name, ask } = envelope.output
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  if (!call?.from.includes(caller.from)) return undefined
  const args = v.safeParse(call.args, ask)
  return args.success ? () => call.answer(args.output, caller) : undefined
}

/** Trusts what the browser says of the sender, nothing that the message claims. Frames and other extensions are nobody. */
export function callerOf(sender: Sender): Caller | undefined {
  if (sender.id !== browser.runtime.id || (sender.frameId ?? 0) !== 0) return undefined
  // Not by URL.origin: it is "null" for our scheme in some engines, and "null" is what a sandboxed page has.
  const own = browser.runtime.getURL('').replace(/\/$/, '')
  // Where a browser has no `origin`, the address says the same for a top frame.
  const origin = sender.origin ?? (sender.url && /^[a-z-]+:\/\/[^/]+/.exec(sender.url)?.[0])
  if (origin === own) return { from: 'popup' }
  const tabId = sender.tab?.id
  if (tabId === undefined || !origin?.startsWith('http')) return undefined
  return { from: 'page', origin, tabId }
}
