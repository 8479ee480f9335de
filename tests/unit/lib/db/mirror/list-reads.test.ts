import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { accountsOf, findByEmails } from '../../../../../lib/db/mirror/list-reads.ts'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import { openRows, type TandemRows } from '../../../../../lib/db/mirror/mirror-reads.ts'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'

let db: TandemRows

const profile = (id: string): Profile => ({ id, status: 'active', pets: [] })
const client = (id: string, change: Partial<Account> = {}): Account => ({
  id,
  kind: 'client',
  name: `Client ${id}`,
  email: `${id}@x.example`,
  version: 1,
  profiles: { 'in-home': profile(id) },
  ...change,
})

beforeEach(async () => {
  db = openRows()
  await createMirror(db).setOwner(ownerCalled('ana'))
  await createMirror(db).put([
    client('bob', { email: ' Bob+dogs@X.example' }),
    client('dana', { profiles: { 'in-home': profile('d'), facility: profile('d') } }),
    client('eve-facility', { email: 'eve@x.example', profiles: { facility: profile('e') } }),
    client('eve', { email: 'eve@x.example' }),
    client('noel', { email: undefined }),
    client('sam', { kind: 'staff' }),
  ])
})
afterEach(() => db.delete())

test('accounts are found by e-mail, whatever its case, as they stand to the run', async () => {
  const keys = new Set(['bob+dogs@x.example', 'dana@x.example', 'eve@x.example', 'sam@x.example'])
  const found = await findByEmails(db, keys.add('zoe@x.example'), 'in-home', () => true)
  expect(Object.fromEntries(found ?? [])).toEqual({
    'bob+dogs@x.example': { id: 'bob', status: 'ready' },
    'dana@x.example': { id: 'dana', status: 'both' },
    'eve@x.example': { id: 'eve', status: 'ready' },
    'sam@x.example': { id: 'sam', status: 'staff' },
  })
})

test('for a long list all accounts are looked through, slice by slice, and it stops on request', async () => {
  const many = Array.from({ length: 4_500 }, (_, at) => client(`c-${at}`))
  await createMirror(db).put(many)
  const others = Array.from({ length: 1_000 }, (_, at) => `nobody-${at}@x.example`)
  const keys = new Set(['c-4499@x.example', ...others])
  const slices: number[] = []
  const found = await findByEmails(db, keys, 'in-home', (done, total) => {
    slices.push(done)
    return total === 4_506
  })
  expect(slices).toEqual([2_048, 4_096, 4_506, 4_506])
  expect(found?.size).toBe(1)
  expect(await findByEmails(db, keys, 'in-home', () => false)).toBeUndefined()
})

test('accounts are read by id, without those that are gone', async () => {
  const slices = await Array.fromAsync(accountsOf(db, ['eve', 'gone', 'bob']))
  expect(slices.flat().map(({ account }) => account.id)).toEqual(['bob', 'eve'])
})
