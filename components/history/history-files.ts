import type { HistoryLine } from '../../lib/domain/outbox/history.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { actionLabel, directionOf, outcomeLabel } from './history-labels.ts'

/** Returns one line as the files have it: words, and the ids they stand for. */
function recordOf(line: HistoryLine, nameOf: (id: string) => string) {
  const { at, accountId = '', actorId = '', fields } = line
  const name = accountId && nameOf(accountId)
  return {
    when: new Date(at).toISOString(),
    who: line.actorName ?? (actorId && nameOf(actorId)),
    action: actionLabel(line.action),
    account: name,
    direction: directionOf(line),
    outcome: outcomeLabel(line, name),
    fields,
    accountId,
    actorId,
  }
}

type HistoryRecord = ReturnType<typeof recordOf>

/** The columns of a CSV file in their order, with their headings. */
const COLUMNS = [
  ['when', 'files.when'],
  ['who', 'files.who'],
  ['action', 'files.action'],
  ['account', 'files.account'],
  ['direction', 'files.direction'],
  ['outcome', 'files.outcome'],
  ['fields', 'files.fields'],
  ['accountId', 'files.accountId'],
  ['actorId', 'files.actorId'],
] as const satisfies [keyof HistoryRecord, TextKey][]

/** Returns the lines as rows of a CSV file, under the headings of the columns. Names of fields, never values. */
export function historyRows(
  lines: readonly HistoryLine[],
  nameOf: (id: string) => string,
): (readonly string[])[] {
  const rows = lines.map((line) => {
    const record = recordOf(line, nameOf)
    return COLUMNS.map(([column]) =>
      column === 'fields' ? record.fields.join('; ') : record[column],
    )
  })
  return [COLUMNS.map(([, heading]) => text(heading)), ...rows]
}

/** Returns the lines as a JSON file. Its keys are the same in every language. */
export function historyJson(lines: readonly HistoryLine[], nameOf: (id: string) => string): string {
  return JSON.stringify(
    lines.map((line) => recordOf(line, nameOf)),
    undefined,
    2,
  )
}
