import type { Actor } from '../../lib/domain/actor.ts'
import { BRANCH_NAME, BRANCHES } from '../../lib/domain/branch.ts'
import { message } from '../../lib/platform/i18n.ts'
import { AdminContacts } from '../ui/AdminContacts.tsx'

/** Somebody who has no toggle, and whom they can ask for one. */
export interface NoToggleNoteProps {
  actor: Actor
  admins: string[]
}

/** Why somebody sees no toggle in either software, in words they can repeat to an Admin. */
export function NoToggleNote({ actor: { roles }, admins }: NoToggleNoteProps) {
  const own = BRANCHES.flatMap((branch) =>
    roles[branch] ? `${roles[branch]} in ${BRANCH_NAME[branch]}` : [],
  )
  return (
    <p class="note" data-tone="info">
      {message('popup_no_toggle')} You are {own.join(' and ')}. <AdminContacts admins={admins} />
    </p>
  )
}
