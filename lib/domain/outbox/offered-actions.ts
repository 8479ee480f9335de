import { type Capability, type Offering, offers } from '../capability.ts'
import { type ChangeKind, changeKindOf, isAccountChange } from './changes/account-changes.ts'
import type { Operation } from './operation.ts'
import type { StatusAction } from './status-message.ts'

/** What each kind of change to an account needs of the server. To undo one is to send the opposite change. */
const CAPABILITY_OF: Readonly<Record<ChangeKind, Capability>> = {
  status: 'status',
  role: 'role',
  primary: 'primary-branch',
  flag: 'flags',
}

/** True if the server offers what a button of the status line does about this operation. */
export function isActionOffered(
  action: StatusAction,
  { task }: Pick<Operation, 'task'>,
  offering: Offering,
): boolean {
  if (action === 'retry') return true
  if (action === 'role') return offers(offering, 'role')
  return offers(offering, isAccountChange(task) ? CAPABILITY_OF[changeKindOf(task)] : 'undo')
}
