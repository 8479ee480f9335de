import type { PageAddress } from '../../../lib/domain/accounts/page-view.ts'
import { BRANCH_NAME, otherBranch } from '../../../lib/domain/branch.ts'
import type { AnchorKind, DashboardDefinition } from '../../../lib/domain/dashboards/dashboard.ts'
import type { CheckLine, CheckState } from '../../../lib/domain/dashboards/page-check.ts'
import { sentenceFor } from '../../../lib/sentences/problem-sentences.ts'
import { type TextKey, text } from '../../../lib/text/text.ts'
import { PLACE_LABELS } from './definition-labels.ts'

/** The word for each state of a line. */
export const STATE_LABELS = {
  found: 'dashboards.found',
  missing: 'dashboards.missing',
  'not-here': 'dashboards.notHere',
  'not-set': 'dashboards.notSet',
} as const satisfies Record<CheckState, TextKey>

/** Returns what was checked. */
export function lineLabel(line: CheckLine): string {
  switch (line.check) {
    case 'access':
      return text('dashboards.accessTo', { branch: BRANCH_NAME[line.branch] })
    case 'session':
      return text('dashboards.signInAt', { branch: BRANCH_NAME[line.branch] })
    case 'page':
      return text('dashboards.openPage')
    case 'anchor':
      return text(PLACE_LABELS[line.anchor])
    case 'text':
      return text('dashboards.textLine', { text: line.text })
  }
}

/** Returns what was found, or what to do; undefined where the word for the state says it all. */
export function lineHint(line: CheckLine, definition: DashboardDefinition): string | undefined {
  switch (line.check) {
    case 'access':
      return line.state === 'missing' ? text('dashboards.pressAllow') : undefined
    case 'session':
      return sessionHint(line, definition)
    case 'page':
      return pageHint(line)
    case 'anchor':
      return anchorHint(line)
    case 'text':
      return line.state === 'missing' ? text('dashboards.textMissing') : undefined
  }
}

function sessionHint(
  { branch, actor, problem }: Extract<CheckLine, { check: 'session' }>,
  { apiPath, origins }: DashboardDefinition,
): string | undefined {
  if (!problem) return actor && text('dashboards.signedInAs', { name: actor })
  switch (problem.name) {
    case 'signed-out':
      return text('dashboards.signedOut', { branch: BRANCH_NAME[branch] })
    case 'bad-answer':
    case 'not-found':
      return text('dashboards.badAnswer', { path: apiPath || '/' })
    case 'moved':
      return text('dashboards.moved')
    case 'offline':
    case 'timeout':
      return text('dashboards.noAnswer', { address: origins[branch] })
    default:
      return sentenceFor(problem, { name: actor ?? '', to: otherBranch(branch) })
  }
}

function pageHint({ address, path = '' }: Extract<CheckLine, { check: 'page' }>): string {
  if (address) return text(openPageKey(address), { path })
  return path ? text('dashboards.excludedOpen', { path }) : text('dashboards.noPageOpen')
}

function openPageKey(address: PageAddress) {
  if (address.page === 'other') return 'dashboards.otherOpen'
  if (address.page === 'list') {
    return address.kind === 'client' ? 'dashboards.clientListOpen' : 'dashboards.staffListOpen'
  }
  return address.kind === 'client' ? 'dashboards.clientProfileOpen' : 'dashboards.staffProfileOpen'
}

/** What becomes of a feature whose place is not set. */
const WITHOUT = {
  name: 'dashboards.inBar',
  quickActions: 'dashboards.inBar',
  conversation: 'dashboards.inPopup',
  newHeading: 'dashboards.inPopup',
  header: 'dashboards.noHeader',
} as const satisfies Record<AnchorKind, TextKey>

function anchorHint(line: Extract<CheckLine, { check: 'anchor' }>): string | undefined {
  const { anchor, state, invalid } = line
  if (state === 'found') return undefined
  if (state === 'not-set') return text(WITHOUT[anchor])
  if (state === 'missing') {
    return text(invalid ? 'dashboards.placeInvalid' : 'dashboards.placeMissing')
  }
  return text(anchor === 'newHeading' ? 'dashboards.onForm' : 'dashboards.onProfile')
}

/** Sums the lines up in one sentence. */
export function checkSummary(lines: readonly CheckLine[]): string {
  const count = (state: CheckState) => lines.filter((line) => line.state === state).length
  if (count('missing') > 0) return text('dashboards.checkProblems', { count: count('missing') })
  if (count('not-here') > 0) return text('dashboards.checkElsewhere', { count: count('not-here') })
  return text('dashboards.checkWell')
}
