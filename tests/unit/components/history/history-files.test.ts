import { afterEach, describe, expect, test } from 'vitest'
import { historyJson, historyRows } from '../../../../components/history/history-files.ts'
import type { HistoryLine } from '../../../../lib/domain/outbox/history.ts'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'

afterEach(() => setTexts('en', en, 'en-US'))

const LINE: HistoryLine = {
  id: 'op-1',
  at: Date.UTC(2026, 2, 2),
  action: 'sync',
  outcome: 'unchanged',
  accountId: 'bob',
  actorId: 'ana',
  to: 'facility',
  fields: ['Vet'],
}
const nameOf = (id: string) => (id === 'bob' ? 'Bob Walker' : 'Ana Alvarez')

describe('a file of the history', () => {
  test('says who did what, under headings', () => {
    expect(historyRows([LINE], nameOf)).toEqual([
      [
        'When',
        'Who',
        'Action',
        'Account',
        'Direction',
        'Outcome',
        'Fields',
        'Account id',
        'Id of who did it',
      ],
      [
        '2026-03-02T00:00:00.000Z',
        'Ana Alvarez',
        'Sync',
        'Bob Walker',
        'In-Home → Facility',
        'No change needed',
        'Vet',
        'bob',
        'ana',
      ],
    ])
  })

  test('in JSON has the same keys in every language', () => {
    const english: Record<string, unknown>[] = JSON.parse(historyJson([LINE], nameOf))
    setTexts('es', es, 'es-US')
    const spanish: Record<string, unknown>[] = JSON.parse(historyJson([LINE], nameOf))
    expect(Object.keys(spanish[0] ?? {})).toEqual(Object.keys(english[0] ?? {}))
    expect(spanish[0]).toMatchObject({ action: 'Sincronizar', account: 'Bob Walker' })
  })

  test('names an outcome that Tandem does not know as the backend does', () => {
    const [, row] = historyRows([{ ...LINE, outcome: 'constructor' }], nameOf)
    expect(row?.[5]).toBe('Not done: constructor')
  })
})
