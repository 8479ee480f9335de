import type { FieldOutcome, FieldResult, Sync } from '../lib/domain/sync.ts'
import { type MessageWord, message } from '../lib/platform/i18n.ts'

type Last<Result extends string> = Result extends `skipped:${infer Reason}` ? Reason : Result

/** What became of a field, in a few words, for the list in the preview. '' where there is nothing to explain. */
export function fieldWords(result: FieldResult): string {
  if (result === 'copied') return ''
  // Safe: it takes off the prefix and replaces the hyphens, as the types do.
  const word = result.replace('skipped:', '').replaceAll('-', '_') as MessageWord<
    Last<typeof result>
  >
  return message(`field_${word}`)
}

/** A field with the name of the group or of the pet it belongs to. */
export interface ListedField {
  label: string
  of: string
  /** Name of the pet whose field it is; the client's own fields have none. */
  pet?: string | undefined
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
      tally[groupOf(result)].push({ label, of: pet ?? group, pet, result })
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
