import type { ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import { statusAfter } from '../../lib/domain/rights/status-view.ts'
import { text } from '../../lib/text/text.ts'
import { primaryActionName, statusActionName } from './status-labels.ts'

/** The account that the Quick Actions are about. `here`: the branch of the page, which the label of a role does not repeat. */
export interface QuickActionContext {
  statuses: { [branch in Branch]?: ProfileStatus }
  here?: Branch | undefined
}

type LabelOf<Kind extends QuickAction['kind']> = (
  dialog: Extract<QuickAction, { kind: Kind }>,
  context: QuickActionContext,
) => string

const LABELS: { [Kind in QuickAction['kind']]: LabelOf<Kind> } = {
  compare: () => text('actions.compare'),
  request: () => text('actions.requestServices'),
  role: ({ branch }, { here }) =>
    branch === here
      ? text('actions.changeRole')
      : text('actions.changeRoleIn', { branch: BRANCH_NAME[branch] }),
  status: ({ branch }, { statuses }) =>
    statusActionName(statusAfter(statuses[branch] ?? 'active'), branch),
  primary: ({ branch }) => primaryActionName(branch),
  flag: ({ change }) => text(change === 'add' ? 'actions.addFlag' : 'actions.removeFlag'),
}

/** Labels the button that opens a dialog: "Make inactive in In-Home". */
export function quickActionLabel(dialog: QuickAction, context: QuickActionContext): string {
  // Safe: the table has for every kind a function that takes dialogs of that kind.
  const labelOf = LABELS[dialog.kind] as LabelOf<QuickAction['kind']>
  return labelOf(dialog, context)
}
