import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { statusAfter } from '../../lib/domain/rights/status-view.ts'
import { primaryActionName, statusActionName } from '../change/status-labels.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import type { AccountView, OpenOperationNote } from './account-view.ts'

/** What may be done with an account beside adding it, and what a press asks for. */
export interface QuickActionsProps {
  view: AccountView
  onCompare(): void
  onRole(branch: Branch): void
  onRequest(): void
  onStatus(branch: Branch): void
  onPrimary(wanted: Branch): void
}

/** One button: what it is about, so that it turns while just that is under way. */
interface QuickAction {
  what: OpenOperationNote['what']
  to?: Branch
  label: string
  press(): void
}

/** "Quick Actions": nothing where there are none. */
export function QuickActions(props: QuickActionsProps) {
  const { openOperation: underWay } = props.view
  const actions = actionsOf(props)
  if (actions.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are buttons
    <div class="quick" role="group" aria-label="Quick Actions">
      {actions.map(({ what, to, label, press }) => (
        <BusyButton
          key={label}
          busy={underWay?.what === what && (to === undefined || underWay.to === to)}
          held={underWay !== undefined}
          onPress={press}
        >
          {label}
        </BusyButton>
      ))}
    </div>
  )
}

function actionsOf({ view, onCompare, onRole, ...on }: QuickActionsProps): QuickAction[] {
  const { account, mayCompare, mayRequest, roles = [], statusIn = [], primaryTo } = view
  const actions: QuickAction[] = []
  if (mayCompare) actions.push({ what: 'copy', label: 'Compare', press: onCompare })
  if (mayRequest) actions.push({ what: 'request', label: 'Request Services', press: on.onRequest })
  for (const { branch, mayChange } of roles) {
    const label = `Change Role in ${BRANCH_NAME[branch]}`
    if (mayChange) actions.push({ what: 'role', to: branch, label, press: () => onRole(branch) })
  }
  if (primaryTo) {
    const label = primaryActionName(primaryTo)
    actions.push({ what: 'primary', label, press: () => on.onPrimary(primaryTo) })
  }
  for (const branch of statusIn) {
    const status = account.profiles[branch]?.status
    if (!status) continue
    const label = statusActionName(statusAfter(status), branch)
    actions.push({ what: 'status', to: branch, label, press: () => on.onStatus(branch) })
  }
  return actions
}
