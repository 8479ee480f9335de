import { BRANCH_NAME, type Branch } from '../lib/domain/branch.ts'
import type { Role } from '../lib/domain/role.ts'

/** A role somebody has in a branch. `mayChange`: whether this actor may give another one. A hint: the backend decides. */
export interface RoleTag {
  branch: Branch
  role: Role
  mayChange: boolean
}

/** Whose roles, and what a press on the pencil beside one asks for. */
export interface RoleTagsProps {
  name: string
  tags: RoleTag[]
  onChange(branch: Branch): void
}

/** The roles of a staff member, each with a way to change it where that is possible. */
export function RoleTags({ name, tags, onChange }: RoleTagsProps) {
  return (
    <ul class="roles" aria-label="Roles">
      {tags.map(({ branch, role, mayChange }) => (
        <li key={branch}>
          <small>
            {BRANCH_NAME[branch]}: {role}
          </small>
          {mayChange && (
            <button
              type="button"
              class="btn icon pencil"
              aria-label={`Change Role of ${name} in ${BRANCH_NAME[branch]}`}
              title="Change Role"
              onClick={() => onChange(branch)}
            >
              <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
                <path
                  d="M3 13l.6-2.8L10.4 3.4a1.3 1.3 0 0 1 1.8 0l.4.4a1.3 1.3 0 0 1 0 1.8L5.8 12.4z"
                  fill="none"
                  stroke="currentColor"
                  stroke-width="1.4"
                  stroke-linejoin="round"
                />
              </svg>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
