import { foldText } from '../fold.ts'
import { readOption } from '../sync/conversions/read-options.ts'
import type { WireField } from '../wire.ts'

/** The vendor's own type for whatever has no other. */
const OTHER = 'Other'

/**
 * The type that decides which fields a pet has: what is typed freely, where there is an "Other", is one of those. Undefined
 * for what is no pet.
 */
export function shownType(
  fields: readonly WireField[],
  petType: string | undefined,
): string | undefined {
  const { options = [] } = fields.find(({ key }) => key === 'petType') ?? {}
  if (!petType?.trim() || readOption(petType, options)) return petType
  return readOption(OTHER, options) ?? petType
}

/** Whether the field is there for pets of that type. A pet without a type has the fields of all pets and no more. */
export function isFor({ petTypes }: WireField, type: string | undefined): boolean {
  if (type === undefined || !petTypes) return true
  return petTypes.some((each) => foldText(each) === foldText(type))
}
