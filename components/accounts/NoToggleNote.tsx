import type { Actor } from '../../lib/domain/actor.ts'
import { BRANCH_NAME, BRANCHES } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { AdminContacts } from '../ui/AdminContacts.tsx'

/** An actor who has no toggle, and the Admins to ask for one. */
export interface NoToggleNoteProps {
  actor: Actor
  admins: string[]
}

/** Explains why the actor sees no toggle in either software, in words to repeat to an Admin. */
export function NoToggleNote({ actor, admins }: NoToggleNoteProps) {
  return (
    <p class="note" data-tone="info">
      {text('accounts.noToggle')} {ownRoles(actor)} <AdminContacts admins={admins} />
    </p>
  )
}

/** Words the actor's roles: "You are Scheduler in In-Home."; '' for an actor without any role. */
function ownRoles({ roles }: Actor): string {
  const [one, other] = BRANCHES.flatMap((branch) => {
    const role = roles[branch]
    return role ? { role, branch: BRANCH_NAME[branch] } : []
  })
  if (!one) return ''
  if (!other) return text('accounts.yourRole', one)
  return text('accounts.yourRoles', { ...one, otherRole: other.role, otherBranch: other.branch })
}
