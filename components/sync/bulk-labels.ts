import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { BulkRunKind } from '../../lib/domain/outbox/bulk-run.ts'
import type { BulkRunView } from '../../lib/domain/outbox/bulk-run-view.ts'
import type { Throughput } from '../../lib/domain/outbox/throughput.ts'
import { sizeOf, type Totals } from '../../lib/domain/sync/preview-totals.ts'
import { message } from '../../lib/platform/i18n.ts'
import { type SentenceSubject, sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { primaryActionName } from '../change/status-labels.ts'
import { agreeWith, capitalised, pluralise } from '../ui/plurals.ts'

/** Whom a sentence is about that stands over many names: it is true of each of them. */
export const EACH = 'this person'

/** What a problem means for each of the names under it. */
export function sentenceForEach(
  problem: Parameters<typeof sentenceFor>[0],
  to: SentenceSubject['to'],
): string {
  return capitalised(sentenceFor(problem, { name: EACH, to }))
}

/** What a run would do: "198 will be synced, 9 already are, 7 need a decision." */
export function totalsSummary(
  { ready, already, decisions, refused }: Totals,
  what: BulkRunKind = 'sync',
): string {
  const undecided = sizeOf(decisions)
  const stopped = sizeOf(refused)
  const parts = [
    `${ready.length ? ready.length.toLocaleString('en') : 'Nobody'} will ${what === 'sync' ? 'be synced' : 'change'}`,
  ]
  if (already) parts.push(agreeWith(already, 'already is', 'already are'))
  if (undecided) parts.push(agreeWith(undecided, 'needs a decision', 'need a decision'))
  if (stopped)
    parts.push(`${stopped.toLocaleString('en')} cannot ${what === 'sync' ? 'be synced' : 'change'}`)
  return `${parts.join(', ')}.`
}

/** How many of those who will be synced have a little in common with somebody there. */
export function possiblyThereLabel(count: number, to: SentenceSubject['to']): string {
  return message(
    count === 1 ? 'bulk_possible_one' : 'bulk_possible',
    count.toLocaleString('en'),
    BRANCH_NAME[to],
  )
}

/** What became of a run so far: "4,981 synced, 12 need a decision, 7 failed." */
export function runSummary({
  what,
  synced,
  decisions,
  failed,
  undone,
  dismissed,
}: BulkRunView): string {
  const parts = [`${synced.toLocaleString('en')} ${what === 'sync' ? 'synced' : 'changed'}`]
  if (decisions) parts.push(agreeWith(decisions, 'needs a decision', 'need a decision'))
  if (failed) parts.push(`${failed.toLocaleString('en')} failed`)
  if (undone) parts.push(`${undone.toLocaleString('en')} taken back`)
  if (dismissed) parts.push(`${dismissed.toLocaleString('en')} put aside`)
  return `${parts.join(', ')}.`
}

/** How a run stands, why, and what to do about it. */
export function runStateLabel({ state, reason, problem, to }: BulkRunView): string {
  if (state === 'paused') return message('run_paused')
  if (state === 'cancelled') return message('run_cancelled')
  if (state === 'ended') return message('run_ended')
  if (state === 'running') return message('run_running')
  if (reason === 'refused') {
    const refused = sentenceFor({ name: problem ?? 'forbidden' }, { name: 'the others', to })
    return message('run_stopped_refused', refused)
  }
  return message(reason === 'server-errors' ? 'run_stopped_errors' : 'run_stopped_failures')
}

/** What a run is called: "Sync 214 clients to Facility", "Make Facility Primary for 214 clients". */
export function runName({ what, size, to }: Pick<BulkRunView, 'what' | 'size' | 'to'>): string {
  const clients = pluralise(size, 'client')
  if (what === 'primary') return `${primaryActionName(to)} for ${clients}`
  return `Sync ${clients} to ${BRANCH_NAME[to]}`
}

/** How fast it goes: "12 a second, about 2 minutes left". */
export function paceLabel({ perSecond, secondsLeft }: Throughput): string {
  const rate = perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond).toLocaleString('en')
  const left =
    secondsLeft < 60
      ? pluralise(secondsLeft, 'second')
      : pluralise(Math.round(secondsLeft / 60), 'minute')
  return `${rate} a second, about ${left} left`
}
