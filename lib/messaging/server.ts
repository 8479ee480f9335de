import * as v from 'valibot'
import type { Problem } from '../domain/problem.ts'
import type { Refused, Result } from '../domain/result.ts'
import { browser, type Runtime } from '../platform/browser.ts'
import { hasWorkersCookies } from '../platform/cookie-stores.ts'
import { type CallDefinitions, type Caller, USUAL_RATE, USUAL_SIZE } from './define-call.ts'
import { createLimiter, isLarger } from './limits.ts'
import { callerOf, createPath, type Sender } from './sender.ts'

/**
 * Answers these calls. Other messages, and calls from senders that may not make them, are ignored, so that other listeners can
 * answer them. What is too large or too often is refused unread. Every call from a tab with other cookies than the worker's (a private
 * window or a container) is refused: the worker would read and write as the person who is signed in with its own cookies.
 */
export function serve(calls: CallDefinitions): void {
  const waitOf = createLimiter()
  const withPath = createPath()

  /** Returns why the worker does not look at the call at all. */
  function refusalOf({ name, payload, call, caller }: Asked, { tab }: Sender): Refused | undefined {
    if (tab && !hasWorkersCookies(tab)) return refuse({ name: 'forbidden' })
    if (isLarger(payload, call.size ?? USUAL_SIZE)) return refuse({ name: 'too-large' })
    const isPage = caller.from === 'page'
    const sender = isPage ? `${caller.tabId} ${name}` : name
    const rate = (isPage && call.often) || USUAL_RATE[caller.from]
    const retryAfter = waitOf(sender, rate)
    return retryAfter === undefined ? undefined : refuse({ name: 'too-many', retryAfter })
  }

  const listener = (message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    const caller = callerOf(sender)
    const asked = caller && askedIn(message, withPath(caller), calls)
    if (!asked) return undefined
    const refused = refusalOf(asked, sender)
    if (refused) {
      sendResponse(refused)
      return true
    }
    const args = v.safeParse(asked.call.args, asked.payload)
    if (!args.success) return undefined
    void answerTo(asked, args.output).then(sendResponse)
    return true
  }
  // Safe: `undefined` leaves a message to others in every browser; the polyfill's types know only the listener that always answers.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback)
}

/** A call that its caller may make, with arguments that nobody has looked at yet. */
interface Asked {
  name: string
  payload: unknown
  caller: Caller
  call: CallDefinitions[string]
}

/** Returns the call in a message; undefined if it is none, or this caller may not make it. */
function askedIn(message: unknown, caller: Caller, calls: CallDefinitions): Asked | undefined {
  const envelope = v.safeParse(v.strictObject({ tandem: v.string(), ask: v.unknown() }), message)
  if (!envelope.success) return undefined
  const { tandem: name, ask: payload } = envelope.output
  const call = Object.hasOwn(calls, name) ? calls[name] : undefined
  return call?.from.includes(caller.from) ? { name, payload, caller, call } : undefined
}

/** Answers a call, whatever becomes of it: one that is never answered keeps a person waiting. The error shows in the worker's console. */
async function answerTo({ call, caller }: Asked, args: unknown): Promise<Result<unknown>> {
  try {
    return await call.answer(args, caller)
  } catch (error) {
    reportError(error)
    return refuse({ name: 'own-fault' })
  }
}

function refuse(problem: Problem): Refused {
  return { ok: false, problem }
}
