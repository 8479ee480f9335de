import type { FieldOutcome, FieldResult, Sync } from '../lib/domain/sync.ts'

/** What became of a field, in a few words, for the list in the preview. */
export const FIELD_WORDS: Record<FieldResult, string> = {
  copied: '',
  converted: 'in the form used there',
  equal: 'the same already',
  kept: 'filled in there already',
  'skipped:no-field': 'no such field there',
  'skipped:type': 'another type of field there',
  'skipped:option': 'this choice is missing there',
  'skipped:too-long': 'too long for the field there',
  'skipped:wider': 'more people could see it there',
  'skipped:sensitive': 'sensitive, never copied by itself',
  'skipped:pet-type': 'not used for this type of pet',
  'required-empty': 'empty',
}

/** A field with the name of the group or of the pet it belongs to. */
export interface ListedField {
  label: string
  of: string
  result: FieldResult
}

/** All fields of a preview, of the person and of the pets, by what a reader wants to know. */
export interface Tally {
  copied: ListedField[]
  left: ListedField[]
  equal: ListedField[]
  missing: ListedField[]
}

/** Sorts every field of a preview into the group it is shown in. */
export function tallyOf(sync: Sync): Tally {
  const tally: Tally = { copied: [], left: [], equal: [], missing: [] }
  const add = (fields: FieldOutcome[], pet?: string) => {
    for (const { label, group, result } of fields)
      tally[groupOf(result)].push({ label, of: pet ?? group, result })
  }
  add(sync.fields)
  for (const pet of sync.pets) add(pet.fields, pet.name)
  return tally
}

function groupOf(result: FieldResult): keyof Tally {
  if (result === 'copied' || result === 'converted') return 'copied'
  if (result === 'required-empty') return 'missing'
  return result === 'equal' ? 'equal' : 'left'
}

/** "9 fields will be copied, 3 left out, 2 pets come along." */
export function summaryOf(sync: Sync): string {
  const { copied, left } = tallyOf(sync)
  const pets = sync.pets.length
  const parts = [
    `${copied.length || 'No'} ${copied.length === 1 ? 'field' : 'fields'} will be copied`,
  ]
  if (left.length) parts.push(`${left.length} left out`)
  if (pets) parts.push(`${pets} ${pets === 1 ? 'pet comes' : 'pets come'} along`)
  return `${parts.join(', ')}.`
}
