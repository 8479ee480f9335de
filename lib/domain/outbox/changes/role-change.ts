import type { Role } from '../../role.ts'
import type { ChangeRules } from './change-rules.ts'

/** Another role in the branch `to`. `was`: the one before. */
export interface RoleValues {
  role: Role
  was: Role
}

/** A change of role, or what takes the change `of` back. */
export type RoleChange = RoleValues & ({ kind: 'role' } | { kind: 'undo'; of: string })

export const roleChange: ChangeRules<RoleChange> = {
  isAlreadySo: ({ role }, to, { profiles }) => profiles[to]?.role === role,
  changedSince: ({ was }, to, { profiles }) => (profiles[to]?.role === was ? [] : ['Role']),
  undo: ({ role, was }, { id, to }) => ({
    task: { kind: 'undo', of: id, role: was, was: role },
    to,
  }),
}
