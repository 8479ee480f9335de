import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { firstPage } from '../../../../lib/db/first-page.ts'
import { type Mirror, mirrorIn } from '../../../../lib/db/mirror.ts'
import { mirrorKey } from '../../../../lib/db/mirror-key.ts'
import { markOf } from '../../../../lib/db/mirror-mark.ts'
import { openRows, type TandemRows, watchAccounts } from '../../../../lib/db/mirror-reads.ts'
import { outboxIn } from '../../../../lib/db/outbox.ts'
import { firstTold } from '../../../../lib/db/watching.ts'
import type { Account } from '../../../../lib/domain/account.ts'
import { type AccountFilter, EVERYBODY } from '../../../../lib/domain/account-filter.ts'
import { keyOf, mirroredAccounts, ownerCalled } from '../../../fixtures/mirror-owner.ts'

const HOUR_MS = 3_600_000
const ana = ownerCalled('ana')

let db: TandemRows
let mirror: Mirror
let now: number

beforeEach(async () => {
  fakeBrowser.reset()
  now = Date.now()
  db = openRows()
  mirror = mirrorIn(db, { now: () => now })
  await mirror.claim(ana)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await db.delete()
})

const client = (id: string, name: string, version = 1): Account => ({
  id,
  kind: 'client',
  name,
  email: `${id}@paws.example`,
  version,
  profiles: { 'in-home': { id: `p-${id}`, status: 'active', pets: [] } },
})
const many = (count: number, version = 1) =>
  Array.from({ length: count }, (_, at) => client(`c-${at}`, `Zora Quill ${at}`, version))

const page = (accounts: Account[], { cursor = 'c1', more = false } = {}) =>
  mirror.applyPage('ana', { changes: accounts.map((account) => ({ account })), cursor, more })

/** What is read for the list; of the list as it opens, the rows of last time would be told first. */
const opening = (rows = db, filter: AccountFilter = { places: [], kind: 'client' }) =>
  firstTold(watchAccounts(rows, { search: '', filter }, { from: 0, to: 50 }))
const names = async (rows = db) => (await opening(rows)).accounts.map(({ name }) => name)

async function everyRow(): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )
}

describe('on the disk', () => {
  test('nobody can be made out, in no table, whatever was written', async () => {
    await page(many(5_000))
    await mirror.tidy()
    await mirror.put([client('c-1', 'Zora Quill the Second', 2)])
    const rows = await everyRow()
    expect(await db.snapshots.count()).toBe(1)
    for (const text of ['Zora', 'Quill', 'zora', 'c-4999', '@paws.example', 'in-home client']) {
      expect(rows).not.toContain(text)
    }
    expect(rows).not.toContain(ana.key)
  })

  test('the key is in the memory of the browser only, and goes with the mirror', async () => {
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(ana.key)
    expect((await mirrorKey.read())?.text).toBe(ana.key)
    await mirror.wipe()
    expect(await mirrorKey.read()).toBeUndefined()
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).toBe('{}')
  })

  test('a row that was moved to another place, or changed, does not open', async () => {
    await page(many(100))
    const [first] = await db.closedPacks.toArray()
    if (!first) throw new Error('nothing was written')
    const mark = await markOf(db)
    if (!mark) throw new Error('there is no mark')
    await db.closedPacks.clear()
    await db.closedPacks.put(first, ['another', 0])
    await db.marks.put({ ...mark, shown: { ...mark.shown, id: 'another', next: 1 } })
    expect((await opening()).trouble).toBe('damaged')
  })
})

describe('whoever has no key', () => {
  test('sees nobody, and everybody again once it has come back, without reading the feed anew', async () => {
    await page([client('a', 'Bob Walker')])
    await fakeBrowser.storage.session.clear()
    const restarted = openRows()
    expect(await names(restarted)).toEqual([])
    const seen: string[][] = []
    const hasCome = new Promise<void>((resolve, error) => {
      watchAccounts(restarted, { search: '', filter: EVERYBODY }, { from: 0, to: 9 }).subscribe({
        next({ accounts }) {
          seen.push(accounts.map(({ name }) => name))
          if (accounts.length > 0) resolve()
        },
        error,
      })
    })
    await mirrorIn(db).claim(ana)
    await hasCome
    expect(seen.at(-1)).toEqual(['Bob Walker'])
    expect(await mirrorIn(db).resume('ana')).toEqual({ cursor: 'c1' })
    restarted.close()
  })

  test('with another key finds everything erased, and is told why it is fetched again', async () => {
    await page([client('a', 'Bob Walker')])
    await mirror.claim(ownerCalled('ana', { key: keyOf('another') }))
    expect(await mirror.resume('ana')).toEqual({ cursor: undefined })
    expect(await db.closedPacks.count()).toBe(0)
    expect(await opening()).toMatchObject({ total: 0, trouble: 'unreadable' })
    await page([client('a', 'Bob Walker')])
    expect((await opening()).trouble).toBeUndefined()
  })
})

