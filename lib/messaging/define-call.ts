import type * as v from 'valibot'
import type { Result } from '../domain/result.ts'

/** A dashboard page, with its origin and tab as the browser reports them. */
export interface PageCaller {
  from: 'page'
  origin: string
  tabId: number
}

/** A page of the extension: popup, side panel or options. */
export interface PopupCaller {
  from: 'popup'
}

/** The page that calls the worker. */
export type Caller = PageCaller | PopupCaller

/** The definition of one call that the worker answers. */
export interface CallDefinition<Args, Value, From extends Caller['from'] = Caller['from']> {
  /** The kinds of callers that may make it. */
  from: readonly From[]
  /** The schema of its arguments: a message that does not match is not answered. */
  args: v.GenericSchema<unknown, Args>
  /** Answers the call. A page calls again if an answer is lost, so the second call must not repeat its effects. */
  answer(args: Args, caller: Extract<Caller, { from: From }>): Promise<Result<Value>>
}

/** Definitions of calls by name, without their exact types. */
export type CallDefinitions = Record<
  string,
  {
    from: readonly Caller['from'][]
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
