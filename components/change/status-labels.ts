import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { WantedStatus } from '../../lib/domain/outbox/changes/status-change.ts'
import type { StatusView } from '../../lib/domain/rights/status-view.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'
import { text } from '../../lib/text/text.ts'

/** What the button is called that leads there: "Make inactive in In-Home". */
export function statusActionName(wanted: WantedStatus, branch: Branch): string {
  return text(wanted === 'inactive' ? 'actions.makeInactive' : 'actions.reactivate', {
    branch: BRANCH_NAME[branch],
  })
}

/** What the button is called that changes the branch a client sees first. */
export function primaryActionName(wanted: Branch): string {
  return text('actions.makePrimary', { branch: BRANCH_NAME[wanted] })
}

/** What another status means for whom it is about, in one sentence. */
export function statusMeaning(
  { kind, branch, wanted, elsewhere }: StatusView,
  name: string,
): string {
  const args = [isolate(name), BRANCH_NAME[branch], BRANCH_NAME[otherBranch(branch)]]
  if (wanted === 'active') {
    return message(kind === 'client' ? 'status_means_back' : 'status_means_back_staff', ...args)
  }
  if (elsewhere !== 'active') return message('status_means_nowhere', ...args)
  return message(kind === 'client' ? 'status_means_other' : 'status_means_other_staff', ...args)
}
