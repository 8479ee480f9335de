import type { Branch } from '../branch.ts'
import { normalizeText, termsOf } from '../normalize-text.ts'
import type { AuditEntry } from './audit.ts'
import { isChangeKind } from './changes/account-changes.ts'
import type { Operation, OperationState } from './operation.ts'

/** A record of one state change of an operation on this device, or of the rebuilding of its store. It holds ids only. */
export interface LocalLine {
  /** Epoch milliseconds of this device. */
  at: number
  /** Undefined with `rebuilt`. */
  operationId?: string | undefined
  accountId?: string | undefined
  actorId?: string | undefined
  task?: Operation['task']['kind'] | undefined
  to?: Branch | undefined
  outcome: OperationState | 'rebuilt'
  /** Name of the problem, if there was one. */
  problem?: string | undefined
}

/** An action as the history names it. `rebuilt`: this device lost its stored data and loaded it again. */
export type HistoryAction = AuditEntry['action'] | 'rebuilt'

/** One line of the history: from this device, from the backend, or from both if they record the same operation. */
export interface HistoryLine {
  /** Stable as long as the line is about the same operation or entry. */
  id: string
  /** Epoch milliseconds, by the backend's clock if it has an entry, else by this device's. */
  at: number
  action: HistoryAction
  /** A state of the outbox, or the backend's outcome: `done`, `unchanged` or the name of a problem. */
  outcome: string
  actorId?: string | undefined
  /** The name in the backend's entry. */
  actorName?: string | undefined
  accountId?: string | undefined
  /** The branch it happened in; of a sync, the one the person is added to. */
  to?: Branch | undefined
  /** Names of fields, never values. */
  fields: string[]
  /** The id of this device's operation, if there is one. */
  operationId?: string | undefined
}

/** The sources of the history. `entries`: the backend's entries that were read so far, newest first. `more`: older ones exist. */
export interface HistorySources {
  local: readonly LocalLine[]
  entries: readonly AuditEntry[]
  more: boolean
}

/** The largest difference between both clocks for the same operation. */
const SAME_MS = 60_000

/** Transitions that do not change a final outcome: what was done stays done when it is undone, which is a line of its own. */
const AUTOMATIC_OUTCOMES: readonly LocalLine['outcome'][] = ['undone', 'replaced']

/**
 * Reduces the transitions of each operation to one line: its outcome, and when. Transitions come oldest first. The caller leaves out
 * operations of other people.
 */
export function foldTransitions(moves: Iterable<LocalLine>, into = new Map<string, LocalLine>()) {
  for (const move of moves) {
    const id = move.operationId ?? `rebuilt ${move.at}`
    const known = into.get(id)
    const isNews = !known || outcomeKindOf(known) === 'under-way'
    if (isNews || !AUTOMATIC_OUTCOMES.includes(move.outcome)) into.set(id, move)
  }
  return into
}

/**
 * Merges both records, newest first. While the backend has older entries that were not read yet, lines older than the entries read are held
 * back, because they would move later.
 */
export function mergeHistory({ local, entries, more }: HistorySources): HistoryLine[] {
  const open = new Map(local.map((line) => [lineId(line), line]))
  const byAccount = Map.groupBy(local, ({ accountId }) => accountId)
  const merged = entries.map((entry) => {
    const known = entry.key !== undefined ? open.get(entry.key) : undefined
    const match = known ?? byAccount.get(entry.accountId)?.find((line) => isFree(line, entry))
    if (match) open.delete(lineId(match))
    return lineOf(entry, match)
  })
  /** True if no other entry has this line, and it is the same operation as far as can be seen. */
  function isFree(line: LocalLine, entry: AuditEntry): boolean {
    return open.has(lineId(line)) && isSame(line, entry)
  }
  const last = entries.at(-1)
  const since = more && last ? Date.parse(last.at) : Number.NEGATIVE_INFINITY
  const alone = [...open.values()].filter(({ at }) => at >= since).map(lineOfLocal)
  return [...merged, ...alone].sort((a, b) => b.at - a.at)
}

/** The filter of the history. */
export interface HistoryFilter {
  /** Beginnings of words in the name of the person it is about, or of the person who did it. */
  text: string
  action?: HistoryAction | undefined
  outcome?: OutcomeKind | undefined
}

/** The four groups of outcomes. */
export type OutcomeKind = 'done' | 'under-way' | 'refused' | 'given-up'

/** Returns the group of an outcome. */
export function outcomeKindOf({ outcome }: Pick<HistoryLine, 'outcome'>): OutcomeKind {
  if (['done', 'unchanged', 'undone', 'rebuilt'].includes(outcome)) return 'done'
  if (['queued', 'sending', 'waiting', 'unknown'].includes(outcome)) return 'under-way'
  return outcome === 'cancelled' || outcome === 'replaced' ? 'given-up' : 'refused'
}

/** Returns the lines that fit the filter. `nameOf`: returns the name for an account id, or the id. */
export function filterHistory(
  lines: readonly HistoryLine[],
  { text, action, outcome }: HistoryFilter,
  nameOf: (id: string) => string,
): HistoryLine[] {
  const searched = termsOf(text)
  return lines.filter((line) => {
    if (action && line.action !== action) return false
    if (outcome && outcomeKindOf(line) !== outcome) return false
    if (searched.length === 0) return true
    const ids = [line.accountId, line.actorId].flatMap((id) => (id ? nameOf(id) : []))
    const terms = termsOf(normalizeText([...ids, line.actorName ?? ''].join(' ')))
    return searched.every((each) => terms.some((word) => word.startsWith(each)))
  })
}

function lineId({ operationId, at }: LocalLine): string {
  return operationId ?? `rebuilt ${at}`
}

/** True if an entry without a key is about the same operation: same account, person, action and outcome, at about the same time. */
function isSame(line: LocalLine, entry: AuditEntry): boolean {
  return (
    entry.key === undefined &&
    line.accountId === entry.accountId &&
    line.actorId === entry.actorId &&
    line.to === entry.to &&
    isSameAction(line.task, entry.action) &&
    isSameOutcome(line, entry.outcome) &&
    Math.abs(line.at - Date.parse(entry.at)) <= SAME_MS
  )
}

/** True if both are the same action. The backend records the undo of a change as a change, and a copy of single fields not as a sync. */
function isSameAction(task: LocalLine['task'], action: AuditEntry['action']): boolean {
  if (task === 'undo' && isChangeKind(action)) return true
  return task === action || (task === 'sync' && action === 'copy')
}

function isSameOutcome({ outcome, problem }: LocalLine, recorded: string): boolean {
  return outcome === 'done' ? recorded === 'done' || recorded === 'unchanged' : problem === recorded
}

function lineOf(entry: AuditEntry, local: LocalLine | undefined): HistoryLine {
  const { seq, at, key: _, fields = [], ...recorded } = entry
  return {
    ...recorded,
    id: local ? lineId(local) : `entry ${seq}`,
    at: Date.parse(at),
    fields,
    ...(local && {
      // This device stores a copy of single fields as a sync; the backend distinguishes them.
      action: entry.action === 'copy' ? 'copy' : (local.task ?? entry.action),
      operationId: local.operationId,
    }),
  }
}

function lineOfLocal(line: LocalLine): HistoryLine {
  const { at, operationId, accountId, actorId, task, to, outcome, problem } = line
  const isOver = outcome === 'failed' || outcome === 'conflict'
  return {
    id: lineId(line),
    at,
    action: task ?? 'rebuilt',
    outcome: isOver && problem ? problem : outcome,
    actorId,
    accountId,
    to,
    fields: [],
    operationId,
  }
}
