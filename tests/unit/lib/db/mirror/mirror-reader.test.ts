import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { firstPage } from '../../../../../lib/db/mirror/first-page.ts'
import { readManifest } from '../../../../../lib/db/mirror/manifest.ts'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { openRows } from '../../../../../lib/db/mirror/mirror-reads.ts'
import { EVERYBODY } from '../../../../../lib/domain/accounts/account-filter.ts'
import { mirroredAccounts, ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { client, many, openMirror } from '../../../../fixtures/open-mirror.ts'

describe('reading the feed from its start again', () => {
  test('shows what was there until everything has come, and then that', async () => {
    const { db, mirror, page, names } = await openMirror()
    await page([client('a', 'Bob Walker'), client('b', 'Gone Meanwhile')])
    await mirror.restart(ownerCalled('ana'))
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: undefined })
    await page([client('a', 'Bob Walker now', 2)], { cursor: 'n1', more: true })
    expect(await names()).toEqual(['Bob Walker', 'Gone Meanwhile'])
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: 'n1' })
    await page([client('c', 'Cora New')], { cursor: 'n2' })
    expect(await names()).toEqual(['Bob Walker now', 'Cora New'])
    const mark = await readManifest(db)
    expect(
      (await db.closedPacks.toCollection().primaryKeys()).filter(
        ([generation]) => generation !== mark?.shown.id,
      ),
    ).toEqual([])
  })

  test('goes into the new reading though another worker began it, between two pages', async () => {
    const { db, page, names } = await openMirror()
    await page([client('a', 'Bob Walker'), client('b', 'Gone Meanwhile')])
    await createMirror(db).restart(ownerCalled('ana'))
    await page([client('a', 'Bob Walker', 2)], { cursor: 'n1', more: true })
    expect(await names()).toEqual(['Bob Walker', 'Gone Meanwhile'])
    await page([client('c', 'Cora New')], { cursor: 'n2' })
    expect(await names()).toEqual(['Bob Walker', 'Cora New'])
  })

  test('loses no answer that comes in between', async () => {
    const { db, mirror, page } = await openMirror()
    await page([client('a', 'Bob Walker')])
    await mirror.restart(ownerCalled('ana'))
    await mirror.put([client('a', 'Bob Walker', 7)])
    await page([client('a', 'Bob Walker', 6)], { cursor: 'n1' })
    expect((await mirroredAccounts(db)).map(({ version }) => version)).toEqual([7])
  })

  test('takes in again whom it had before it began', async () => {
    const { mirror, names } = await openMirror()
    await mirror.put([client('a', 'Bob Walker')])
    await mirror.restart(ownerCalled('ana'))
    await mirror.put([client('a', 'Bob Walker')])
    expect(await names()).toEqual(['Bob Walker'])
  })

  test('takes in again whom the feed no longer had', async () => {
    const { mirror, page, names } = await openMirror()
    await page([client('a', 'Bob Walker')])
    await mirror.restart(ownerCalled('ana'))
    await page([client('c', 'Cora New')], { cursor: 'n1' })
    await mirror.put([client('a', 'Bob Walker')])
    expect(await names()).toEqual(['Bob Walker', 'Cora New'])
  })
})

describe('opening it', () => {
  test('begins from the snapshot, and takes in only what was written after it', async () => {
    const { mirror, page, opening } = await openMirror()
    await page(many(5_000))
    await mirror.compact()
    await mirror.put([client('late', 'Aaron Late')])
    const reopened = openRows()
    const read = vi.spyOn(reopened.closedPacks, 'bulkGet')
    const where = vi.spyOn(reopened.closedPacks, 'where')
    const listing = await opening(reopened)
    expect(listing.total).toBe(5_001)
    expect(listing.accounts[0]?.name).toBe('Aaron Late')
    // One range for the chunk after the snapshot, and the chunks of the rows that are drawn.
    expect(where).toHaveBeenCalledTimes(1)
    expect(read.mock.calls.flatMap(([keys]) => keys).length).toBeLessThanOrEqual(50)
    reopened.close()
  })

  test('works without the snapshot too, where that was lost', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page(many(5_000))
    await mirror.compact()
    await db.snapshots.clear()
    expect((await opening(openRows())).total).toBe(5_000)
  })

  test('shows the rows of last time at once, to whoever has the same key only', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page([client('a', 'Bob Walker')])
    await opening(db, EVERYBODY)
    expect((await firstPage.read())?.accounts).toHaveLength(1)
    await mirror.setOwner(ownerCalled('sam'))
    expect(await firstPage.read()).toBeUndefined()
    expect((await opening(db, EVERYBODY)).accounts).toEqual([])
  })
})

describe('what is kept', () => {
  test('is written anew once most of it was replaced, and stays the same for whoever reads it', async () => {
    const { db, mirror, page, opening } = await openMirror()
    for (let version = 1; version <= 4; version++) await page(many(1_500, version))
    const before = await db.closedPacks.count()
    await mirror.compact()
    expect(await db.closedPacks.count()).toBeLessThan(before / 3)
    const accounts = await mirroredAccounts(db)
    expect(accounts).toHaveLength(1_500)
    expect(new Set(accounts.map(({ version }) => version))).toEqual(new Set([4]))
    expect((await opening()).total).toBe(1_500)
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: 'c1' })
  })

  test('by somebody who died before it could be shown is cleared away', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page(many(10))
    for (const orphan of ['', '7', 'orphan'])
      await db.closedPacks.put(new Uint8Array(3), [orphan, 0])
    await mirror.compact()
    expect(await db.closedPacks.count()).toBe(1)
    expect((await opening()).total).toBe(10)
  })
})

test('an account that is here already is not written again', async () => {
  const { db, mirror, page } = await openMirror()
  await page([client('a', 'Bob Walker', 3)])
  await mirror.put([client('a', 'Bob Walker', 3)])
  expect(await db.closedPacks.count()).toBe(1)
  await mirror.put([client('a', 'Bob Walker', 4)])
  expect((await mirroredAccounts(db)).map(({ version }) => version)).toEqual([4])
})
