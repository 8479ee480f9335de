import * as v from 'valibot'
import type { StatusChange } from '../../../domain/outbox/changes/status-change.ts'
import { branch } from '../../../domain/schemas.ts'
import { type ChangeHandler, undoOf } from './change-handler.ts'

const values = {
  status: v.picklist(['active', 'inactive']),
  was: v.picklist(['active', 'inactive', 'pending']),
  primary: v.optional(branch),
  primaryWas: v.optional(branch),
}
const ticked = v.optional(v.literal(true))

export const statusHandler: ChangeHandler<StatusChange> = {
  stored: [
    v.object({
      kind: v.literal('status'),
      ...values,
      deleteFutureServices: ticked,
      deleteTemplates: ticked,
    }),
    v.object({ ...undoOf, ...values, deleted: ticked }),
  ],
  send(change, target, { backend }, sent) {
    const { kind, status, primary: primaryBranch } = change
    const deletions = kind === 'status' && {
      deleteFutureServices: change.deleteFutureServices,
      deleteTemplates: change.deleteTemplates,
    }
    return backend.changeStatus({ ...target, status, primaryBranch, ...deletions }, sent)
  },
}
