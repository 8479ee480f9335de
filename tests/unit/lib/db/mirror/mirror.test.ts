import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AccountPage } from '../../../../../lib/db/mirror/account-page.ts'
import { createMirror, type Mirror } from '../../../../../lib/db/mirror/mirror.ts'
import {
  openRows,
  type TandemRows,
  watchAccounts,
} from '../../../../../lib/db/mirror/mirror-reads.ts'
import { firstValueFrom } from '../../../../../lib/db/observable.ts'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import { EVERYBODY } from '../../../../../lib/domain/accounts/account-filter.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'

let db: TandemRows
let mirror: Mirror

beforeEach(() => {
  db = openRows()
  mirror = createMirror(db)
})
afterEach(() => db.delete())

const client = (id: string, name: string, more: Partial<Account> = {}): Account => ({
  id,
  kind: 'client',
  name,
  version: 1,
  profiles: { 'in-home': { id: '1001', status: 'active', pets: [] } },
  ...more,
})

async function fill(actorId: string, accounts: Account[], cursor = 'c1') {
  await mirror.setOwner(ownerCalled(actorId))
  await mirror.applyPage(ownerCalled(actorId), {
    changes: accounts.map((account) => ({ account })),
    cursor,
    more: false,
  })
}

/** The first listing that a search gives. */
function listing(search: string, limit = 50): Promise<AccountPage> {
  return firstValueFrom(watchAccounts(db, { search, filter: EVERYBODY }, { from: 0, to: limit }))
}

const names = async (search: string) => (await listing(search)).accounts.map(({ name }) => name)

describe('the mirror', () => {
  test('goes on from its cursor for the same actor', async () => {
    await fill('ana', [client('a', 'Bob')], 'c7')
    await mirror.setOwner(ownerCalled('ana'))
    expect(await mirror.resume(ownerCalled('ana'))).toEqual({ cursor: 'c7' })
    expect(await names('')).toEqual(['Bob'])
  })

  test('is erased before another actor reads into it', async () => {
    await fill('ana', [client('a', 'Bob')])
    await mirror.setOwner(ownerCalled('tia'))
    expect(await mirror.resume(ownerCalled('tia'))).toEqual({ cursor: undefined })
    expect(await mirror.resume(ownerCalled('ana'))).toBe('left')
    expect(await names('')).toEqual([])
  })

  test('refuses a page that arrives after somebody else has signed in', async () => {
    await fill('ana', [client('b', 'Fay')])
    await mirror.setOwner(ownerCalled('tia'))
    const kept = await mirror.applyPage(ownerCalled('ana'), {
      changes: [{ account: client('a', 'Bob') }],
      cursor: 'c1',
      more: false,
    })
    expect(kept).toBe('left')
    expect(await names('')).toEqual([])
  })

  test('lets go of what was deleted', async () => {
    await fill('ana', [client('a', 'Bob'), client('b', 'Fay')])
    await mirror.applyPage(ownerCalled('ana'), {
      changes: [{ deleted: 'a' }],
      cursor: 'c2',
      more: false,
    })
    expect(await names('')).toEqual(['Fay'])
  })

  test('does not take back what was deleted from an answer that was given before', async () => {
    const page = { cursor: 'c2', more: false }
    await fill('ana', [client('a', 'Bob'), client('b', 'Fay')])
    await mirror.applyPage(ownerCalled('ana'), { changes: [{ deleted: 'a' }], ...page })
    await mirror.put([client('a', 'Bob', { version: 2 })])
    expect(await names('')).toEqual(['Fay'])
    const account = client('a', 'Bob', { version: 3 })
    await mirror.applyPage(ownerCalled('ana'), { changes: [{ account }], ...page })
    await mirror.put([client('a', 'Bob again', { version: 4 })])
    expect(await names('')).toEqual(['Bob again', 'Fay'])
  })

  test('of one dashboard gets nothing that another sent for an actor with the same id', async () => {
    const there = 'another dashboard'
    await fill('ana', [client('a', 'Bob')])
    await mirror.setOwner(ownerCalled('ana', { dashboardId: there }))
    expect(await names('')).toEqual([])
    const page = { changes: [{ account: client('b', 'Fay') }], cursor: 'c2', more: false }
    expect(await mirror.resume(ownerCalled('ana'))).toBe('left')
    expect(await mirror.applyPage(ownerCalled('ana'), page)).toBe('left')
    await mirror.restart(ownerCalled('ana'))
    expect(await names('')).toEqual([])
    expect(await mirror.applyPage(ownerCalled('ana', { dashboardId: there }), page)).toBe('kept')
    expect(await names('')).toEqual(['Fay'])
  })

  test('never replaces a newer account by an older answer', async () => {
    await fill('ana', [client('a', 'Bob now', { version: 5 })])
    await mirror.put([client('a', 'Bob then', { version: 4 })])
    expect(await names('')).toEqual(['Bob now'])
  })

  test('stays empty when an answer comes after it was wiped', async () => {
    await fill('ana', [client('a', 'Bob')])
    await mirror.wipe()
    await mirror.put([client('a', 'Bob', { version: 2 })])
    expect(await names('')).toEqual([])
  })
})

describe('searching', () => {
  beforeEach(() =>
    fill('ana', [
      client('a', 'Bob Walker', {
        email: 'bob@paws.example',
        phone: '+1 555 010 0199',
        profiles: {
          'in-home': {
            id: '1001',
            status: 'active',
            pets: [{ id: 'p', name: 'Pangur Bán', type: 'Dog', breed: 'Beagle' }],
          },
        },
      }),
      client('b', 'Bobbie Söhne'),
      client('c', 'Élodie Walker'),
    ]),
  )

  test.each([
    ['bob', ['Bob Walker', 'Bobbie Söhne']],
    ['walker bob', ['Bob Walker']],
    ['pangur ban', ['Bob Walker']],
    ['BEAGLE', ['Bob Walker']],
    ['sohne', ['Bobbie Söhne']],
    ['bob@paws', ['Bob Walker']],
    ['+1 (555) 010', ['Bob Walker']],
    ['555-010-0199', ['Bob Walker']],
    ['0199', ['Bob Walker']],
    ['walker', ['Bob Walker', 'Élodie Walker']],
    ['nobody', []],
    ['!!!', []],
  ])('for %j finds %j, by name', async (search, found) => {
    expect(await names(search)).toEqual(found)
  })

  test('says how many there are, however many were asked for', async () => {
    expect((await listing('', 2)).total).toBe(3)
    expect((await listing('', 3)).total).toBe(3)
  })
})
