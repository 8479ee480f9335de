import { statusesOf } from '../../lib/domain/accounts/account.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import { text } from '../../lib/text/text.ts'
import { quickActionLabel } from '../change/quick-action-labels.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import type { AccountView, OpenOperationNote } from './account-view.ts'

/** The account with its Quick Actions, and what opens the dialog of one. */
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

/** Whether what is under way was asked for in this dialog, so that just its button turns. */
function isAbout({ what, to }: OpenOperationNote, dialog: QuickAction): boolean {
  const kind = dialog.kind === 'compare' ? 'copy' : dialog.kind
  return what === kind && (!('branch' in dialog) || dialog.branch === to)
}
