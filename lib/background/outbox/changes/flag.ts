import * as v from 'valibot'
import type { FlagChange } from '../../../domain/outbox/changes/flag-change.ts'
import { id } from '../../../domain/schemas.ts'
import { type ChangeHandler, undoOf } from './change-handler.ts'

const values = {
  change: v.picklist(['add', 'remove']),
  flag: v.object({ id, label: v.string() }),
}

export const flagHandler: ChangeHandler<FlagChange> = {
  stored: [v.object({ kind: v.literal('flag'), ...values }), v.object({ ...undoOf, ...values })],
  send: ({ change, flag }, target, { backend }, sent) =>
    backend.changeFlag({ ...target, change, flag }, sent),
}
