import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { BASE_ROLE, mayAddSeat, type Role } from '../../lib/domain/role.ts'
import { text } from '../../lib/text/text.ts'

/** `held`: the role that is kept unless another one is chosen: the current role, or the role that a sync gives. */
export interface RoleChoiceProps {
  branch: Branch
  roles: readonly Role[]
  held: Role
  /** How the current role is marked: as the one held now, or as the base role. */
  heldAs: 'now' | 'base'
  chosen: Role
  onChoice(role: Role): void
}

/** Shows the roles that may be given in a branch, with a note if the chosen one may add a paid seat. */
export function RoleChoice({ branch, roles, held, heldAs, chosen, onChoice }: RoleChoiceProps) {
  const costs = mayAddSeat(branch, chosen, held)
  const note = (role: Role) => {
    if (role !== held) return undefined
    if (heldAs === 'now') return text('change.now')
    return role === BASE_ROLE[branch] ? text('change.baseRole') : undefined
  }
  return (
    <fieldset class="choices">
      <legend>{text('change.roleIn', { branch: BRANCH_NAME[branch] })}</legend>
      {roles.map((role) => (
        <label key={role}>
          <input
            type="radio"
            name="role"
            value={role}
            checked={role === chosen}
            onChange={() => onChoice(role)}
          />
          <span>
            {role} {note(role) && <small>{note(role)}</small>}
          </span>
        </label>
      ))}
      <p role="status" data-tone={costs ? 'waiting' : undefined}>
        {costs && text('change.seat', { branch: BRANCH_NAME[branch] })}
      </p>
    </fieldset>
  )
}
