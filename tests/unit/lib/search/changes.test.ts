import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EVERYBODY } from '../../../../lib/domain/accounts/account-filter.ts'
import { createSearchIndex, openSnapshot } from '../../../../lib/search/create-search-index.ts'
import type { SearchIndex, StoredChange } from '../../../../lib/search/search-index.ts'
import { anyFilter } from '../../../fixtures/any-account.ts'
import { anySearchable } from '../../../fixtures/searchable-account.ts'
import { Oracle } from './oracle.ts'

const anyChange: fc.Arbitrary<StoredChange> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ account: anySearchable, slot: fc.nat({ max: 500 }) }) },
  fc.record({ deleted: fc.integer({ min: 1, max: 30 }).map((number) => `id-${number}`) }),
)

/** Changes, a few at a time. */
const anyBatches = fc.array(fc.array(anyChange, { maxLength: 12 }), { maxLength: 8 })

/** Searches that somebody is found by as they stand, among such people. */
const anySearch = fc.constantFrom(
  '',
  'b',
  'bob',
  'walk bo',
  'soren',
  'luna',
  'lab',
  '555',
  '0199',
  'paws',
  'حداد',
)

const anyAmong = fc.option(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }).map((number) => `id-${number}`))
    .map((ids) => new Set(ids)),
  { nil: undefined },
)

/** All that can be seen of a search index. */
function seenOf(directory: SearchIndex) {
  const searches = ['', 'b', 'bob walker', 'wlaker', 'luna', '0199', 'oneil'].map((search) => {
    const found = directory.find({ search, filter: EVERYBODY })
    return { ids: found.ids(), slots: found.slots(), words: found.terms.toSorted() }
  })
  return { searches, size: directory.size, stale: directory.stale }
}

const person = (number: number, version: number) => ({
  id: `id-${number}`,
  kind: 'client' as const,
  name: `Person ${String(number).padStart(5, '0')}`,
  version,
  profiles: { facility: { id: `p-${number}`, status: 'active' as const, pets: [] } },
})

