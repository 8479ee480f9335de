import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeChunk, lineAt, linesOf, parseLine } from '../../../../../lib/db/mirror/chunks.ts'
import { anySearchable } from '../../../../fixtures/searchable-account.ts'

describe('a chunk', () => {
  test('has every change as it was, each in its own line', () => {
    const deleted = fc.string().map((id) => ({ deleted: id }))
    const change = fc.oneof(
      anySearchable.map((account) => ({ account })),
      deleted,
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1 }), (changes) => {
        // What comes from the backend is JSON, where a field is there or left out.
        const asSent = JSON.parse(JSON.stringify(changes))
        const pack = encodeChunk(changes)
        const lines = linesOf(pack)
        expect(lines.map(parseLine)).toStrictEqual(asSent)
        expect([...lines, undefined].map((_, place) => lineAt(pack, place))).toEqual([
          ...lines,
          undefined,
        ])
      }),
    )
  })
})
