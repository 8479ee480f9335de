import { statusesOf } from '../../lib/domain/accounts/account.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import { text } from '../../lib/text/text.ts'
import { quickActionLabel } from '../change/quick-action-labels.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import type { AccountView, OpenOperationNote } from './account-view.ts'

/** The account with its Quick Actions, and the callback that opens the dialog of one. */
export interface QuickActionsProps {
  view: AccountView
  onOpen(dialog: QuickAction): void
}

/** Shows a button for each Quick Action; nothing where there are none. */
export function QuickActions({ view, onOpen }: QuickActionsProps) {
  const { account, actions = [], openOperation } = view
  if (actions.length === 0) return null
  const statuses = statusesOf(account)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are buttons
    <div class="quick" role="group" aria-label={text('detail.quickActions')}>
      {actions.map((dialog) => {
        const label = quickActionLabel(dialog, { statuses })
        return (
          <BusyButton
            key={label}
            busy={openOperation !== undefined && isAbout(openOperation, dialog)}
            held={openOperation !== undefined}
            onPress={() => onOpen(dialog)}
          >
            {label}
          </BusyButton>
        )
      })}
    </div>
  )
}

/** True if the open operation was started in this dialog: only that button shows a spinner. */
function isAbout({ what, to }: OpenOperationNote, dialog: QuickAction): boolean {
  const kind = dialog.kind === 'compare' ? 'copy' : dialog.kind
  return what === kind && (!('branch' in dialog) || dialog.branch === to)
}
