import type { HistoryLine } from '../../lib/domain/outbox/history.ts'
import { ACTION_LABELS, directionOf, outcomeLabel } from './history-labels.ts'

/** One line as a file has it: words, and the ids they stand for. */
function recordOf(line: HistoryLine, nameOf: (id: string) => string) {
  const { at, accountId = '', actorId = '', fields } = line
  const name = accountId && nameOf(accountId)
  return {
    when: new Date(at).toISOString(),
    who: line.actorName ?? (actorId && nameOf(actorId)),
    action: ACTION_LABELS[line.action],
    account: name,
    direction: directionOf(line),
    outcome: outcomeLabel(line, name),
    fields,
    accountId,
    actorId,
  }
}

const COLUMNS = [
  'when',
  'who',
  'action',
  'account',
  'direction',
  'outcome',
  'fields',
  'accountId',
  'actorId',
] as const

/** The lines as rows of a CSV file, under the names of the columns. Names of fields, never values. */
export function historyRows(
  lines: readonly HistoryLine[],
  nameOf: (id: string) => string,
): (readonly string[])[] {
  const rows = lines.map((line) => {
    const record = recordOf(line, nameOf)
    return COLUMNS.map((column) =>
      column === 'fields' ? record.fields.join('; ') : record[column],
    )
  })
  return [COLUMNS, ...rows]
}

/** The lines as a JSON file. */
export function historyJson(lines: readonly HistoryLine[], nameOf: (id: string) => string): string {
  return JSON.stringify(
    lines.map((line) => recordOf(line, nameOf)),
    undefined,
    2,
  )
}
