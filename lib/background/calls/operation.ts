import * as v from 'valibot'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Operations } from '../outbox/operations.ts'
import { operationId } from './args.ts'

/** What can be done with an operation, whatever it is about. */
export function createOperationCalls(operations: Operations) {
  return {
    /** Whether an operation with this id stands in the outbox, so that it goes on whoever is watching. What is being stored at this moment is waited for. */
    'operation.holds': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId }),
      answer: ({ operationId }) => operations.holds(operationId),
    }),

    /** Takes back what was done, whatever it was. Answers with the operation that does so. */
    'operation.undo': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId }),
      answer: ({ operationId }, caller) => operations.undo(operationId, caller),
    }),

    /** Has what ended without being done sent again. */
    'operation.retry': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationIds: v.pipe(v.array(id), v.maxLength(LARGEST_BULK_RUN)) }),
      answer: ({ operationIds }, caller) => operations.retry(operationIds, caller),
    }),

    /** Gives up what was not sent yet, or dismisses what ended without being done. */
    'operation.cancel': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ operationId: id }),
      answer: ({ operationId }, caller) => operations.cancel(operationId, caller),
    }),
  }
}
