import type { Field } from './field.ts'

/** A field of In-Home and the field of Facility that belongs to it, by id. */
export interface FieldPair {
  inHome: string
  facility: string
}

/** Why two fields belong together: both are the same standard field, the business said so, or they have the same label. */
export type PairedBy = 'key' | 'saved' | 'label'

/** The mapping of fields between the branches. */
export interface Mappings {
  /** Grows with every save. A save names the version that it was decided on. */
  version: number
  /** The pairs that the business saved. */
  pairs: FieldPair[]
  /** Every pair that a sync uses today. */
  applied: (FieldPair & { by: PairedBy })[]
  /** Suggested pairs, the likeliest first. */
  proposals: FieldPair[]
}

/** Everything the options page needs to map fields. */
export interface FieldSettings {
  fields: Field[]
  mappings: Mappings
  /** Whether this actor may save. A hint: the backend decides. */
  mayMap: boolean
}

/** True if both are the same pair. */
export function isSame(one: FieldPair, other: FieldPair): boolean {
  return one.inHome === other.inHome && one.facility === other.facility
}
