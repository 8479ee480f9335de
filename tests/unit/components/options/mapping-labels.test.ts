import { describe, expect, it } from 'vitest'
import { fitNotes, fittingLines } from '../../../../components/options/mapping-labels.ts'
import type { FieldType } from '../../../../lib/domain/mappings/field.ts'
import { NO_EDITS } from '../../../../lib/domain/mappings/mapping-edit.ts'
import { mappingTable } from '../../../../lib/domain/mappings/mapping-table.ts'
import { field, settings } from '../../../fixtures/fields.ts'

function notes(inHome: FieldType, facility: FieldType) {
  return fitNotes(field('ih-a', 'A', { type: inHome }), field('fa-a', 'A', { type: facility }))
}

describe('what is said of two fields', () => {
  it('is nothing where values go over word for word', () => {
    expect(notes('date', 'date')).toEqual([])
    expect(notes('short-text', 'long-text')).toEqual([])
  })

  it('is why they can never belong together', () => {
    expect(notes('number', 'date')).toEqual([
      'Nothing can be copied between these two: “number” and “date” do not fit. Choose another field.',
    ])
  })

  it('is what comes along where types differ, both ways', () => {
    expect(notes('short-text', 'date')).toEqual([
      'To Facility: what reads as a date comes along; the rest stays behind.',
      'To In-Home: it is written out as text.',
    ])
    expect(notes('choice', 'long-text')).toEqual([
      'To Facility: it is written out as text.',
      'To In-Home: nothing is copied, because “long text” does not fit “choice”.',
    ])
  })
})

describe('looking for fields', () => {
  const { lines } = mappingTable(settings(), NO_EDITS, 'client')
  const found = (query: string, alone = false) =>
    fittingLines(lines, { query, alone }).map(({ id }) => id)

  it('goes by label and group of either field', () => {
    expect(found('parking')).toEqual(['ih-parking'])
    expect(found('arrival')).toEqual(['ih-parking'])
    expect(found('transport ga')).toEqual(['fa-gate'])
  })

  it('can leave out what has a counterpart', () => {
    expect(found('', true)).toEqual([
      'ih-vet',
      'fa-veterinarian',
      'ih-keys',
      'fa-waiver',
      'fa-gate',
    ])
  })
})
