import { BRANCH_NAME, otherBranch } from '../../lib/domain/branch.ts'
import type { HistoryAction, HistoryLine, OutcomeKind } from '../../lib/domain/outbox/history.ts'
import { outcomeKindOf } from '../../lib/domain/outbox/history.ts'
import { FAILURES, type Problem, REFUSALS } from '../../lib/domain/problem.ts'
import { sentenceFor } from '../../lib/sentences/problem-sentences.ts'

/** What was done, in a word or two. */
export const ACTION_LABELS: Record<HistoryAction, string> = {
  sync: 'Sync',
  copy: 'Copy field',
  mappings: 'Map fields',
  undo: 'Undo',
  role: 'Change role',
  create: 'Create',
  edit: 'Edit',
  status: 'Change status',
  primary: 'Change primary branch',
  flag: 'Change flags',
  message: 'Message',
  request: 'Request services',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
  rebuilt: 'Local store rebuilt',
}

/** What an outcome comes down to, as a choice of the filter. */
export const OUTCOME_LABELS: Record<OutcomeKind, string> = {
  done: 'Done',
  'under-way': 'Under way',
  refused: 'Not done',
  'given-up': 'Given up',
}

const STATE_LABELS: Record<string, string> = {
  done: 'Done',
  unchanged: 'Was so already',
  queued: 'Not sent yet',
  waiting: 'Not sent yet',
  sending: 'Being sent',
  unknown: 'The answer was lost: it is being found out',
  cancelled: 'Given up',
  replaced: 'Asked for again',
  undone: 'Taken back',
  failed: 'Not done',
  conflict: 'Needs a decision',
  rebuilt: 'Done',
}

/** Where it led: "In-Home → Facility" of a sync, the branch itself of anything else, '' where it was nowhere. */
export function directionOf({ action, to }: HistoryLine): string {
  if (!to) return ''
  return action === 'sync' || action === 'copy'
    ? `${BRANCH_NAME[otherBranch(to)]} → ${BRANCH_NAME[to]}`
    : BRANCH_NAME[to]
}

/** What became of it. `name`: whom it was about. */
export function outcomeLabel(line: HistoryLine, name: string): string {
  const known = STATE_LABELS[line.outcome]
  if (known) return known
  const problem = problemNamed(line.outcome)
  const word = OUTCOME_LABELS[outcomeKindOf(line)]
  if (!problem) return `${word}: ${line.outcome}`
  return `${word}: ${sentenceFor({ name: problem }, { name, to: line.to ?? 'facility' })}`
}

function problemNamed(name: string): Problem['name'] | undefined {
  return [...REFUSALS, ...FAILURES].find((each) => each === name)
}
