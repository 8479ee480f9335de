import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TandemDatabase } from '../../../../../lib/db/database.ts'
import { brokenAt } from '../../../../../lib/db/outbox/audit-chain.ts'
import { createOutbox, type Outbox } from '../../../../../lib/db/outbox/outbox.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'

let db: TandemDatabase
let outbox: Outbox

beforeEach(() => {
  db = new TandemDatabase()
  outbox = createOutbox(db)
})
afterEach(() => db.delete())

const operation = (id: string, more: Partial<Operation> = {}): Operation => ({
  id,
  accountId: 'a-bob',
  to: 'facility',
  actorId: 'a-ana',
  task: { kind: 'sync', choices: {} },
  version: 1,
  state: 'queued',
  tries: 0,
  madeAt: 1,
  ...more,
})

describe('the outbox', () => {
  test('keeps the operation that is there when the same one is accepted again', async () => {
    await outbox.enqueue([operation('op-1')])
    await outbox.transition([{ id: 'op-1', to: 'sending' }])
    const again = await outbox.enqueue([operation('op-1')])
    expect(again.operations[0]?.state).toBe('sending')
    expect(again.added).toEqual([])
    expect(again.sentinel.accepted).toBe(1)
    expect(await db.outbox.count()).toBe(1)
  })

  test('takes a second press for the first one while that is open', async () => {
    await outbox.enqueue([operation('op-1')])
    const again = await outbox.enqueue([operation('op-2')])
    expect(again.operations[0]?.id).toBe('op-1')
    await outbox.transition([{ id: 'op-1', to: 'failed' }])
    const anew = await outbox.enqueue([operation('op-3')])
    expect(anew.operations[0]?.id).toBe('op-3')
  })

  test('takes a copy of one field for another thing than that of another, and than a sync', async () => {
    const copyOf = (id: string, tick: string) => ({
      ...operation(id),
      task: { kind: 'sync' as const, choices: { only: [tick], overwrite: [tick] } },
    })
    await outbox.enqueue([operation('op-1'), copyOf('op-2', 'ih-note')])
    const { operations: stored } = await outbox.enqueue([
      copyOf('op-3', 'ih-phone'),
      copyOf('op-4', 'ih-note'),
    ])
    expect(stored.map(({ id }) => id)).toEqual(['op-3', 'op-2'])
    expect(await db.outbox.count()).toBe(3)
  })

  test('moves as the table says and notes every move', async () => {
    await outbox.enqueue([operation('op-1')])
    await outbox.transition([{ id: 'op-1', to: 'sending', fields: { tries: 1 } }])
    await outbox.transition([{ id: 'op-1', to: 'done', fields: { syncId: 's-1' } }])
    const notes = await db.audit.toArray()
    expect(notes.map(({ outcome }) => outcome)).toEqual(['queued', 'sending', 'done'])
  })

  test('ignores a move that makes no sense', async () => {
    await outbox.enqueue([operation('op-1')])
    expect(await outbox.transition([{ id: 'op-1', to: 'done' }])).toEqual([])
    expect((await outbox.get('op-1'))?.state).toBe('queued')
    expect(await db.audit.count()).toBe(1)
  })

  test('forgets the reason for waiting once it moves on', async () => {
    await outbox.enqueue([operation('op-1')])
    await outbox.transition([{ id: 'op-1', to: 'sending' }])
    await outbox.transition([
      { id: 'op-1', to: 'waiting', fields: { problem: { name: 'too-many' }, waitUntil: 5 } },
    ])
    const [after] = await outbox.transition([{ id: 'op-1', to: 'sending' }])
    expect(after).not.toHaveProperty('problem')
    expect(after).not.toHaveProperty('waitUntil')
  })

  test('gives what is open, oldest first', async () => {
    await outbox.enqueue([operation('late', { madeAt: 9, accountId: 'a-eve' })])
    await outbox.enqueue([operation('early', { madeAt: 2 })])
    await outbox.enqueue([operation('ended', { madeAt: 1, state: 'failed' })])
    expect((await outbox.open()).map(({ id }) => id)).toEqual(['early', 'late'])
  })

  test('keeps the order of one account when the clock jumps back, or stands still', async () => {
    await outbox.enqueue([operation('first', { madeAt: 9 })])
    await outbox.enqueue([operation('a second', { madeAt: 9, to: 'in-home' })])
    await outbox.enqueue([operation('a third', { madeAt: 1, actorId: 'a-sam' })])
    expect((await outbox.open()).map(({ id }) => id)).toEqual(['first', 'a second', 'a third'])
  })

  test("gives an actor's operations on an account, not somebody else's, whatever their kind and how they ended", async () => {
    await outbox.enqueue([operation('old', { madeAt: 1 })])
    await outbox.enqueue([
      operation('request', { madeAt: 5, to: 'in-home', task: { kind: 'request' }, state: 'done' }),
    ])
    await outbox.enqueue([operation("sam's", { madeAt: 9, actorId: 'a-sam' })])
    const found = await outbox.operationsFor('a-bob', 'a-ana')
    expect(found.map(({ id }) => id)).toEqual(['old', 'request'])
  })

  test('notes when the last word on an operation came, and keeps that when it is taken back', async () => {
    let now = 10
    const timed = createOutbox(db, () => now)
    await timed.enqueue([operation('op-1')])
    await timed.claim([{ id: 'op-1' }])
    expect(await timed.get('op-1')).not.toHaveProperty('settledAt')
    now = 20
    await timed.transition([{ id: 'op-1', to: 'done' }])
    now = 30
    await timed.transition([{ id: 'op-1', to: 'undone' }])
    expect(await timed.get('op-1')).toMatchObject({ state: 'undone', settledAt: 20 })
  })
})

