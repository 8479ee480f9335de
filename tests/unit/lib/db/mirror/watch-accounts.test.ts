import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMirror } from '../../../../../lib/db/mirror/mirror.ts'
import {
  openRows,
  type TandemRows,
  watchAccounts,
  watchIds,
} from '../../../../../lib/db/mirror/mirror-reads.ts'
import { watchPresenceCounts } from '../../../../../lib/db/mirror/watch-accounts.ts'
import { firstValueFrom, type Observable } from '../../../../../lib/db/observable.ts'
import { createOutbox } from '../../../../../lib/db/outbox/outbox.ts'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import {
  type AccountFilter,
  EVERYBODY,
  type InOutbox,
  matchesFilter,
  presenceOf,
} from '../../../../../lib/domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../../../lib/domain/accounts/account-query.ts'
import { normalizeText } from '../../../../../lib/domain/normalize-text.ts'
import type { Operation, OperationState } from '../../../../../lib/domain/outbox/operation.ts'
import { anyAccount, anyFilter } from '../../../../fixtures/any-account.ts'
import { ownerCalled } from '../../../../fixtures/mirror-owner.ts'

let db: TandemRows

beforeEach(async () => {
  db = openRows()
  await createMirror(db).setOwner(ownerCalled('ana'))
})
afterEach(() => db.delete())

const STATES: (OperationState | undefined)[] = ['queued', 'failed', 'done', undefined]

const operation = (accountId: string, state: OperationState, actorId = 'ana'): Operation => ({
  id: `${accountId} ${state}`,
  accountId,
  to: 'facility',
  actorId,
  task: { kind: 'sync', choices: {} },
  state,
  tries: 0,
  madeAt: 1,
})

const hasOf = (state: OperationState | undefined): InOutbox[] => {
  if (state === 'queued') return ['under-way']
  return state === 'failed' ? ['attention'] : []
}

const byName = (a: Account, b: Account) => {
  const [one, other] = [`${normalizeText(a.name)} ${a.id}`, `${normalizeText(b.name)} ${b.id}`]
  return one < other ? -1 : 1
}

describe('finding accounts', () => {
  test('gives exactly who fits search and filter, by name, and counts them place by place', async () => {
    const anybody = fc.uniqueArray(anyAccount, { selector: ({ id }) => id, maxLength: 25 })
    const search = fc.constantFrom('', 'walk', 'bob', 'walker bob', '!!!', 'zz')
    await fc.assert(
      fc.asyncProperty(anybody, anyFilter, search, async (accounts, filter, typed) => {
        await Promise.all([createMirror(db).wipe(), db.outbox.clear()])
        await createMirror(db).setOwner(ownerCalled('ana'))
        await createMirror(db).put(accounts)
        const stateOf = new Map(accounts.map(({ id }, at) => [id, STATES[at % STATES.length]]))
        await db.outbox.bulkAdd(
          [...stateOf].flatMap(([id, state]) => (state ? operation(id, state) : [])),
        )

        const words = typed.split(' ').filter(Boolean)
        const named = ({ name }: Account) =>
          words.every((word) =>
            normalizeText(name)
              .split(' ')
              .some((each) => each.startsWith(word)),
          )
        const fitting = (asked: AccountFilter) =>
          accounts
            .filter(
              (each) => named(each) && matchesFilter(each, asked, hasOf(stateOf.get(each.id))),
            )
            .sort(byName)
        const wanted: AccountQuery = { search: typed, filter }
        const expected = fitting(filter).map(({ id }) => id)

        const listing = await firstValueFrom(watchAccounts(db, wanted, { from: 0, to: 5 }))
        expect(listing.accounts.map(({ id }) => id)).toEqual(expected.slice(0, 5))
        expect(listing.total).toBe(expected.length)
        const all = await firstValueFrom(watchIds(db, wanted))
        expect(all.toSorted()).toEqual(expected.toSorted())

        const counts = { 'in-home': 0, both: 0, facility: 0 }
        for (const account of fitting({ ...filter, presences: [] })) {
          const place = presenceOf(account)
          if (place) counts[place]++
        }
        expect(await firstValueFrom(watchPresenceCounts(db, wanted))).toEqual(counts)
      }),
      { numRuns: 60 },
    )
  }, 30_000)

  test('goes through more than a few in the order of their names as well', async () => {
    const many = Array.from({ length: 1_001 }, (_, at) =>
      client(`a-${String(at).padStart(4, '0')}`),
    )
    await createMirror(db).put(many)
    await db.outbox.bulkAdd(many.map(({ id }) => operation(id, 'queued')))
    const filter: AccountFilter = { presences: ['in-home'], outbox: 'under-way' }
    const unasked: AccountFilter = { presences: ['in-home'] }
    for (const wanted of [
      { search: '', filter },
      { search: 'bob walk', filter: unasked },
    ]) {
      const listing = await firstValueFrom(watchAccounts(db, wanted, { from: 0, to: 2 }))
      expect(listing.accounts.map(({ id }) => id)).toEqual(['a-0000', 'a-0001'])
      expect(listing.total).toBe(1_001)
      expect(await firstValueFrom(watchIds(db, wanted))).toHaveLength(1_001)
      const counts = await firstValueFrom(watchPresenceCounts(db, wanted))
      expect(counts).toEqual({ 'in-home': 1_001, both: 0, facility: 0 })
    }
  }, 30_000)

  test('shows nobody what somebody else has in the outbox', async () => {
    await createMirror(db).put([client('a')])
    await createOutbox(db).enqueue([operation('a', 'queued', 'sam')])
    const filter: AccountFilter = { ...EVERYBODY, outbox: 'under-way' }
    expect(await firstValueFrom(watchIds(db, { search: '', filter }))).toEqual([])
  })

  test.each<[string, (wanted: AccountQuery) => Observable<unknown>, unknown, unknown]>([
    ['counts', (wanted) => watchPresenceCounts(db, wanted), { 'in-home': 1 }, { 'in-home': 2 }],
    ['tells all ids', (wanted) => watchIds(db, wanted), ['a'], ['a', 'b']],
    [
      'lists',
      (wanted) => watchAccounts(db, wanted, { from: 0, to: 5 }),
      { accounts: [{}] },
      { accounts: [{}, {}] },
    ],
  ])(
    '%s again when the worker writes, with and without a search',
    async (_, watch, ...expected) => {
      for (const search of ['', 'bob']) {
        await createMirror(db).wipe()
        await createMirror(db).setOwner(ownerCalled('ana'))
        await createMirror(db).put([client('a')])
        const received: unknown[] = []
        await new Promise<void>((resolve, error) => {
          const watching = watch({ search, filter: { presences: ['in-home'] } }).subscribe({
            next(value) {
              if (received.push(value) === 1) return void createMirror(db).put([client('b')])
              watching.unsubscribe()
              resolve()
            },
            error,
          })
        })
        expect(received.slice(0, 2)).toMatchObject(expected)
      }
    },
  )
})

const client = (id: string): Account => ({
  id,
  kind: 'client',
  name: 'Bob Walker',
  version: 1,
  profiles: { 'in-home': { id, status: 'active', pets: [] } },
})
