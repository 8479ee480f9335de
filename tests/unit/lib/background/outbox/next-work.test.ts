import { describe, expect, test } from 'vitest'
import { BATCH, nextWork, waitOf } from '../../../../../lib/background/outbox/next-work.ts'
import type { BulkRun } from '../../../../../lib/domain/outbox/bulk-run.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'

const NOW = 1_000_000_000

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  id,
  task: { kind: 'sync', choices: {} },
  accountId: `account of ${id}`,
  to: 'facility',
  actorId: 'ana',
  version: 1,
  state: 'queued',
  tries: 0,
  madeAt: 0,
  ...change,
})

const bulk = (state: BulkRun['state']): BulkRun => ({
  id: 'run',
  actorId: 'ana',
  to: 'facility',
  state,
  size: 1,
  madeAt: 0,
  errorsInRow: 0,
})

const next = (open: Operation[], bulks: BulkRun[] = []) =>
  nextWork(open, { actorId: 'ana', dashboardId: 'here', now: NOW, bulks })

describe('what is done next', () => {
  test('is the oldest that is due', () => {
    const work = next([operation('later', { waitUntil: NOW + 1 }), operation('due')])
    expect(work).toEqual({ kind: 'send', operations: [operation('due')] })
  })

  test('is never what was asked for on another dashboard', () => {
    const there = operation('there', { dashboardId: 'there' })
    const here = operation('here', { dashboardId: 'here' })
    expect(next([there])).toBeUndefined()
    expect(next([there, here])).toEqual({ kind: 'send', operations: [here] })
  })

  test('is never what somebody else asked for', () => {
    expect(next([operation('sams', { actorId: 'sam' })])).toBeUndefined()
  })

  test('keeps the order of what one person wants with one account', () => {
    const first = operation('first', { accountId: 'bob', waitUntil: NOW + 5_000 })
    const second = operation('second', { accountId: 'bob' })
    expect(next([first, second])).toBeUndefined()
  })

  test('is not held up by what another person wants with the account', () => {
    const sams = operation('sams', { accountId: 'bob', actorId: 'sam', waitUntil: NOW + 5_000 })
    expect(next([sams, operation('anas', { accountId: 'bob' })])).toMatchObject({ kind: 'send' })
  })

  test('is to look lost answers up, many at once', () => {
    const lost = Array.from({ length: 150 }, (_, at) => operation(`${at}`, { state: 'unknown' }))
    const work = next([...lost, operation('queued')])
    expect(work).toMatchObject({ kind: 'find' })
    expect(work?.operations).toHaveLength(BATCH)
  })

  test('is a batch where many belong to one run', () => {
    const many = Array.from({ length: 150 }, (_, at) => operation(`${at}`, { bulk: 'run' }))
    const work = next([...many, operation('single')], [bulk('running')])
    expect(work).toMatchObject({ kind: 'batch' })
    expect(work?.operations).toHaveLength(BATCH)
  })

  test.each(['paused', 'stopped'] as const)('sends nothing of a run that is %s', (state) => {
    const work = next([operation('held', { bulk: 'run' }), operation('single')], [bulk(state)])
    expect(work).toMatchObject({ kind: 'send', operations: [{ id: 'single' }] })
  })

  test('looks up what a run that is paused had sent', () => {
    const lost = operation('lost', { bulk: 'run', state: 'unknown' })
    expect(next([lost], [bulk('paused')])).toMatchObject({ kind: 'find' })
  })
})

describe('a wait', () => {
  test('ends when it is over', () => {
    expect(waitOf(NOW + 500, NOW)).toBe(500)
    expect(waitOf(undefined, NOW)).toBeLessThanOrEqual(0)
  })

  test('that is longer than anybody asks for is none: the clock has jumped', () => {
    const aYear = 365 * 86_400_000
    expect(waitOf(NOW + aYear, NOW)).toBe(0)
  })
})
