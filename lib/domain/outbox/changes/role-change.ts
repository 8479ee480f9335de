import type { Branch } from '../../branch.ts'
import type { Role } from '../../role.ts'
import type { ChangeDefinition, ChangeRules } from './change-rules.ts'

/** The values of a role change in the branch `to`. `was`: the role before. */
export interface RoleValues {
  role: Role
  was: Role
}

/** A change of role, or the undo of the change `of`. */
export type RoleChange = RoleValues & ({ kind: 'role' } | { kind: 'undo'; of: string })

/** The dialog that changes the role in a branch. `role`: the one chosen when it opens. */
export interface OpenRoleDialog {
  kind: 'role'
  branch: Branch
  role?: Role | undefined
}

export const roleChange: ChangeDefinition<'role', RoleChange> = {
  kind: 'role',
  values: ({ role, was }) => [role, was],
}

export const roleRules: ChangeRules<RoleChange> = {
  isAlreadySo: ({ role }, to, { profiles }) => profiles[to]?.role === role,
  changedSince: ({ was }, to, { profiles }) => (profiles[to]?.role === was ? [] : ['Role']),
  undo: ({ role, was }, { id, to }) => ({
    task: { kind: 'undo', of: id, role: was, was: role },
    to,
  }),
}
