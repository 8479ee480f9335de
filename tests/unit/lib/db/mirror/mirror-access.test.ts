import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readManifest } from '../../../../../lib/db/mirror/manifest.ts'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { mirrorKey } from '../../../../../lib/db/mirror/mirror-key.ts'
import {
  openRows,
  type TandemRows,
  watchAccounts,
} from '../../../../../lib/db/mirror/mirror-reads.ts'
import { EVERYBODY } from '../../../../../lib/domain/accounts/account-filter.ts'
import { keyOf, ownerCalled } from '../../../../fixtures/mirror-owner.ts'
import { ANA, client, many, openMirror } from '../../../../fixtures/open-mirror.ts'

const HOUR_MS = 3_600_000

async function everyRow(db: TandemRows): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()))
  return JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )
}

describe('on the disk', () => {
  test('nobody can be made out, in no table, whatever was written', async () => {
    const { db, mirror, page } = await openMirror()
    await page(many(5_000))
    await mirror.compact()
    await mirror.put([client('c-1', 'Zora Quill the Second', 2)])
    const rows = await everyRow(db)
    expect(await db.snapshots.count()).toBe(1)
    for (const text of ['Zora', 'Quill', 'zora', 'c-4999', '@paws.example', 'in-home client']) {
      expect(rows).not.toContain(text)
    }
    expect(rows).not.toContain(ANA.key)
  })

  test('the key is in the memory of the browser only, and goes with the mirror', async () => {
    const { mirror } = await openMirror()
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(ANA.key)
    expect((await mirrorKey.read())?.text).toBe(ANA.key)
    await mirror.wipe()
    expect(await mirrorKey.read()).toBeUndefined()
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).toBe('{}')
  })

  test('a row that was moved to another place, or changed, does not open', async () => {
    const { db, page, opening } = await openMirror()
    await page(many(100))
    const [first] = await db.closedPacks.toArray()
    if (!first) throw new Error('nothing was written')
    const mark = await readManifest(db)
    if (!mark) throw new Error('there is no mark')
    await db.closedPacks.clear()
    await db.closedPacks.put(first, ['another', 0])
    await db.marks.put({ ...mark, shown: { ...mark.shown, id: 'another', next: 1 } })
    expect((await opening()).trouble).toBe('damaged')
  })
})

describe('whoever has no key', () => {
  test('sees nobody, and everybody again once it has come back, without reading the feed anew', async () => {
    const { db, page, names } = await openMirror()
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
    await createMirror(db).setOwner(ANA)
    await hasCome
    expect(seen.at(-1)).toEqual(['Bob Walker'])
    expect(await createMirror(db).resume(ownerCalled('ana'))).toEqual({ cursor: 'c1' })
    restarted.close()
  })

  test('with another key finds everything erased, and gets the reason why it is fetched again', async () => {
    const { db, mirror, page, opening } = await openMirror()
    await page([client('a', 'Bob Walker')])
    await mirror.setOwner(ownerCalled('ana', { key: keyOf('another') }))
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: undefined })
    expect(await db.closedPacks.count()).toBe(0)
    expect(await opening()).toMatchObject({ total: 0, trouble: 'unreadable' })
    await page([client('a', 'Bob Walker')])
    expect((await opening()).trouble).toBeUndefined()
  })
})

describe('is erased', () => {
  test('when the role that allowed it is lost, and kept when a role is gained', async () => {
    const { mirror, page, names } = await openMirror()
    await mirror.setOwner(ownerCalled('ana', { levels: { 'in-home': 2, facility: 2 } }))
    await page([client('a', 'Bob Walker')])
    await mirror.setOwner(ownerCalled('ana', { levels: { 'in-home': 2, facility: 4 } }))
    expect(await names()).toEqual(['Bob Walker'])
    await mirror.setOwner(ownerCalled('ana', { levels: { 'in-home': 4, facility: 1 } }))
    expect(await names()).toEqual([])
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: undefined })
  })

  test('after 24 hours without having been compared with the backend, and not before', async () => {
    const { db, mirror, clock, page } = await openMirror()
    await page([client('a', 'Bob Walker')])
    clock.now += 24 * HOUR_MS - 1
    await mirror.expire()
    expect(await db.closedPacks.count()).toBe(1)
    clock.now += 2
    await mirror.expire()
    expect(await db.closedPacks.count()).toBe(0)
    expect(await mirrorKey.read()).toBeUndefined()
  })

  test('and is not shown any more then, even before anybody came to erase it', async () => {
    const { clock, page, names } = await openMirror()
    await page([client('a', 'Bob Walker')])
    vi.spyOn(Date, 'now').mockReturnValue(clock.now + 25 * HOUR_MS)
    expect(await names(openRows())).toEqual([])
  })
})