describe('a search index', () => {
  test('finds and counts exactly who is there, has the words and fits the filter', () => {
    fc.assert(
      fc.property(anyBatches, anySearch, anyFilter, anyAmong, (batches, search, filter, among) => {
        const [directory, oracle] = [createSearchIndex(), new Oracle()]
        for (const changes of batches) {
          directory.apply(changes)
          oracle.apply(changes)
          const clean = oracle.find({ search, filter: EVERYBODY })
          // Where nobody has the words, they are taken for mistyped ones.
          if (clean.length === 0) continue
          const wanted = { search, filter }
          const found = directory.find(wanted, among)
          const expected = oracle.find(wanted, among)
          expect(search ? found.ids().toSorted() : found.ids()).toEqual(
            search ? expected.toSorted() : expected,
          )
          expect(found.size).toBe(expected.length)
          expect(directory.countPlaces(wanted, among)).toEqual(oracle.countPlaces(wanted, among))
        }
        expect(directory.size).toBe(oracle.known.size)
        for (let number = 1; number <= 30; number++) {
          expect(directory.slotOf(`id-${number}`)).toBe(oracle.known.get(`id-${number}`)?.slot)
        }
      }),
    )
  })

  test('is the same whether few or many wait to be taken in together', () => {
    const [few, many] = [createSearchIndex(), createSearchIndex()]
    const pages = Array.from({ length: 20 }, (_, page) =>
      Array.from({ length: 1_000 }, (_, at) => {
        const slot = 1_000 * page + at
        // Later pages have some of the first ones again.
        return { account: person(slot % 17_500, 1 + page), slot }
      }),
    )
    for (const [at, changes] of pages.entries()) {
      few.apply(changes)
      many.apply(changes, at < pages.length - 1)
    }
    expect([many.size, many.stale]).toEqual([17_500, 2_500])
    expect(many.slotOf('id-7')).toBe(17_507)
    expect(many.toSnapshot()).toEqual(few.toSnapshot())
  })

  test('is the same whether changes come all at once, bit by bit, or with a snapshot in between', () => {
    fc.assert(
      fc.property(anyBatches, fc.nat({ max: 8 }), (batches, kept) => {
        const [whole, inBits] = [createSearchIndex(), createSearchIndex()]
        whole.apply(batches.flat())
        let third: SearchIndex = createSearchIndex()
        for (const [at, changes] of batches.entries()) {
          inBits.apply(changes)
          inBits.find({ search: 'b', filter: EVERYBODY })
          third.apply(changes)
          if (at === kept) third = openSnapshot(third.toSnapshot()) ?? createSearchIndex()
        }
        expect(seenOf(inBits)).toEqual(seenOf(whole))
        expect(seenOf(third)).toEqual(seenOf(whole))
        expect(inBits.toSnapshot()).toEqual(whole.toSnapshot())
      }),
    )
  })

  test('leaves what was found as it was', () => {
    fc.assert(
      fc.property(anyBatches, anyBatches, anySearch, (before, after, search) => {
        const directory = createSearchIndex()
        directory.apply(before.flat())
        const found = directory.find({ search, filter: EVERYBODY })
        const seen = [found.ids(), found.slots(), found.terms]
        for (const changes of after) {
          directory.apply(changes)
          directory.find({ search: 'luna', filter: EVERYBODY })
        }
        directory.toSnapshot()
        expect([found.ids(), found.slots(), found.terms]).toEqual(seen)
      }),
    )
  })

  test('puts together what came in thousands', () => {
    const directory = createSearchIndex()
    const numbers = Array.from({ length: 21_000 }, (_, at) => at)
    directory.apply(numbers.map((number) => ({ account: person(number, 1), slot: number })))
    directory.apply(
      numbers
        .slice(0, 9_000)
        .map((number) => ({ account: person(number, 2), slot: number + 21_000 })),
    )
    directory.apply(numbers.slice(0, 10).map((number) => ({ deleted: `id-${number}` })))

    const found = directory.find({ search: 'person', filter: EVERYBODY })
    expect(found.size).toBe(20_990)
    expect(found.slots(0, 2)).toEqual([21_010, 21_011])
    expect(found.ids()).toEqual(numbers.slice(10).map((number) => `id-${number}`))
    expect([directory.stale, directory.unsaved]).toEqual([9_010, 30_010])
    expect(directory.idOfProfile('facility', 'client', 'p-10')).toBe('id-10')
    expect(directory.idOfProfile('facility', 'client', 'p-9')).toBeUndefined()
    expect(directory.idOfProfile('facility', 'staff', 'p-10')).toBeUndefined()
    expect(directory.idOfProfile('in-home', 'client', 'p-10')).toBeUndefined()

    const read = openSnapshot(directory.toSnapshot())
    expect([directory.unsaved, read?.unsaved, read?.stale]).toEqual([0, 0, 9_010])
    expect(read?.find({ search: 'person 0001', filter: EVERYBODY }).ids()).toEqual(
      numbers.slice(10, 20).map((number) => `id-${number}`),
    )
    expect(read?.idOfProfile('facility', 'client', 'p-20999')).toBe('id-20999')
  })
})

describe('a snapshot', () => {
  test('that is cut, longer or changed anywhere is none', () => {
    const directory = createSearchIndex()
    fc.assert(
      fc.property(
        fc.array(anyChange),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (changes, at, by) => {
          directory.apply(changes)
          const bytes = directory.toSnapshot()
          const changed = bytes.slice()
          const place = at % bytes.length
          changed[place] = (changed[place] ?? 0) ^ by
          expect(openSnapshot(changed)).toBeUndefined()
          expect(openSnapshot(bytes.slice(0, place))).toBeUndefined()
          expect(openSnapshot(new Uint8Array([...bytes, 0, 0, 0, 0]))).toBeUndefined()
          expect(openSnapshot(bytes)?.size).toBe(directory.size)
        },
      ),
    )
  })

  test('is read from anywhere in a row of bytes', () => {
    const directory = createSearchIndex()
    directory.apply([{ deleted: 'nobody' }])
    const bytes = directory.toSnapshot()
    const row = new Uint8Array(bytes.length + 1)
    row.set(bytes, 1)
    expect(openSnapshot(row.subarray(1))?.size).toBe(0)
  })

  test.each([[new Uint8Array()], [new Uint8Array(16)], [new Uint8Array(1_000).fill(255)]])(
    'is not made of other bytes',
    (bytes) => {
      expect(openSnapshot(bytes)).toBeUndefined()
    },
  )
})
