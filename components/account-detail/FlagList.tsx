import type { Flag } from '../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import { text } from '../../lib/text/text.ts'
import { quickActionLabel } from '../change/quick-action-labels.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import type { OpenOperationNote } from './account-view.ts'

/**
 * The flags of a client in one branch. `actions`: the dialogs of the profile; those about flags are used. None opens while `openOperation`
 * is set.
 */
export interface FlagListProps {
  branch: Branch
  flags: readonly Flag[] | undefined
  actions: readonly QuickAction[]
  openOperation: OpenOperationNote | undefined
  onOpen(dialog: QuickAction): void
}

/** Shows the flags, such as "VIP", and the buttons that add one or remove one. */
export function FlagList({ branch, flags = [], actions, openOperation, onOpen }: FlagListProps) {
  const changing = actions.filter(({ kind }) => kind === 'flag')
  return (
    <>
      {flags.length > 0 && (
        <ul class="profile-flags" aria-label={text('detail.flags')}>
          {flags.map(({ id, label }) => (
            <li key={id} class="pill">
              <bdi>{label}</bdi>
            </li>
          ))}
        </ul>
      )}
      {changing.length > 0 && (
        <div class="profile-flag-actions">
          {changing.map((dialog) => {
            const label = quickActionLabel(dialog, { statuses: {} })
            return (
              <BusyButton
                key={label}
                busy={openOperation?.what === 'flag' && openOperation.to === branch}
                held={openOperation !== undefined}
                onPress={() => onOpen(dialog)}
              >
                {label}
              </BusyButton>
            )
          })}
        </div>
      )}
    </>
  )
}
