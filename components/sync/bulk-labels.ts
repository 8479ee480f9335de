import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { BulkRunKind } from '../../lib/domain/outbox/bulk-run.ts'
import type { BulkRunView } from '../../lib/domain/outbox/bulk-run-view.ts'
import type { Throughput } from '../../lib/domain/outbox/throughput.ts'
import { sizeOf, type Totals } from '../../lib/domain/sync/preview-totals.ts'
import { type SentenceSubject, sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { startOfSentence } from '../../lib/sentences/start-of-sentence.ts'
import { formatDecimal, formatFacts } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** Words a problem so that it fits each of the names listed under it. */
export function sentenceForEach(
  problem: Parameters<typeof sentenceFor>[0],
  to: SentenceSubject['to'],
): string {
  return startOfSentence(sentenceFor(problem, { name: text('ui.eachPerson'), to }))
}

/** The labels of each kind of bulk run. */
const KINDS = {
  sync: {
    name: 'bulk.sync',
    title: 'bulk.syncTitle',
    nobody: 'bulk.nobodySynced',
    will: 'bulk.willSync',
    already: 'bulk.already',
    cannot: 'bulk.cannotSync',
    done: 'bulk.synced',
  },
  primary: {
    name: 'bulk.primary',
    title: 'bulk.primaryTitle',
    nobody: 'bulk.nobodyChanges',
    will: 'bulk.willChange',
    already: 'bulk.noChange',
    cannot: 'bulk.cannotChange',
    done: 'bulk.changed',
  },
} as const satisfies Record<BulkRunKind, Record<string, TextKey>>

/** Keys of messages that take only a count. */
type CountKey =
  | (typeof KINDS)[BulkRunKind]['will' | 'already' | 'cannot' | 'done']
  | 'bulk.needDecision'
  | 'bulk.failed'
  | 'bulk.undone'
  | 'bulk.dismissed'

/** Says what a run would do: "198 will be synced, 9 already are, 7 need a decision." */
export function totalsSummary(
  { ready, already, decisions, refused }: Totals,
  what: BulkRunKind = 'sync',
): string {
  const kind = KINDS[what]
  const first = ready.length ? text(kind.will, { count: ready.length }) : text(kind.nobody)
  return summaryOf([
    first,
    ...counted(already, kind.already),
    ...counted(sizeOf(decisions), 'bulk.needDecision'),
    ...counted(sizeOf(refused), kind.cannot),
  ])
}

/** Says what a run has done so far: "4,981 synced, 12 need a decision, 7 failed." */
export function runSummary({ what, ...counts }: BulkRunView): string {
  return summaryOf([
    text(KINDS[what].done, { count: counts.synced }),
    ...counted(counts.decisions, 'bulk.needDecision'),
    ...counted(counts.failed, 'bulk.failed'),
    ...counted(counts.undone, 'bulk.undone'),
    ...counted(counts.dismissed, 'bulk.dismissed'),
  ])
}

function summaryOf(facts: string[]): string {
  return text('bulk.summary', { facts: formatFacts(facts) })
}

/** Words a count as a list of one; empty for 0. */
function counted(count: number, key: CountKey): string[] {
  return count > 0 ? [text(key, { count })] : []
}

/** Says what state a run is in, why, and what to do about it. */
export function runStateLabel({ state, reason, problem, to }: BulkRunView): string {
  if (state !== 'stopped') return text(`bulk.${state}`)
  if (reason === 'refused') {
    const subject = { name: text('bulk.others'), to }
    return text('bulk.stoppedRefused', {
      reason: sentenceFor({ name: problem ?? 'forbidden' }, subject),
    })
  }
  return text(reason === 'server-errors' ? 'bulk.stoppedErrors' : 'bulk.stoppedFailures')
}

/** Names a run: "Sync 214 clients to Facility", "Make Facility primary for 214 clients". */
export function runName({ what, size, to }: Pick<BulkRunView, 'what' | 'size' | 'to'>): string {
  return text(KINDS[what].name, { count: size, branch: BRANCH_NAME[to] })
}

/** Asks whether to start it: "Sync 214 clients to Facility?" */
export function runTitle({ what, size, to }: Pick<BulkRunView, 'what' | 'size' | 'to'>): string {
  return text(KINDS[what].title, { count: size, branch: BRANCH_NAME[to] })
}

/** Says how fast it goes: "12 a second, about 2 minutes left". */
export function paceLabel({ perSecond, secondsLeft }: Throughput): string {
  const rate = formatDecimal(perSecond, perSecond < 10 ? 1 : 0)
  return secondsLeft < 60
    ? text('bulk.secondsLeft', { rate, count: secondsLeft })
    : text('bulk.minutesLeft', { rate, count: Math.round(secondsLeft / 60) })
}
