import type { FieldOutcome, PetOutcome, Sync } from '../../lib/domain/sync/sync.ts'
import { tickOf } from '../../lib/domain/sync/sync.ts'

/**
 * The groups a field can belong to, most urgent first. `both`: either side has a value, and a tick takes the one of the source. `private`:
 * sensitive, and comes along only with a tick. `left`: cannot be copied. `same`: nothing to copy.
 */
export const FATES = ['both', 'private', 'left', 'copied', 'same'] as const
export type Fate = (typeof FATES)[number]

/** A field of a preview, with the id of its tick in the choices; without a tick there is nothing to choose. */
export interface ListedField extends FieldOutcome {
  tick?: string | undefined
  /** Name of the pet the field belongs to; undefined for the client's own fields. */
  pet?: string | undefined
}

/** Fields by group, in the order of their form. */
export type ByFate = Record<Fate, ListedField[]>

/** The ticks that are set, as `tickOf` writes them. */
export type Ticks = ReadonlySet<string>

/** The number of fields in each group, of the client and all pets together, and of the pets copied. */
export interface Counts {
  pets: number
  /** Fields copied into a blank one, and private ones that are ticked. */
  copied: number
  /** Values of the target that are overwritten. */
  replaced: number
  /** Values of the target that stay, though the source has another one. */
  kept: number
  left: number
}

/** Sorts the fields of one form. Leaves out those that are required and empty: see `missingOf`. */
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
      // A blank never replaces a value, so there is nothing to choose. The values of a sensitive field are never known; one with a value
      // has a result of its own.
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

/** True if this field has a tick and it is set. */
export function isTicked({ tick }: ListedField, ticks: Ticks): boolean {
  return tick !== undefined && ticks.has(tick)
}

/** Returns the ticks that still have a field in this preview. */
export function ticksIn(sync: Sync, ticks: Ticks): Ticks {
  const fields = sortedForms(sync).flatMap((form) => [...form.both, ...form.private])
  return new Set(fields.flatMap(({ tick }) => (tick && ticks.has(tick) ? [tick] : [])))
}

/** Counts the fields of one form, with these ticks. */
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

/** Counts all fields and pets of a sync, with these ticks. */
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

/** Returns the required fields of the target that would stay empty. A ticked private field fills its counterpart. */
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

/** True if there is a field to list; with `differing`, one that is neither copied nor the same. */
export function hasAny(form: ByFate, differing: boolean): boolean {
  const going = form.both.length + form.private.length + form.left.length
  return going > 0 || (!differing && form.copied.length + form.same.length > 0)
}

/** Counts the fields of a preview, pets included. */
export function sizeOf({ fields, pets }: Sync): number {
  return pets.reduce((sum, pet) => sum + pet.fields.length, fields.length)
}

/** Groups fields by their group on the form, in the order in which the groups first appear. */
export function byGroup(fields: readonly ListedField[]): [group: string, fields: ListedField[]][] {
  return [...Map.groupBy(fields, ({ group }) => group)]
}
