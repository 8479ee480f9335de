import type { Field } from './field.ts'

/** A field of In-Home and the field of Facility that belongs to it, by id. */
export interface FieldPair {
  inHome: string
  facility: string
}

/** Why two fields belong together: both are the same standard field, the business said so, or they have the same label. */
export type PairedBy = 'key' | 'saved' | 'label'

/** Which fields belong together. */
export interface Mappings {
  /** Grows with every save; a save names the one it was decided on. */
  version: number
  /** What the business saved. */
  pairs: FieldPair[]
  /** Every pair that a sync goes by today. */
  applied: (FieldPair & { by: PairedBy })[]
  /** Pairs one might want, the likeliest first. */
  proposals: FieldPair[]
}

/** Everything the options page needs to map fields. */
export interface FieldSettings {
  fields: Field[]
  mappings: Mappings
  /** Whether this actor may save. A hint: the backend decides. */
  mayMap: boolean
}

/** Whether it is the same pair. */
export function isSame(one: FieldPair, other: FieldPair): boolean {
  return one.inHome === other.inHome && one.facility === other.facility
}
