import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import { text } from '../../lib/text/text.ts'
import { IconButton } from '../ui/IconButton.tsx'

/** A role somebody has in a branch. `mayChange`: whether this actor may give another one. A hint: the backend decides. */
export interface RoleTag {
  branch: Branch
  role: Role
  mayChange: boolean
}

/** The name and roles of a staff member, and the callback of the pencil beside a role. */
export interface RoleTagsProps {
  name: string
  tags: RoleTag[]
  onChange(branch: Branch): void
}

const PENCIL = 'M3.8 16.2l.8-3.5L13 4.3a1.6 1.6 0 0 1 2.3 0l.5.5a1.6 1.6 0 0 1 0 2.3l-8.5 8.4z'

/** Shows the roles of a staff member, each with a button to change it where that is possible. */
export function RoleTags({ name, tags, onChange }: RoleTagsProps) {
  return (
    <ul class="roles" aria-label={text('accounts.roles')}>
      {tags.map(({ branch, role, mayChange }) => (
        <li key={branch}>
          <small>{text('accounts.roleIn', { branch: BRANCH_NAME[branch], role })}</small>
          {mayChange && (
            <IconButton
              small
              label={text('accounts.changeRoleOf', { name, branch: BRANCH_NAME[branch] })}
              title={text('actions.changeRole')}
              path={PENCIL}
              onPress={() => onChange(branch)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