describe('a run', () => {
  const run = { id: 'run', actorId: 'a-ana', to: 'facility', state: 'running' } as const
  const bulk = { ...run, size: 0, madeAt: 1, errorsInRow: 0 }
  const many = ['1', '2', '3'].map((id) => operation(id, { accountId: `a-${id}`, bulk: 'run' }))
  const claims = many.map(({ id }) => ({ id }))

  test('is stored with all its operations, and counts from them', async () => {
    await outbox.enqueue(many, { run: bulk })
    await outbox.claim([{ id: '1' }])
    expect((await outbox.run('run'))?.size).toBe(3)
    expect(await outbox.counts('run')).toMatchObject({ queued: 2, sending: 1, done: 0 })
  })

  test('gives nothing away for sending once it was judged to stop', async () => {
    await outbox.enqueue(many, { run: bulk })
    await outbox.claim([{ id: '1' }])
    const { changed: moved, claimed } = await outbox.step({
      transitions: [{ id: '1', to: 'failed' }],
      breaker: (_, { failed, sending }) => (failed && !sending ? { state: 'stopped' } : undefined),
      claims: [{ id: '2' }],
      run: 'run',
    })
    expect(moved).toMatchObject([{ id: '1', state: 'failed' }])
    expect(claimed).toEqual([])
    expect(await outbox.get('2')).toMatchObject({ state: 'queued' })
  })

  test('of many finds those that are there already, or wanted by somebody', async () => {
    await outbox.enqueue([operation('7', { accountId: 'a-7', state: 'failed' })])
    await outbox.enqueue([operation('single', { accountId: 'a-8' })])
    const hundreds = Array.from({ length: 300 }, (_, at) =>
      operation(`${at}`, { accountId: `a-${at}`, bulk: 'run' }),
    )
    const { operations: stored } = await outbox.enqueue(hundreds, { run: bulk })
    expect(stored[7]).toMatchObject({ id: '7', state: 'failed' })
    expect(stored[8]).toMatchObject({ id: 'single' })
    expect((await outbox.run('run'))?.size).toBe(298)
    expect(await outbox.readCounts()).toEqual({ open: 299, attention: 1 })
    expect(brokenAt(await db.audit.toArray())).toBeUndefined()
  })

  test('gives nothing away for sending while it is paused', async () => {
    await outbox.enqueue(many, { run: bulk })
    await outbox.changeRun('run', ['running'], { state: 'paused' })
    expect(await outbox.claim(claims)).toEqual([])
    await outbox.changeRun('run', ['paused'], { state: 'running' })
    expect(await outbox.claim(claims)).toHaveLength(3)
  })

  test('that is cancelled leaves alone what was sent', async () => {
    await outbox.enqueue(many, { run: bulk })
    await outbox.claim([{ id: '1' }])
    await outbox.changeRun('run', ['running'], { state: 'cancelled' })
    expect(await outbox.counts('run')).toMatchObject({ sending: 1, cancelled: 2 })
    expect(await outbox.claim(claims)).toEqual([])
  })
})

describe('the audit', () => {
  test('is a chain that shows where a line was changed or taken away', async () => {
    await outbox.enqueue([operation('op-1')])
    await outbox.claim([{ id: 'op-1' }])
    await outbox.transition([{ id: 'op-1', to: 'done' }])
    const rows = await db.audit.toArray()
    expect(brokenAt(rows)).toBeUndefined()
    expect(brokenAt(rows.slice(1))).toBeUndefined()
    const forged = rows.map((row) => (row.seq === 2 ? { ...row, actorId: 'a-sam' } : row))
    expect(brokenAt(forged)).toBe(2)
    expect(brokenAt(rows.filter(({ seq }) => seq !== 2))).toBe(3)
  })
})

describe('a database from before there were other tasks than syncs', () => {
  test('keeps its operations, as syncs with the choices they had', async () => {
    await db.delete()
    const { task: _, ...older } = operation('op-1', { state: 'unknown', tries: 2 })
    const before = new Dexie('tandem')
    before.version(1).stores({
      accounts: 'id, sortName, *tokens',
      outbox: 'id, accountId, state',
      audit: '++seq, accountId',
      marks: 'name',
    })
    await before.table('outbox').add({ ...older, choices: { link: 'a-eve' } })
    before.close()

    const upgraded = createOutbox(new TandemDatabase())
    expect(await upgraded.open()).toEqual([
      { ...older, task: { kind: 'sync', choices: { link: 'a-eve' } } },
    ])
  })
})
