import * as v from 'valibot'
import { LARGEST_BULK_RUN } from '../../domain/outbox/bulk-run.ts'
import { branch, id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { BulkRuns } from '../outbox/bulk-runs.ts'
import { operationId, version } from './args.ts'

/** Runs of many, as the popup asks for them. */
export function createBulkCalls(bulkRuns: BulkRuns) {
  return {
    /** What syncing these accounts would do, at most 100 at a time. Asks the backend, changes nothing. */
    'bulk.preview': defineCall({
      from: ['popup'],
      args: v.strictObject({
        accountIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(100)),
        to: branch,
      }),
      answer: ({ accountIds, to }) => bulkRuns.preview(accountIds, to),
    }),

    /** Syncs all of these, or makes a branch the primary one of all, whoever is watching. The same id twice is the same run. */
    'bulk.start': defineCall({
      from: ['popup'],
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

    /** Pauses a run, has it go on, gives up the rest, or has what failed sent again. */
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
