import * as v from 'valibot'
import type { Result } from '../domain/result.ts'
import { browser, type Runtime } from '../platform/browser.ts'
import { type CookiesOfTab, hasWorkersCookies } from '../platform/cookie-stores.ts'
import type { CallDefinitions, Caller } from './define-call.ts'

/** The answer to every call from a tab with other cookies than the worker's. */
const REFUSAL: Result<never> = { ok: false, problem: { name: 'forbidden' } }

/** The sender of a message as the browser reports it; the polyfill's types lack `origin`. */
interface Sender {
  id?: string | undefined
  origin?: string | undefined
  url?: string | undefined
  frameId?: number | undefined
  tab?: (CookiesOfTab & { id?: number | undefined }) | undefined
}

/**
 * Answers these calls. Other messages, and calls from senders that may not make them, are ignored, so that other listeners can
 * answer them. Every call from a tab with other cookies than the worker's (a private window or a container) is refused: the worker
 * would read and write as the person who is signed in with its own cookies.
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
    // When this throws, the channel closes without an answer: the caller tries again, and the error shows in the worker's console.
    void answer().then(sendResponse)
    return true
  }
  // Safe: `undefined` leaves a message to others in every browser; the polyfill's types know only the listener that always answers.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

/** Returns a function that answers the message; undefined if the message is no call, or this caller may not make it. */
function answerTo(
  message: unknown,
  caller: Caller,
  calls: CallDefinitions,
): (() => Promise<Result<unknown>>) | undefined {
  const envelope = v.safeParse(v.strictObject({ tandem: v.string(), ask: v.unknown() }), message)
  if (!envelope.success) return undefined
  const { tandem: name, ask: payload } = envelope.output
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  if (!call?.from.includes(caller.from)) return undefined
  const args = v.safeParse(call.args, payload)
  return args.success ? () => call.answer(args.output, caller) : undefined
}

/** Returns the caller, as the browser reports the sender, not as the message claims; undefined for frames and other extensions. */
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
