import { foldText } from '../fold.ts'
import { readOption } from '../sync/conversions/read-options.ts'
import type { WireField } from '../wire.ts'

/** The vendor's type for pets of no other type. */
const OTHER = 'Other'

/** Returns the type that decides which fields a pet has: "Other", where there is one, for free text. Undefined for what is no pet. */
export function shownType(
  fields: readonly WireField[],
  petType: string | undefined,
): string | undefined {
  const { options = [] } = fields.find(({ key }) => key === 'petType') ?? {}
  if (!petType?.trim() || readOption(petType, options)) return petType
  return readOption(OTHER, options) ?? petType
}

/** True if pets of that type have the field. A pet without a type has only the fields of all pets. */
export function isFor({ petTypes }: WireField, type: string | undefined): boolean {
  if (type === undefined || !petTypes) return true
  return petTypes.some((each) => foldText(each) === foldText(type))
}
