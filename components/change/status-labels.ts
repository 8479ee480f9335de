import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { WantedStatus } from '../../lib/domain/outbox/changes/status-change.ts'
import type { StatusView } from '../../lib/domain/rights/status-view.ts'
import { text } from '../../lib/text/text.ts'

/** Names the button that leads there: "Make inactive in In-Home". */
export function statusActionName(wanted: WantedStatus, branch: Branch): string {
  return text(wanted === 'inactive' ? 'actions.makeInactive' : 'actions.reactivate', {
    branch: BRANCH_NAME[branch],
  })
}

/** Names the button that changes the branch a client sees first. */
export function primaryActionName(wanted: Branch): string {
  return text('actions.makePrimary', { branch: BRANCH_NAME[wanted] })
}

/** Says in one sentence what the wanted status means for the person. */
export function statusMeaning(
  { kind, branch, wanted, elsewhere }: StatusView,
  name: string,
): string {
  const isClient = kind === 'client'
  const there = { name, branch: BRANCH_NAME[branch] }
  if (wanted === 'active') return text(isClient ? 'change.clientBack' : 'change.staffBack', there)
  if (elsewhere !== 'active') return text('change.nowhere', { name })
  const other = BRANCH_NAME[otherBranch(branch)]
  return text(isClient ? 'change.clientOther' : 'change.staffOther', { ...there, other })
}
