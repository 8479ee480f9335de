import { BRANCH_NAME, type Branch } from '../lib/domain/branch.ts'
import type { AccountView } from './account-view.ts'
import { BusyButton } from './BusyButton.tsx'

/** What may be done with an account beside adding it, and what a press asks for. */
export interface QuickActionsProps {
  view: AccountView
  onCompare(): void
  onRole(branch: Branch): void
  onRequest(): void
}

/** "Quick Actions": nothing where there are none. */
export function QuickActions({ view, onCompare, onRole, onRequest }: QuickActionsProps) {
  const { mayCompare, mayRequest, roles = [], underWay } = view
  const changeable = roles.filter(({ mayChange }) => mayChange)
  if (!mayCompare && !mayRequest && changeable.length === 0) return null
  const held = underWay !== undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are buttons
    <div class="quick" role="group" aria-label="Quick Actions">
      {mayCompare && (
        <BusyButton busy={underWay?.what === 'copy'} held={held} onPress={onCompare}>
          Compare
        </BusyButton>
      )}
      {mayRequest && (
        <BusyButton busy={underWay?.what === 'request'} held={held} onPress={onRequest}>
          Request Services
        </BusyButton>
      )}
      {changeable.map(({ branch }) => (
        <BusyButton
          key={branch}
          busy={underWay?.what === 'role' && underWay.to === branch}
          held={held}
          onPress={() => onRole(branch)}
        >
          Change Role in {BRANCH_NAME[branch]}
        </BusyButton>
      ))}
    </div>
  )
}
