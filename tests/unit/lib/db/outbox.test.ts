import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { TandemDatabase } from '../../../../lib/db/database.ts'
import { type Outbox, outboxIn } from '../../../../lib/db/outbox.ts'
import type { Operation } from '../../../../lib/domain/operation.ts'

let db: TandemDatabase
let outbox: Outbox

beforeEach(() => {
  db = new TandemDatabase()
  outbox = outboxIn(db)
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
    await outbox.accept([operation('op-1')])
    await outbox.move([{ id: 'op-1', to: 'sending' }])
    const [again] = await outbox.accept([operation('op-1')])
    expect(again?.state).toBe('sending')
    expect(await db.outbox.count()).toBe(1)
  })

  test('moves as the table says and notes every move', async () => {
    await outbox.accept([operation('op-1')])
    await outbox.move([{ id: 'op-1', to: 'sending', settled: { tries: 1 } }])
    await outbox.move([{ id: 'op-1', to: 'done', settled: { syncId: 's-1' } }])
    const notes = await db.audit.toArray()
    expect(notes.map(({ outcome }) => outcome)).toEqual(['queued', 'sending', 'done'])
  })

  test('ignores a move that makes no sense', async () => {
    await outbox.accept([operation('op-1')])
    expect(await outbox.move([{ id: 'op-1', to: 'done' }])).toEqual([])
    expect((await outbox.get('op-1'))?.state).toBe('queued')
    expect(await db.audit.count()).toBe(1)
  })

  test('forgets the reason for waiting once it moves on', async () => {
    await outbox.accept([operation('op-1')])
    await outbox.move([{ id: 'op-1', to: 'sending' }])
    await outbox.move([
      { id: 'op-1', to: 'waiting', settled: { problem: { name: 'too-many' }, waitUntil: 5 } },
    ])
    const [after] = await outbox.move([{ id: 'op-1', to: 'sending' }])
    expect(after).not.toHaveProperty('problem')
    expect(after).not.toHaveProperty('waitUntil')
  })

  test('gives what is open, oldest first', async () => {
    await outbox.accept([operation('late', { madeAt: 9 })])
    await outbox.accept([operation('early', { madeAt: 2 })])
    await outbox.accept([operation('ended', { madeAt: 1, state: 'failed' })])
    expect((await outbox.open()).map(({ id }) => id)).toEqual(['early', 'late'])
  })

  test("finds an actor's newest operation on an account, not somebody else's", async () => {
    await outbox.accept([operation('old', { madeAt: 1 })])
    await outbox.accept([operation('new', { madeAt: 5 })])
    await outbox.accept([operation("sam's", { madeAt: 9, actorId: 'a-sam' })])
    expect((await outbox.newestFor('a-bob', 'a-ana'))?.id).toBe('new')
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

    const upgraded = outboxIn(new TandemDatabase())
    expect(await upgraded.open()).toEqual([
      { ...older, task: { kind: 'sync', choices: { link: 'a-eve' } } },
    ])
  })
})
