import { afterEach, describe, expect, it } from 'vitest'
import {
  paceLabel,
  runName,
  runStateLabel,
  runSummary,
  runTitle,
  totalsSummary,
} from '../../../../components/sync/bulk-labels.ts'
import type { BulkRunView } from '../../../../lib/domain/outbox/bulk-run-view.ts'
import { noTotals, type Totals } from '../../../../lib/domain/sync/preview-totals.ts'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'

afterEach(() => setTexts('en', en, 'en-US'))

const RUN: BulkRunView = {
  id: 'r',
  to: 'facility',
  what: 'sync',
  state: 'running',
  size: 5000,
  settled: 5000,
  synced: 4981,
  decisions: 12,
  failed: 0,
  undone: 1,
  dismissed: 0,
  madeAt: 0,
}

const totals = (ready: number, change: Partial<Totals> = {}): Totals => ({
  ...noTotals(),
  ready: Array.from({ length: ready }, (_, at) => ({ accountId: `${at}`, version: 1 })),
  ...change,
})

describe('totalsSummary', () => {
  it('leaves out what there is none of', () => {
    expect(totalsSummary(totals(2))).toBe('2 will be synced.')
    expect(totalsSummary(totals(0, { already: 1 }))).toBe('Nobody will be synced, 1 already is.')
  })

  it('says of a primary branch whom it changes', () => {
    const refused: Totals['refused'] = new Map([['forbidden', ['x', 'y']]])
    expect(totalsSummary(totals(3, { already: 4, refused }), 'primary')).toBe(
      '3 will change, 4 need no change, 2 cannot change.',
    )
  })
})

it('says what became of a run, and how it stands', () => {
  expect(runSummary(RUN)).toBe('4,981 synced, 12 need a decision, 1 undone.')
  expect(runStateLabel({ ...RUN, state: 'paused' })).toMatch(/^Paused/)
  expect(runStateLabel({ ...RUN, state: 'stopped', reason: 'refused' })).toBe(
    'Stopped by itself. Your role does not allow this. Ask an Admin to do it for the others.',
  )
})

it.each([
  [{ perSecond: 43.2, secondsLeft: 89 }, '43 a second, about 1 minute left'],
  [{ perSecond: 7.44, secondsLeft: 20 }, '7.4 a second, about 20 seconds left'],
])('says how fast it goes (%#)', (throughput, words) => {
  expect(paceLabel(throughput)).toBe(words)
})

it('speaks Spanish', () => {
  setTexts('es', es, 'es-US')
  expect(runName({ what: 'sync', size: 1, to: 'facility' })).toBe(
    'Sincronizar 1 cliente con Facility',
  )
  expect(runTitle({ what: 'sync', size: 5000, to: 'facility' })).toBe(
    '¿Sincronizar 5,000 clientes con Facility?',
  )
  expect(totalsSummary(totals(2, { already: 1 }))).toBe('Se sincronizarán 2 y 1 ya lo está.')
})
