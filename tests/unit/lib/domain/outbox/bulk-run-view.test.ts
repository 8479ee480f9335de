import { describe, expect, test } from 'vitest'
import type { BulkRun } from '../../../../../lib/domain/outbox/bulk-run.ts'
import { bulkRunView, isBulkRunOver } from '../../../../../lib/domain/outbox/bulk-run-view.ts'
import {
  type Sample,
  throughputOf,
  withSample,
} from '../../../../../lib/domain/outbox/throughput.ts'

const bulk: BulkRun = {
  id: 'run',
  actorId: 'ana',
  to: 'facility',
  state: 'running',
  size: 10,
  madeAt: 1,
  errorsInRow: 0,
}

describe('a run', () => {
  test('is as far as its rows say', () => {
    const run = bulkRunView(bulk, { queued: 5, sending: 1, done: 2, conflict: 1, failed: 1 })
    expect(run).toMatchObject({ settled: 4, size: 10, synced: 2, decisions: 1, failed: 1 })
    expect(isBulkRunOver(run)).toBe(false)
  })

  test('counts what was asked for again where it stands now', () => {
    const run = bulkRunView(bulk, { done: 9, replaced: 1, queued: 1 })
    expect(run).toMatchObject({ settled: 9, size: 10 })
  })

  test('is over when nothing of it is open, whatever was written down', () => {
    expect(isBulkRunOver(bulkRunView(bulk, { done: 10 }))).toBe(true)
    expect(isBulkRunOver(bulkRunView({ ...bulk, state: 'paused' }, { done: 10 }))).toBe(true)
  })

  test('that was cancelled goes on until what is on its way has come back', () => {
    const cancelled = { ...bulk, state: 'cancelled' } as const
    expect(isBulkRunOver(bulkRunView(cancelled, { cancelled: 9, sending: 1 }))).toBe(false)
    expect(bulkRunView(cancelled, { cancelled: 9, done: 1 })).toMatchObject({
      state: 'cancelled',
      dismissed: 9,
      synced: 1,
    })
  })
})

describe('the pace', () => {
  const samples: Sample[] = [
    { at: 0, settled: 100 },
    { at: 10_000, settled: 300 },
  ]

  test('says how fast it goes and how long it takes yet', () => {
    expect(throughputOf(samples, 100)).toEqual({ perSecond: 20, secondsLeft: 5 })
  })

  test('is not known without progress', () => {
    expect(throughputOf([], 1)).toBeUndefined()
    expect(throughputOf(samples.slice(0, 1), 1)).toBeUndefined()
    expect(throughputOf([...samples.slice(0, 1), { at: 9, settled: 100 }], 1)).toBeUndefined()
  })

  test('forgets what is long ago, and a clock that was set back', () => {
    expect(withSample(samples, { at: 35_000, settled: 400 })).toEqual([
      { at: 10_000, settled: 300 },
      { at: 35_000, settled: 400 },
    ])
    expect(withSample(samples, { at: 5_000, settled: 400 })).toHaveLength(2)
  })
})
