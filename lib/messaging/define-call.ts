import type * as v from 'valibot'
import type { Result } from '../domain/result.ts'

/** A dashboard page, with the tab it is in, as the browser says it. */
export interface PageCaller {
  from: 'page'
  origin: string
  tabId: number
}

/** A page of ours: popup, side panel or options. */
export interface PopupCaller {
  from: 'popup'
}

/** Who calls the worker. */
export type Caller = PageCaller | PopupCaller

/** One thing that can be asked of the worker. */
export interface CallDefinition<Args, Value, From extends Caller['from'] = Caller['from']> {
  /** Who may call it. */
  from: readonly From[]
  /** The shape of its arguments: a message that does not fit is not answered. */
  args: v.GenericSchema<unknown, Args>
  /** Answers it. Pages may call twice when an answer is lost: the second call must not do anything again. */
  answer(args: Args, caller: Extract<Caller, { from: From }>): Promise<Result<Value>>
}

/** Calls by their names, whatever they take and whoever may make them. */
export type CallDefinitions = Record<
  string,
  {
    from: readonly Caller['from'][]
    args: v.GenericSchema
    answer(args: unknown, caller: Caller): Promise<Result<unknown>>
  }
>

/** Declares one call, and has its handler's types inferred from its schema and from who may call it. */
export function defineCall<Args, Value, From extends Caller['from']>(
  definition: CallDefinition<Args, Value, From>,
): CallDefinition<Args, Value, From> {
  return definition
}
