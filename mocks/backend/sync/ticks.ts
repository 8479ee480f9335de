import type { WireField } from '../wire.ts'

/**
 * Returns the choices about one form, as ids of its source fields. Those of a pet have the prefix of the pet's id and a slash. Ids of no
 * such field have no effect.
 */
export function ticksOn(
  choices: readonly string[],
  source: readonly WireField[],
  petId?: string,
): ReadonlySet<string> {
  const prefix = petId === undefined ? '' : `${petId}/`
  const known = new Set(source.map(({ id }) => `${prefix}${id}`))
  const meant = choices.filter((choice) => known.has(choice))
  return new Set(meant.map((choice) => choice.slice(prefix.length)))
}
