import * as v from 'valibot'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { branch, id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { BulkRuns } from '../outbox/bulk-runs.ts'
import { operationId, RUN_SIZE, version } from './args.ts'

/** Creates the calls with which the popup previews, starts and changes bulk runs. */
export function createBulkCalls(bulkRuns: BulkRuns) {
  return {
    /** Previews what syncing these accounts would do, at most 100 at a time. Asks the backend, changes nothing. */
    'bulk.preview': defineCall({
      from: ['popup'],
      args: v.strictObject({
        accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)),
        to: branch,
      }),
      answer: ({ accountIds, to }) => bulkRuns.preview(accountIds, to),
    }),

    /** Starts a run that syncs all these accounts, or sets their primary branch, also with the popup closed. One run per id. */
    'bulk.start': defineCall({
      from: ['popup'],
      size: RUN_SIZE,
      args: v.strictObject({
        id: operationId,
        to: branch,
        what: v.optional(v.picklist(['sync', 'primary'])),
        items: v.pipe(
          v.array(v.strictObject({ accountId: id, version })),
          v.minLength(1),
          v.maxLength(LARGEST_BULK_RUN),
        ),
      }),
      answer: ({ id, to, what, items }) => bulkRuns.start(id, { to, what }, items),
    }),

    /** Pauses a run, resumes it, cancels the rest, or sends again what failed. */
    'bulk.change': defineCall({
      from: ['popup'],
      args: v.strictObject({
        id: operationId,
        change: v.picklist(['pause', 'resume', 'cancel', 'retry']),
      }),
      answer: ({ id, change }) => bulkRuns.change(id, change),
    }),
  }
}
