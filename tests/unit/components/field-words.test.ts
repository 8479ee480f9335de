import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../../components/field-words.ts'
import type { FieldOutcome, FieldResult, Sync } from '../../../lib/domain/sync.ts'

const fields = (...results: FieldResult[]): FieldOutcome[] =>
  results.map((result, at) => ({ label: `Field ${at}`, group: 'Care', result }))

function sync(results: FieldResult[], pets: FieldResult[][] = []): Sync {
  return {
    id: 's',
    state: 'preview',
    to: 'facility',
    account: { id: 'a', kind: 'client', name: 'Bob', profiles: {}, version: 1 },
    fields: fields(...results),
    pets: pets.map((each, at) => ({
      petId: `${at}`,
      name: `Pet ${at}`,
      result: 'copied',
      fields: fields(...each),
    })),
    matches: [],
    emailsSent: 0,
  }
}

describe('tallyOf', () => {
  it('puts every field of the person and the pets into exactly one group', () => {
    const tally = tallyOf(
      sync(['copied', 'kept', 'equal', 'required-empty'], [['converted', 'skipped:pet-type']]),
    )
    expect(tally.copied.map((field) => field.of)).toEqual(['Care', 'Pet 0'])
    expect(tally.left.map((field) => field.result)).toEqual(['kept', 'skipped:pet-type'])
    expect(tally.equal).toHaveLength(1)
    expect(tally.missing).toHaveLength(1)
  })
})
