import type { Branch } from '../branch.ts'
import { normalizeText, termsOf } from '../normalize-text.ts'
import type { AuditEntry } from './audit.ts'
import { isChangeKind } from './changes/account-changes.ts'
import type { Operation, OperationState } from './operation.ts'

/** What this device did about one operation, or that its store was made again. Ids only. */
export interface LocalLine {
  /** Epoch milliseconds of this device. */
  at: number
  /** Absent with `rebuilt`. */
  operationId?: string | undefined
  accountId?: string | undefined
  actorId?: string | undefined
  task?: Operation['task']['kind'] | undefined
  to?: Branch | undefined
  outcome: OperationState | 'rebuilt'
  /** Name of the problem, if there was one. */
  problem?: string | undefined
}

/** What somebody did, as history tells it. `rebuilt`: what this device kept was lost, and made again. */
export type HistoryAction = AuditEntry['action'] | 'rebuilt'

/** One line of the history: of this device, of the backend, or of both where they tell of the same. */
export interface HistoryLine {
  /** The same as long as it tells of the same. */
  id: string
  /** Epoch milliseconds: by the backend's clock where it knows of it, else by this device's. */
  at: number
  action: HistoryAction
  /** A state of the outbox, or the backend's word: `done`, `unchanged` or the name of a problem. */
  outcome: string
  actorId?: string | undefined
  /** As the backend has it. */
  actorName?: string | undefined
  accountId?: string | undefined
  /** The branch it happened in; of a sync, the one the person is added to. */
  to?: Branch | undefined
  /** Names of fields, never values. */
  fields: string[]
  /** The operation of this device, where there is one. */
  operationId?: string | undefined
}

/** What the history is made of. `entries`: the backend's, newest first, as far as they were read; `more`: there are older ones. */
export interface HistorySources {
  local: readonly LocalLine[]
  entries: readonly AuditEntry[]
  more: boolean
}

/** Two clocks that tell of the same thing differ by no more than this. */
const SAME_MS = 60_000

/** Moves that are no news of what is over: what was done stays done when it is taken back, which is a line of its own. */
const AUTOMATIC_OUTCOMES: readonly LocalLine['outcome'][] = ['undone', 'replaced']

/**
 * The moves of each operation as one line: what became of it, and when. Moves come oldest first; what somebody else's
 * operation is about is the caller's to leave out.
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
 * Both records as one, newest first. While the backend has older entries that were not read yet, what is older than those that
 * were is held back: it would have to make room later.
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
  /** Not shown by another entry, and the same as this one as far as can be seen. */
  function isFree(line: LocalLine, entry: AuditEntry): boolean {
    return open.has(lineId(line)) && isSame(line, entry)
  }
  const last = entries.at(-1)
  const since = more && last ? Date.parse(last.at) : Number.NEGATIVE_INFINITY
  const alone = [...open.values()].filter(({ at }) => at >= since).map(lineOfLocal)
  return [...merged, ...alone].sort((a, b) => b.at - a.at)
}

/** What to look for in the history. */
export interface HistoryFilter {
  /** Beginnings of words of the name of whom it is about, or of who did it. */
  text: string
  action?: HistoryAction | undefined
  outcome?: OutcomeKind | undefined
}

/** What an outcome comes down to. */
export type OutcomeKind = 'done' | 'under-way' | 'refused' | 'given-up'

/** What became of it, in one of four words. */
export function outcomeKindOf({ outcome }: Pick<HistoryLine, 'outcome'>): OutcomeKind {
  if (['done', 'unchanged', 'undone', 'rebuilt'].includes(outcome)) return 'done'
  if (['queued', 'sending', 'waiting', 'unknown'].includes(outcome)) return 'under-way'
  return outcome === 'cancelled' || outcome === 'replaced' ? 'given-up' : 'refused'
}

/** The lines that fit. `nameOf`: what somebody with this id is called, or the id. */
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

/** The backend has no key for it, or does not tell: same person, same thing, same outcome, at about the same time. */
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

/** Taking a role back is a change of role to the backend, as with a status, and a copy of single fields no sync. */
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
      // To this device a copy of single fields is a sync; the backend tells them apart.
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
