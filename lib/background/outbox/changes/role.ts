import * as v from 'valibot'
import type { RoleChange } from '../../../domain/outbox/changes/role-change.ts'
import { role } from '../../../domain/schemas.ts'
import { type ChangeHandler, undoOf } from './change-handler.ts'

const values = { role, was: role }

export const roleHandler: ChangeHandler<RoleChange> = {
  stored: [v.object({ kind: v.literal('role'), ...values }), v.object({ ...undoOf, ...values })],
  send: ({ role }, target, { backend }, sent) => backend.changeRole({ ...target, role }, sent),
  settled: ({ role }) => ({ role }),
}
