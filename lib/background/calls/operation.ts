import * as v from 'valibot'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { failed, type Refused } from '../../domain/result.ts'
import { id } from '../../domain/schemas.ts'
import { BY_HAND, type Caller, defineCall } from '../../messaging/define-call.ts'
import type { Operations } from '../outbox/operations.ts'
import { operationId, RUN_SIZE } from './args.ts'
import { type OwnProfileParts, ownAccounts } from './own-profile.ts'

/** Parts of the worker that operation calls use. */
export interface OperationCallParts extends OwnProfileParts {
  operations: Operations
  outbox: Outbox
}

/** Creates the calls about operations of any kind. A page names only those about the person in its own address. */
export function createOperationCalls(parts: OperationCallParts) {
  const { operations, outbox } = parts

  /** Returns why the caller may not name this operation; undefined if they may, or if there is none. */
  async function refusalFor(operationId: string, caller: Caller): Promise<Refused | undefined> {
    const operation = caller.from === 'page' ? await outbox.get(operationId) : undefined
    if (caller.from !== 'page' || !operation) return undefined
    const own = await ownAccounts(caller, parts)
    if (!own.ok) return own
    return own.value.includes(operation.accountId) ? undefined : failed({ name: 'forbidden' })
  }

  return {
    /** True if the outbox holds an operation with this id. Waits for one that is being stored. */
    'operation.holds': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId }),
      async answer({ operationId }, caller) {
        const answer = await operations.holds(operationId)
        return (await refusalFor(operationId, caller)) ?? answer
      },
    }),

    /** Takes a finished operation back. Answers with the operation that does so. */
    'operation.undo': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId }),
      async answer({ operationId }, caller) {
        const refused = await refusalFor(operationId, caller)
        return refused ?? operations.undo(operationId, caller)
      },
    }),

    /** Sends again operations that ended without being done; one at a time from a page. */
    'operation.retry': defineCall({
      from: ['page', 'popup'],
      size: RUN_SIZE,
      often: BY_HAND,
      args: v.strictObject({ operationIds: v.pipe(v.array(id), v.maxLength(LARGEST_BULK_RUN)) }),
      async answer({ operationIds }, caller) {
        const [first, ...more] = operationIds
        if (caller.from === 'page' && more.length > 0) return failed({ name: 'forbidden' })
        const refused = first === undefined ? undefined : await refusalFor(first, caller)
        return refused ?? operations.retry(operationIds, caller)
      },
    }),

    /** Cancels an operation that was not sent yet, or dismisses one that ended without being done. */
    'operation.cancel': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId: id }),
      async answer({ operationId }, caller) {
        const refused = await refusalFor(operationId, caller)
        return refused ?? operations.cancel(operationId, caller)
      },
    }),
  }
}
