import type * as v from 'valibot'
import type { WorkerCalls } from '../background/calls/calls.ts'

/** Everything that can be asked of the worker, as `lib/background/calls` declares it. Nothing else crosses. */
export type CallName = keyof WorkerCalls

/** Asks the worker. Never throws. */
export type CallWorker = <Name extends CallName>(
  name: Name,
  args: CallArgs<Name>,
) => Promise<CallResult<Name>>

/** What a call takes. */
export type CallArgs<Name extends CallName> = v.InferOutput<WorkerCalls[Name]['args']>

/** What it answers: a value, or a problem. */
export type CallResult<Name extends CallName> = Awaited<ReturnType<WorkerCalls[Name]['answer']>>
