import { BRANCH_NAME, otherBranch } from '../../lib/domain/branch.ts'
import type { HistoryAction, HistoryLine, OutcomeKind } from '../../lib/domain/outbox/history.ts'
import { outcomeKindOf } from '../../lib/domain/outbox/history.ts'
import type { OperationState } from '../../lib/domain/outbox/operation.ts'
import { FAILURES, type Problem, REFUSALS } from '../../lib/domain/problem.ts'
import { sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

const ACTIONS = {
  sync: 'history.sync',
  copy: 'history.copy',
  mappings: 'history.mappings',
  undo: 'history.undo',
  role: 'history.role',
  create: 'history.create',
  edit: 'history.edit',
  status: 'history.status',
  primary: 'history.primary',
  flag: 'history.flag',
  message: 'history.message',
  request: 'history.request',
  'sign-in': 'history.signIn',
  'sign-out': 'history.signOut',
  rebuilt: 'history.rebuilt',
} as const satisfies Record<HistoryAction, TextKey>

const OUTCOME_KINDS = {
  done: 'history.done',
  'under-way': 'history.underWay',
  refused: 'history.notDone',
  'given-up': 'history.givenUp',
} as const satisfies Record<OutcomeKind, TextKey>

/** Labels of outbox states, and of the backend's outcomes without a problem. */
const OUTCOMES = {
  done: 'history.done',
  unchanged: 'history.unchanged',
  queued: 'history.unsent',
  waiting: 'history.unsent',
  sending: 'history.sending',
  unknown: 'history.checking',
  cancelled: 'history.givenUp',
  replaced: 'history.replaced',
  undone: 'history.undone',
  failed: 'history.notDone',
  conflict: 'history.decide',
  rebuilt: 'history.done',
} as const satisfies Record<OperationState | 'unchanged' | 'rebuilt', TextKey>

/** Names an action in a word or two. */
export function actionLabel(action: HistoryAction): string {
  return text(ACTIONS[action])
}

/** Returns the label of each action, as a choice of the filter. */
export function actionLabels(): Record<HistoryAction, string> {
  return worded(ACTIONS, actionLabel)
}

/** Returns the label of each kind of outcome, as a choice of the filter. */
export function outcomeKindLabels(): Record<OutcomeKind, string> {
  return worded(OUTCOME_KINDS, (kind) => text(OUTCOME_KINDS[kind]))
}

/** Words the direction: "In-Home → Facility" for a sync, the branch for anything else, '' where there is none. */
export function directionOf({ action, to }: HistoryLine): string {
  if (!to) return ''
  if (action !== 'sync' && action !== 'copy') return BRANCH_NAME[to]
  return text('history.direction', { from: BRANCH_NAME[otherBranch(to)], to: BRANCH_NAME[to] })
}

/** Says what the outcome was. `name`: of the account it was about. */
export function outcomeLabel(line: HistoryLine, name: string): string {
  if (isKnown(line.outcome)) return text(OUTCOMES[line.outcome])
  const problem = problemNamed(line.outcome)
  return text('history.outcomeReason', {
    outcome: text(OUTCOME_KINDS[outcomeKindOf(line)]),
    reason: problem
      ? sentenceFor({ name: problem }, { name, to: line.to ?? 'facility' })
      : line.outcome,
  })
}

function isKnown(outcome: string): outcome is keyof typeof OUTCOMES {
  return Object.hasOwn(OUTCOMES, outcome)
}

function problemNamed(name: string): Problem['name'] | undefined {
  return [...REFUSALS, ...FAILURES].find((each) => each === name)
}

/** Maps each key of a table to its label. */
function worded<Name extends string>(
  table: Readonly<Record<Name, TextKey>>,
  labelOf: (name: Name) => string,
): Record<Name, string> {
  // Safe: they are the keys of a table over these names.
  const names = Object.keys(table) as Name[]
  // Safe: it has an entry for each of the names.
  return Object.fromEntries(names.map((name) => [name, labelOf(name)])) as Record<Name, string>
}
