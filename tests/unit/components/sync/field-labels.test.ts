import { describe, expect, it } from 'vitest'
import { byFate } from '../../../../components/sync/field-counts.ts'
import {
  ownedLabel,
  petCounts,
  privateTitle,
  reasonOf,
} from '../../../../components/sync/field-labels.ts'
import type { FieldOutcome, FieldResult } from '../../../../lib/domain/sync/sync.ts'

const field = (result: FieldResult, change: Partial<FieldOutcome> = {}): FieldOutcome => ({
  label: 'Favourite walk',
  group: 'Care',
  result,
  from: 'walk',
  ...change,
})

describe('reasonOf', () => {
  it('names the choice that is missing', () => {
    const option = field('skipped:option', { values: { source: 'The dog park' } })
    expect(reasonOf(option, 'facility')).toBe('“The dog park” is not a choice in Facility')
    expect(reasonOf(field('skipped:option'), 'in-home')).toBe('this choice is missing in In-Home')
  })

  it('says how long is too long', () => {
    const long = field('skipped:too-long', { fit: { length: 2431, limit: 500 } })
    expect(reasonOf(long, 'facility')).toBe('2,431 characters, 500 fit')
    expect(reasonOf(field('skipped:too-long'), 'facility')).toBe(
      'too long for the field in Facility',
    )
  })

  it.each<FieldResult>(['skipped:no-field', 'skipped:type', 'skipped:wider', 'skipped:pet-type'])(
    'has a few words for %s, with the software in them',
    (result) => {
      expect(reasonOf(field(result), 'facility')).toMatch(/^.{10,50}$/)
      expect(reasonOf(field(result), 'facility')).toContain('Facility')
    },
  )

  it('says which side is blank', () => {
    expect(reasonOf(field('kept'), 'facility')).toBe('blank in In-Home')
  })

  it('has nothing to explain about what is copied, or the same', () => {
    expect(reasonOf(field('converted'), 'facility')).toBe('')
    expect(reasonOf(field('equal'), 'facility')).toBe('')
  })
})

it("says whose a pet's field is", () => {
  expect(ownedLabel({ ...field('kept'), pet: 'Biscuit' })).toBe('Favourite walk (Biscuit)')
  expect(ownedLabel(field('kept'))).toBe('Favourite walk')
})

it.each([
  [1, 0, '1 private field stays behind'],
  [2, 0, '2 private fields stay behind'],
  [2, 1, '1 of 2 private fields comes along'],
  [2, 2, '2 private fields come along'],
  [1, 1, '1 private field comes along'],
])('speaks of %i private fields with %i ticked', (count, ticked, title) => {
  expect(privateTitle(count, ticked)).toBe(title)
})

it('tells how the fields of a pet go, and leaves out what there is none of', () => {
  const form = byFate([field('copied'), field('kept'), field('skipped:type')])
  expect(petCounts(form, new Set())).toBe('1 copied, 1 kept, 1 stays behind')
  expect(petCounts(form, new Set(['walk']))).toBe('1 copied, 1 replaced, 1 stays behind')
  expect(petCounts(byFate([]), new Set())).toBe('')
})
