import * as v from 'valibot'
import type { Result } from '../domain/result.ts'
import { browser, type Runtime } from '../platform/browser.ts'
import { type CookiesOfTab, hasWorkersCookies } from '../platform/cookie-stores.ts'
import { CALL_SCHEMAS } from './call-schemas.ts'
import type { CallArgs, CallName, CallResult } from './contract.ts'

/** Who asks, as the browser says it: a dashboard page, with the tab it is in, or a page of ours. */
export type Caller = { from: 'page'; origin: string; tabId: number } | { from: 'popup' }

/** One call: who may make it, and what answers it. */
export interface Handler<Name extends CallName> {
  open: readonly Caller['from'][]
  answer(ask: CallArgs<Name>, caller: Caller): Promise<CallResult<Name>>
}

/** Every call of the contract has its handler. */
export type Handlers = { [Name in CallName]: Handler<Name> }

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
 * Answers the calls of the contract. A message that is not of it, or comes from somebody who may not ask, is left alone:
 * whoever it belongs to can answer it. A tab with other cookies than the worker's is refused, whatever it asks: the answer would
 * be about whoever is signed in elsewhere, and what is done would be theirs.
 */
export function serve(handlers: Handlers): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    const caller = callerOf(sender)
    const call = callOf(message)
    if (!caller || !call || !handlers[call.name].open.includes(caller.from)) return undefined
    if (sender.tab && !hasWorkersCookies(sender.tab)) {
      sendResponse(REFUSAL)
      return true
    }
    // The channel closes unanswered when this throws; the asker asks again and the error shows in the worker's console.
    void answer(handlers, call, caller).then(sendResponse)
    return true
  }
  // Safe: `undefined` leaves a message to others in every browser; the polyfill's types know only the listener that always answers.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

type Call = { [Name in CallName]: { name: Name; ask: CallArgs<Name> } }[CallName]

function answer<Name extends CallName>(
  handlers: { [Each in Name]: Handler<Each> },
  call: { name: Name; ask: CallArgs<Name> },
  caller: Caller,
): Promise<CallResult<Name>> {
  return handlers[call.name].answer(call.ask, caller)
}

function callOf(message: unknown): Call | undefined {
  const envelope = v.safeParse(v.strictObject({ tandem: v.string(), ask: v.unknown() }), message)
  if (!envelope.success) return undefined
  const { tandem, ask } = envelope.output
  if (!Object.hasOwn(CALL_SCHEMAS, tandem)) return undefined
  // Safe: `tandem` was just found among the names of ASKS.
  const name = tandem as CallName
  const parsed = v.safeParse(CALL_SCHEMAS[name], ask)
  // Safe: the schema of ASKS[name] has just produced the ask of that name.
  return parsed.success ? ({ name, ask: parsed.output } as Call) : undefined
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
