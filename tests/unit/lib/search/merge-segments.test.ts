import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eachInOrder } from '../../../../lib/search/query/merge-order.ts'
import { buildSegment } from '../../../../lib/search/segments/build-segment.ts'
import { mergeSegments } from '../../../../lib/search/segments/merge-segments.ts'
import { anySearchable } from '../../../fixtures/searchable-account.ts'

describe('rows that are in order each', () => {
  test('are gone through in the order of all, of equals the earlier row first', () => {
    const anyRow = fc.array(fc.nat({ max: 9 })).map((row) => row.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 9 }), (rows) => {
        const merged: [value: number, row: number, at: number][] = []
        const valueAt = (row: number, at: number) => rows[row]?.[at] ?? Number.NaN
        eachInOrder(
          {
            // Some that differ begin the same way.
            beginnings: rows.map((row) => Float64Array.from(row, (value) => value >> 1)),
            compare: (one, i, other, j) => valueAt(one, i) - valueAt(other, j),
          },
          (row, at) => merged.push([valueAt(row, at), row, at]),
        )
        const all = rows.flatMap((row, number) =>
          row.map((value, at): [number, number, number] => [value, number, at]),
        )
        expect(merged).toEqual(all.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]))
      }),
    )
  })
})

describe('many segments', () => {
  test('become the very segment that all of their accounts are at once', () => {
    const anyAccounts = fc.uniqueArray(anySearchable, { selector: ({ id }) => id, maxLength: 30 })
    fc.assert(
      fc.property(anyAccounts, fc.integer({ min: 1, max: 9 }), (accounts, count) => {
        const stored = accounts.map((account, slot) => ({ account, slot }))
        const parts = Array.from({ length: count }, (_, part) =>
          buildSegment(stored.filter(({ slot }) => slot % count === part)),
        )
        const [merged, whole] = [mergeSegments(parts), buildSegment(stored)]
        expect(merged.columns).toEqual(whole.columns)
        expect(merged.dictionary).toEqual(whole.dictionary)
      }),
    )
  })
})
