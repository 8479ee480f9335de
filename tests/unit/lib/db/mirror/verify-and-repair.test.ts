import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { openRows, type TandemRows } from '../../../../../lib/db/mirror/mirror-reads.ts'
import { createOutbox } from '../../../../../lib/db/outbox/outbox.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { client, many, openMirror } from '../../../../fixtures/open-mirror.ts'

describe('a chunk that was damaged', () => {
  async function damage(db: TandemRows) {
    const [pack] = await db.closedPacks.toArray()
    const [key] = await db.closedPacks.toCollection().primaryKeys()
    if (!pack) throw new Error('nothing was written')
    const closed = pack.slice()
    closed[20] = (closed[20] ?? 0) ^ 1
    await db.closedPacks.put(closed, key)
  }

  test('is said, and everything is read anew once somebody asks', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page(many(100))
    await damage(db)
    expect(await opening(openRows())).toMatchObject({ total: 0, trouble: 'damaged' })
    await mirror.verifyAndRepair()
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: undefined })
    expect(await opening(openRows())).toMatchObject({ total: 0, trouble: 'unreadable' })
  })

  test('is no reason to erase anything that can be read', async () => {
    const { mirror, page, opening } = await openMirror()
    await page(many(100))
    await mirror.verifyAndRepair()
    expect((await opening(openRows())).total).toBe(100)
  })
})

describe('a browser that has no room left', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

  test('erases the accounts, says so, and keeps the outbox', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page(many(100))
    vi.spyOn(db.closedPacks, 'bulkPut').mockImplementationOnce(full as never)
    expect(await page(many(100, 2), { cursor: 'c2' })).toBe('no-room')
    expect(await db.closedPacks.count()).toBe(0)
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: undefined })
    expect(await opening()).toMatchObject({ total: 0, trouble: 'no-room' })
  })

  test('lets nobody be found who was not written', async () => {
    const { db, mirror, page } = await openMirror()
    await page([client('a', 'Bob Walker')])
    vi.spyOn(db.marks, 'put').mockImplementationOnce(
      () => Promise.reject(new Error('broken')) as never,
    )
    await expect(page([client('b', 'Cora New')], { cursor: 'c2' })).rejects.toThrow('broken')
    expect(await mirror.findByProfile('in-home', 'client', 'p-b')).toBeUndefined()
    expect((await mirror.findByProfile('in-home', 'client', 'p-a'))?.name).toBe('Bob Walker')
    await mirror.put([client('b', 'Cora New')])
    expect((await mirror.findByProfile('in-home', 'client', 'p-b'))?.name).toBe('Cora New')
  })

  test('does not even have to keep whose accounts they were', async () => {
    const { db, mirror, page } = await openMirror()
    await page(many(100))
    vi.spyOn(db.marks, 'put').mockImplementation(full as never)
    await mirror.put([client('a', 'Bob Walker', 2)])
    await mirror.setOwner(ownerCalled('sam'))
    expect(await mirror.resume(ownerCalled('sam'))).toBe('no-room')
    expect(await db.closedPacks.count()).toBe(0)
    vi.restoreAllMocks()
    await mirror.setOwner(ownerCalled('sam'))
    expect(await mirror.resume(ownerCalled('sam'))).toEqual({ cursor: undefined })
  })

  test('has the mirror make way for what somebody asked for', async () => {
    const { db, page } = await openMirror()
    await page(many(100))
    vi.spyOn(db.outbox, 'bulkPut').mockImplementationOnce(full as never)
    const operation = {
      id: 'op',
      accountId: 'c-1',
      to: 'facility' as const,
      actorId: 'ana',
      task: { kind: 'sync' as const, choices: {} },
      state: 'queued' as const,
      tries: 0,
      madeAt: 1,
    }
    await createOutbox(db).enqueue([operation])
    expect(await db.outbox.count()).toBe(1)
    expect(await db.closedPacks.count()).toBe(0)
  })
})