describe('is erased', () => {
  test('when the role that allowed it is lost, and kept when a role is gained', async () => {
    await mirror.claim(ownerCalled('ana', { levels: { 'in-home': 2, facility: 2 } }))
    await page([client('a', 'Bob Walker')])
    await mirror.claim(ownerCalled('ana', { levels: { 'in-home': 2, facility: 4 } }))
    expect(await names()).toEqual(['Bob Walker'])
    await mirror.claim(ownerCalled('ana', { levels: { 'in-home': 4, facility: 1 } }))
    expect(await names()).toEqual([])
    expect(await mirror.resume('ana')).toEqual({ cursor: undefined })
  })

  test('after 24 hours without having been compared with the backend, and not before', async () => {
    await page([client('a', 'Bob Walker')])
    now += 24 * HOUR_MS - 1
    await mirror.expire()
    expect(await db.closedPacks.count()).toBe(1)
    now += 2
    await mirror.expire()
    expect(await db.closedPacks.count()).toBe(0)
    expect(await mirrorKey.read()).toBeUndefined()
  })

  test('and is not shown any more then, even before anybody came to erase it', async () => {
    await page([client('a', 'Bob Walker')])
    vi.spyOn(Date, 'now').mockReturnValue(now + 25 * HOUR_MS)
    expect(await names(openRows())).toEqual([])
  })
})

describe('reading the feed from its start again', () => {
  test('shows what was there until everything has come, and then that', async () => {
    await page([client('a', 'Bob Walker'), client('b', 'Gone Meanwhile')])
    await mirror.restart('ana')
    expect(await mirror.resume('ana')).toEqual({ cursor: undefined })
    await page([client('a', 'Bob Walker now', 2)], { cursor: 'n1', more: true })
    expect(await names()).toEqual(['Bob Walker', 'Gone Meanwhile'])
    expect(await mirror.resume('ana')).toEqual({ cursor: 'n1' })
    await page([client('c', 'Cora New')], { cursor: 'n2' })
    expect(await names()).toEqual(['Bob Walker now', 'Cora New'])
    const mark = await markOf(db)
    expect(
      (await db.closedPacks.toCollection().primaryKeys()).filter(
        ([generation]) => generation !== mark?.shown.id,
      ),
    ).toEqual([])
  })

  test('goes into the new reading though another worker began it, between two pages', async () => {
    await page([client('a', 'Bob Walker'), client('b', 'Gone Meanwhile')])
    await mirrorIn(db).restart('ana')
    await page([client('a', 'Bob Walker', 2)], { cursor: 'n1', more: true })
    expect(await names()).toEqual(['Bob Walker', 'Gone Meanwhile'])
    await page([client('c', 'Cora New')], { cursor: 'n2' })
    expect(await names()).toEqual(['Bob Walker', 'Cora New'])
  })

  test('loses no answer that comes in between', async () => {
    await page([client('a', 'Bob Walker')])
    await mirror.restart('ana')
    await mirror.put([client('a', 'Bob Walker', 7)])
    await page([client('a', 'Bob Walker', 6)], { cursor: 'n1' })
    expect((await mirroredAccounts(db)).map(({ version }) => version)).toEqual([7])
  })

  test('takes in again whom it had before it began', async () => {
    await mirror.put([client('a', 'Bob Walker')])
    await mirror.restart('ana')
    await mirror.put([client('a', 'Bob Walker')])
    expect(await names()).toEqual(['Bob Walker'])
  })

  test('takes in again whom the feed no longer had', async () => {
    await page([client('a', 'Bob Walker')])
    await mirror.restart('ana')
    await page([client('c', 'Cora New')], { cursor: 'n1' })
    await mirror.put([client('a', 'Bob Walker')])
    expect(await names()).toEqual(['Bob Walker', 'Cora New'])
  })
})

