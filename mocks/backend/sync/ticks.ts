import type { WireField } from '../wire.ts'

/**
 * The choices that speak of one form, as plain ids of its fields at the source: a pet's stand after the pet's own id and a slash.
 * What names no such field has no effect.
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
