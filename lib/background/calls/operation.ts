import * as v from 'valibot'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Operations } from '../outbox/operations.ts'
import { operationId } from './args.ts'

/** Creates the calls about operations of any kind. */
export function createOperationCalls(operations: Operations) {
  return {
    /** True if the outbox holds an operation with this id. Waits for one that is being stored. */
    'operation.holds': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId }),
      answer: ({ operationId }) => operations.holds(operationId),
    }),

    /** Takes a finished operation back. Answers with the operation that does so. */
    'operation.undo': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId }),
      answer: ({ operationId }, caller) => operations.undo(operationId, caller),
    }),

    /** Sends again operations that ended without being done. */
    'operation.retry': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationIds: v.pipe(v.array(id), v.maxLength(LARGEST_BULK_RUN)) }),
      answer: ({ operationIds }, caller) => operations.retry(operationIds, caller),
    }),

    /** Cancels an operation that was not sent yet, or dismisses one that ended without being done. */
    'operation.cancel': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId: id }),
      answer: ({ operationId }, caller) => operations.cancel(operationId, caller),
    }),
  }
}