describe('opening it', () => {
  test('begins from the snapshot, and takes in only what was written after it', async () => {
    await page(many(5_000))
    await mirror.tidy()
    await mirror.put([client('late', 'Aaron Late')])
    const reopened = openRows()
    const read = vi.spyOn(reopened.closedPacks, 'bulkGet')
    const where = vi.spyOn(reopened.closedPacks, 'where')
    const listing = await opening(reopened)
    expect(listing.total).toBe(5_001)
    expect(listing.accounts[0]?.name).toBe('Aaron Late')
    // One range for the pack after the snapshot, and the packs of the rows that are drawn.
    expect(where).toHaveBeenCalledTimes(1)
    expect(read.mock.calls.flatMap(([keys]) => keys).length).toBeLessThanOrEqual(50)
    reopened.close()
  })

  test('works without the snapshot too, where that was lost', async () => {
    await page(many(5_000))
    await mirror.tidy()
    await db.snapshots.clear()
    expect((await opening(openRows())).total).toBe(5_000)
  })

  test('shows the rows of last time at once, to whoever has the same key only', async () => {
    await page([client('a', 'Bob Walker')])
    await opening(db, EVERYBODY)
    expect((await firstPage.read())?.accounts).toHaveLength(1)
    await mirror.claim(ownerCalled('sam'))
    expect(await firstPage.read()).toBeUndefined()
    expect((await opening(db, EVERYBODY)).accounts).toEqual([])
  })
})

describe('what is kept', () => {
  test('is written anew once most of it was replaced, and stays the same for whoever reads it', async () => {
    for (let version = 1; version <= 4; version++) await page(many(1_500, version))
    const before = await db.closedPacks.count()
    await mirror.tidy()
    expect(await db.closedPacks.count()).toBeLessThan(before / 3)
    const accounts = await mirroredAccounts(db)
    expect(accounts).toHaveLength(1_500)
    expect(new Set(accounts.map(({ version }) => version))).toEqual(new Set([4]))
    expect((await opening()).total).toBe(1_500)
    expect(await mirror.resume('ana')).toEqual({ cursor: 'c1' })
  })

  test('by somebody who died before it could be shown is cleared away', async () => {
    await page(many(10))
    for (const orphan of ['', '7', 'orphan'])
      await db.closedPacks.put(new Uint8Array(3), [orphan, 0])
    await mirror.tidy()
    expect(await db.closedPacks.count()).toBe(1)
    expect((await opening()).total).toBe(10)
  })
})

describe('a pack that was damaged', () => {
  async function damage() {
    const [pack] = await db.closedPacks.toArray()
    const [key] = await db.closedPacks.toCollection().primaryKeys()
    if (!pack) throw new Error('nothing was written')
    const closed = pack.slice()
    closed[20] = (closed[20] ?? 0) ^ 1
    await db.closedPacks.put(closed, key)
  }

  test('is said, and everything is read anew once somebody asks', async () => {
    await page(many(100))
    await damage()
    expect(await opening(openRows())).toMatchObject({ total: 0, trouble: 'damaged' })
    await mirror.heal()
    expect(await mirror.resume('ana')).toEqual({ cursor: undefined })
    expect(await opening(openRows())).toMatchObject({ total: 0, trouble: 'unreadable' })
  })

  test('is no reason to erase anything that can be read', async () => {
    await page(many(100))
    await mirror.heal()
    expect((await opening(openRows())).total).toBe(100)
  })
})

describe('a browser that has no room left', () => {
  const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

  test('erases the accounts, says so, and keeps the outbox', async () => {
    await page(many(100))
    vi.spyOn(db.closedPacks, 'bulkPut').mockImplementationOnce(full as never)
    expect(await page(many(100, 2), { cursor: 'c2' })).toBe('no-room')
    expect(await db.closedPacks.count()).toBe(0)
    expect(await mirror.resume('ana')).toEqual({ cursor: undefined })
    expect(await opening()).toMatchObject({ total: 0, trouble: 'no-room' })
  })

  test('lets nobody be found who was not written', async () => {
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
    await page(many(100))
    vi.spyOn(db.marks, 'put').mockImplementation(full as never)
    await mirror.put([client('a', 'Bob Walker', 2)])
    await mirror.claim(ownerCalled('sam'))
    expect(await mirror.resume('sam')).toBe('no-room')
    expect(await db.closedPacks.count()).toBe(0)
    vi.restoreAllMocks()
    await mirror.claim(ownerCalled('sam'))
    expect(await mirror.resume('sam')).toEqual({ cursor: undefined })
  })

  test('has the mirror make way for what somebody asked for', async () => {
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
    await outboxIn(db).accept([operation])
    expect(await db.outbox.count()).toBe(1)
    expect(await db.closedPacks.count()).toBe(0)
  })
})

test('an account that is here already is not written again', async () => {
  await page([client('a', 'Bob Walker', 3)])
  await mirror.put([client('a', 'Bob Walker', 3)])
  expect(await db.closedPacks.count()).toBe(1)
  await mirror.put([client('a', 'Bob Walker', 4)])
  expect((await mirroredAccounts(db)).map(({ version }) => version)).toEqual([4])
})
