import type * as v from 'valibot'
import type { Result } from '../domain/result.ts'

/** A dashboard page, with its origin, tab and addresses as the browser reports them. */
export interface PageCaller {
  from: 'page'
  origin: string
  tabId: number
  /** Its addresses: that of its tab, and that which its document came from. A page that moves on without a load has two. */
  hrefs: readonly string[]
  /** The address that its tab had before. What was typed there may still be on its way. */
  left?: string | undefined
}

/** A page of the extension: popup, side panel or options. */
export interface PopupCaller {
  from: 'popup'
}

/** The page that calls the worker. */
export type Caller = PageCaller | PopupCaller

/** How often a call may be made: `burst` times at once, and then `perSecond` times a second. */
export interface Rate {
  burst: number
  perSecond: number
}

/** For what only a person starts, on a page. */
export const BY_HAND: Rate = { burst: 10, perSecond: 1 }

/** How often a page, and all our own pages together, make a call that declares no rate. Our own pages work on many people at once. */
export const USUAL_RATE: Record<Caller['from'], Rate> = {
  page: { burst: 60, perSecond: 10 },
  popup: { burst: 300, perSecond: 100 },
}

/** The largest arguments of a call that declares no size, in characters: ids, choices and a short text. */
export const USUAL_SIZE = 8_000

/** What every call declares of those who may make it. */
interface CallLimits<From extends Caller['from']> {
  /** The kinds of callers that may make it. A page only about the profile in its own address: see `own-profile.ts`. */
  from: readonly From[]
  /** The largest arguments, in characters; `USUAL_SIZE` if it is not said. Larger ones are refused unread, as `too-large`. */
  size?: number
  /** How often one page may make it; `USUAL_RATE` if it is not said. What is more is refused, as `too-many`. */
  often?: Rate
}

/** The definition of one call that the worker answers. */
export interface CallDefinition<Args, Value, From extends Caller['from'] = Caller['from']>
  extends CallLimits<From> {
  /** The schema of its arguments: a message that does not match is not answered. */
  args: v.GenericSchema<unknown, Args>
  /**
   * Answers the call. A page calls again if an answer is lost, so the second call must not repeat its effects. One that throws is answered
   * with `own-fault`.
   */
  answer(args: Args, caller: Extract<Caller, { from: From }>): Promise<Result<Value>>
}

/** Definitions of calls by name, without their exact types. */
export type CallDefinitions = Record<
  string,
  CallLimits<Caller['from']> & {
    args: v.GenericSchema
    answer(args: unknown, caller: Caller): Promise<Result<unknown>>
  }
>

/** Declares one call. Infers the types of `answer` from `args` and `from`. */
export function defineCall<Args, Value, From extends Caller['from']>(
  definition: CallDefinition<Args, Value, From>,
): CallDefinition<Args, Value, From> {
  return definition
}
