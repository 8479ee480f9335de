import { foldText } from './fold.ts'
import type { Field } from './model.ts'

/**
 * Which target field each source field belongs to: standard fields by key, then what the business mapped by hand, then
 * the same label. A target field takes one source field only, so that two values never fight over it.
 */
export function pairFields(
  source: readonly Field[],
  target: readonly Field[],
  mappings: ReadonlyMap<string, string>,
): Map<Field, Field> {
  const pairs = new Map<Field, Field>()
  const taken = new Set<Field>()
  const rules: ((from: Field, to: Field) => boolean)[] = [
    (from, to) => from.key !== undefined && from.key === to.key,
    (from, to) => mappings.get(from.id) === to.id,
    (from, to) => sameLabel(from, to) && from.type === to.type,
    sameLabel,
  ]
  for (const belongs of rules) {
    for (const from of source) {
      if (pairs.has(from)) continue
      const to = target.find((field) => !taken.has(field) && belongs(from, field))
      if (!to) continue
      pairs.set(from, to)
      taken.add(to)
    }
  }
  return pairs
}

/** Standard fields go by their key alone: an own field that happens to be called "Phone" is not the phone. */
function sameLabel(from: Field, to: Field): boolean {
  return !from.key && !to.key && foldText(from.label) === foldText(to.label)
}
