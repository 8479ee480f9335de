import type { FieldOutcome, PetOutcome, Sync } from '../../lib/domain/sync/sync.ts'
import { tickOf } from '../../lib/domain/sync/sync.ts'

/**
 * What a reader wants to know of a field, most urgent first. `both`: either side has a value, and a tick takes the one of
 * the source. `private`: sensitive, and comes along only with a tick. `left`: cannot be copied. `same`: nothing to copy.
 */
export const FATES = ['both', 'private', 'left', 'copied', 'same'] as const
export type Fate = (typeof FATES)[number]

/** A field of a preview, with what its tick is called in the choices; without a tick nothing can be chosen about it. */
export interface ListedField extends FieldOutcome {
  tick?: string | undefined
  /** Name of the pet whose field it is; the client's own fields have none. */
  pet?: string | undefined
}

/** Fields in the order of their form, by what becomes of them. */
export type ByFate = Record<Fate, ListedField[]>

/** The ticks that are set, as `tickOf` writes them. */
export type Ticks = ReadonlySet<string>

/** How many fields, of the client and of all pets together, go which way; and how many pets come along. */
export interface Counts {
  pets: number
  /** Into a blank, and whatever is private and ticked. */
  copied: number
  /** Values of the target that are overwritten. */
  replaced: number
  /** Values of the target that stay, though the source has another one. */
  kept: number
  left: number
}

/** Sorts the fields of one form. Those that are required and empty are taken out before: see `missingOf`. */
export function byFate(fields: readonly FieldOutcome[], pet?: PetOutcome): ByFate {
  const sorted: ByFate = { both: [], private: [], left: [], copied: [], same: [] }
  for (const field of fields) {
    const fate = fateOf(field)
    if (!fate) continue
    const open = fate === 'both' || fate === 'private'
    const tick = open && field.from !== undefined ? tickOf(field.from, pet?.petId) : undefined
    sorted[fate].push({ ...field, tick, pet: pet?.name })
  }
  return sorted
}

function fateOf({ result, sensitive, values }: FieldOutcome): Fate | undefined {
  switch (result) {
    case 'required-empty':
      return undefined
    case 'copied':
    case 'converted':
      return 'copied'
    case 'equal':
      return 'same'
    case 'kept':
      // A blank never replaces anything, so there is nothing to choose. Of a sensitive field no values are known, but one
      // that holds something is left behind as such.
      return sensitive || (values && values.source === undefined) ? 'same' : 'both'
    case 'skipped:sensitive':
      return 'private'
    default:
      return 'left'
  }
}

function sortedForms({ fields, pets }: Sync): ByFate[] {
  return [byFate(fields), ...pets.map((pet) => byFate(pet.fields, pet))]
}

/** Whether there is a tick at this field, and it is set. */
export function isTicked({ tick }: ListedField, ticks: Ticks): boolean {
  return tick !== undefined && ticks.has(tick)
}

/** The ticks that this preview still has a field for. */
export function ticksIn(sync: Sync, ticks: Ticks): Ticks {
  const fields = sortedForms(sync).flatMap((form) => [...form.both, ...form.private])
  return new Set(fields.flatMap(({ tick }) => (tick && ticks.has(tick) ? [tick] : [])))
}

/** How the fields of one form go, with these ticks. */
export function countForm(form: ByFate, ticks: Ticks): Omit<Counts, 'pets'> {
  const ticked = (fields: ListedField[]) => fields.filter((field) => isTicked(field, ticks)).length
  const replaced = ticked(form.both)
  const along = ticked(form.private)
  return {
    copied: form.copied.length + along,
    replaced,
    kept: form.both.length - replaced,
    left: form.left.length + form.private.length - along,
  }
}

/** How everything goes, with these ticks. */
export function countFields(sync: Sync, ticks: Ticks): Counts {
  const pets = sync.pets.filter(({ result }) => result === 'copied').length
  const total: Counts = { pets, copied: 0, replaced: 0, kept: 0, left: 0 }
  for (const form of sortedForms(sync)) {
    const counts = countForm(form, ticks)
    total.copied += counts.copied
    total.replaced += counts.replaced
    total.kept += counts.kept
    total.left += counts.left
  }
  return total
}

/** What the target requires and would still not have: a private field that is ticked fills its own. */
export function missingOf(sync: Sync, ticks: Ticks): ListedField[] {
  const missing = (fields: readonly FieldOutcome[], pet?: PetOutcome): ListedField[] => {
    const brought = byFate(fields, pet).private.filter((field) => isTicked(field, ticks))
    return fields
      .filter(
        ({ result, to }) => result === 'required-empty' && !brought.some((one) => one.to === to),
      )
      .map((field) => ({ ...field, pet: pet?.name }))
  }
  return [...missing(sync.fields), ...sync.pets.flatMap((pet) => missing(pet.fields, pet))]
}

/** Whether there is anything to list; of `differing` not what is simply copied, or the same. */
export function hasAny(form: ByFate, differing: boolean): boolean {
  const going = form.both.length + form.private.length + form.left.length
  return going > 0 || (!differing && form.copied.length + form.same.length > 0)
}

/** How many fields a preview has anything to say about. */
export function sizeOf({ fields, pets }: Sync): number {
  return pets.reduce((sum, pet) => sum + pet.fields.length, fields.length)
}

/** Fields under the group they stand in, in the order in which the groups first come. */
export function byGroup(fields: readonly ListedField[]): [group: string, fields: ListedField[]][] {
  return [...Map.groupBy(fields, ({ group }) => group)]
}
