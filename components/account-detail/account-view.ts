import type { Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import type { Task } from '../../lib/domain/outbox/operation.ts'
import type { StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import type { AccountRow } from '../accounts/account-row.ts'

/** The operation under way for an account, and its branch. */
export interface OpenOperationNote {
  what: Task['kind'] | 'copy'
  to: Branch
}

/** One account on its own: its row in the list, and what a row has no room for. */
export interface AccountView extends Omit<AccountRow, 'pending'> {
  /** Why this actor cannot add the person to the branch they are not in: a sentence. */
  because?: string | undefined
  /** The dialogs that a button opens. Hints: the backend decides. */
  actions?: QuickAction[] | undefined
  /** Status of the operation before that of `status`, while it can be undone or is under way. */
  earlier?: StatusMessage | undefined
  /** The operation under way. While it is set, nothing else is started for this account. */
  openOperation?: OpenOperationNote | undefined
}
