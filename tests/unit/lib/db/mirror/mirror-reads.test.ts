import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import {
  openRows,
  type TandemRows,
  watchAccounts,
  watchIds,
  watchNamed,
} from '../../../../../lib/db/mirror/mirror-reads.ts'
import { firstValueFrom } from '../../../../../lib/db/observable.ts'
import { readLocalHistory } from '../../../../../lib/db/outbox/history-reads.ts'
import { createOutbox } from '../../../../../lib/db/outbox/outbox.ts'
import { watchOutbox } from '../../../../../lib/db/outbox/outbox-reads.ts'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import type { AccountFilter } from '../../../../../lib/domain/accounts/account-filter.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'

let db: TandemRows

beforeEach(async () => {
  db = openRows()
  await createMirror(db).setOwner(ownerCalled('ana'))
})
afterEach(() => db.delete())

const profile = (id: string): Profile => ({ id, status: 'active', pets: [] })

const client = (id: string, name: string, change: Partial<Account> = {}): Account => ({
  id,
  kind: 'client',
  name,
  version: 1,
  profiles: { 'in-home': profile(id) },
  ...change,
})

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  id,
  accountId: id,
  to: 'facility',
  actorId: 'ana',
  task: { kind: 'sync', choices: {} },
  state: 'queued',
  tries: 0,
  madeAt: Date.now(),
  ...change,
})

describe('clients of one software only', () => {
  beforeEach(() =>
    createMirror(db).put([
      client('a-2', 'Bob Walker'),
      client('a-1', 'Abe Walker'),
      client('a-3', 'Bob Both', { profiles: { 'in-home': profile('3'), facility: profile('4') } }),
      client('a-4', 'Bob Staff', { kind: 'staff' }),
      client('a-5', 'Bob Facility', { profiles: { facility: profile('5') } }),
    ]),
  )

  const filter: AccountFilter = { kind: 'client', presences: ['in-home'] }

  test('are listed by name, with and without a search', async () => {
    const listing = await firstValueFrom(
      watchAccounts(db, { search: '', filter }, { from: 0, to: 10 }),
    )
    expect(listing.accounts.map(({ id }) => id)).toEqual(['a-1', 'a-2'])
    const found = await firstValueFrom(
      watchAccounts(db, { search: 'bob', filter }, { from: 0, to: 10 }),
    )
    expect(found.accounts.map(({ id }) => id)).toEqual(['a-2'])
  })

  test('are all named by id, however few are drawn', async () => {
    expect(await firstValueFrom(watchIds(db, { search: '', filter }))).toEqual(['a-1', 'a-2'])
    expect(await firstValueFrom(watchIds(db, { search: 'walker', filter }))).toEqual(['a-1', 'a-2'])
    const there: AccountFilter = { kind: 'client', presences: ['facility'] }
    expect(await firstValueFrom(watchIds(db, { search: 'bob', filter: there }))).toEqual(['a-5'])
    expect(await firstValueFrom(watchIds(db, undefined))).toEqual([])
  })

  test('have names, unless they are not here', async () => {
    const named = await firstValueFrom(watchNamed(db, ['a-2', 'gone']))
    expect([...named].map(([id, { name }]) => [id, name])).toEqual([['a-2', 'Bob Walker']])
  })
})

describe('the outbox as the popup reads it', () => {
  test('tells runs from what is under way by itself, and what needs somebody', async () => {
    const outbox = createOutbox(db)
    const bulk = {
      id: 'run',
      actorId: 'ana',
      to: 'facility',
      state: 'running',
      size: 2,
      madeAt: Date.now(),
      errorsInRow: 0,
    } as const
    await outbox.enqueue([operation('a', { bulk: 'run' }), operation('b', { bulk: 'run' })], {
      run: bulk,
    })
    await outbox.enqueue([operation('c'), operation('d')])
    await outbox.transition([
      { id: 'a', to: 'failed', fields: { problem: { name: 'email-required' } } },
      { id: 'd', to: 'conflict' },
    ])
    const view = await firstValueFrom(watchOutbox(db))
    expect(view.attention.map(({ id }) => id).sort()).toEqual(['a', 'd'])
    expect(view.singles.map(({ id }) => id)).toEqual(['c'])
    expect(view.runs).toMatchObject([{ id: 'run', settled: 1, size: 2, failed: 1 }])
  })

  test('shows nobody what somebody else asked for', async () => {
    await createOutbox(db).enqueue([operation('c', { actorId: 'sam' })])
    expect(await firstValueFrom(watchOutbox(db))).toEqual({ attention: [], runs: [], singles: [] })
  })
})

describe('the record of this device', () => {
  beforeEach(async () => {
    const outbox = createOutbox(db)
    await outbox.enqueue([operation('a'), operation('b', { actorId: 'sam' })])
    await outbox.transition([{ id: 'a', to: 'sending' }])
  })

  test('has one line for each operation, of others only for who may read them', async () => {
    const own = await readLocalHistory(db, false)
    expect(own.lines.map(({ operationId, outcome }) => [operationId, outcome])).toEqual([
      ['a', 'sending'],
    ])
    expect((await readLocalHistory(db, true)).lines).toHaveLength(2)
  })

  test('is whole until a line is changed or removed', async () => {
    expect((await readLocalHistory(db, false)).brokenAt).toBeUndefined()
    await db.audit.update(2, { actorId: 'ana' })
    expect((await readLocalHistory(db, false)).brokenAt).toBe(2)
    await db.audit.delete(2)
    expect((await readLocalHistory(db, false)).brokenAt).toBe(3)
  })
})
