import type * as v from 'valibot'
import type { WorkerCalls } from '../background/calls/calls.ts'

/** The name of a call that the worker answers, as declared in `lib/background/calls`. It answers no other messages. */
export type CallName = keyof WorkerCalls

/** Calls the worker. */
export type CallWorker = <Name extends CallName>(
  name: Name,
  args: CallArgs<Name>,
) => Promise<CallResult<Name>>

/** The arguments of a call. */
export type CallArgs<Name extends CallName> = v.InferOutput<WorkerCalls[Name]['args']>

/** The result of a call: a value or a problem. */
export type CallResult<Name extends CallName> = Awaited<ReturnType<WorkerCalls[Name]['answer']>>
