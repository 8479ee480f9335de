import { fitOf } from '../../../lib/domain/mappings/field.ts'
import { foldText } from '../fold.ts'
import type { WireField } from '../wire.ts'

/**
 * Pairs each source field with a target field: standard fields by key, then what the business mapped by hand, then the same label, the
 * better fitting types first. A field belongs to one other only, so that two values never fight over it; of several with one label the
 * first takes the first. The pairs are the same in both directions.
 */
export function pairFields(
  source: readonly WireField[],
  target: readonly WireField[],
  mappings: ReadonlyMap<string, string>,
): Map<WireField, WireField> {
  // The result depends on the side that chooses first, so it is always the same side.
  const back = source[0]?.branch === 'facility'
  const pairs = back ? joined(target, source, mappings) : joined(source, target, mappings)
  return back ? new Map([...pairs].map(([one, other]) => [other, one])) : pairs
}

type PairRule = (one: WireField, other: WireField) => boolean

function joined(
  these: readonly WireField[],
  those: readonly WireField[],
  mappings: ReadonlyMap<string, string>,
): Map<WireField, WireField> {
  const pairs = new Map<WireField, WireField>()
  const taken = new Set<WireField>()
  const byKey = Map.groupBy(those, ({ key }) => key)
  const byId = Map.groupBy(those, ({ id }) => id)
  const byLabel = Map.groupBy(those, labelOf)
  const mappedFrom = new Map([...mappings].map(([one, other]) => [other, one]))
  function join(candidates: (one: WireField) => readonly WireField[], belongs: PairRule): void {
    for (const one of these) {
      if (pairs.has(one)) continue
      const other = candidates(one).find((field) => !taken.has(field) && belongs(one, field))
      if (!other) continue
      pairs.set(one, other)
      taken.add(other)
    }
  }
  const all = () => true
  join(({ key }) => (key === undefined ? [] : (byKey.get(key) ?? [])), all)
  join(({ id }) => byId.get(mappings.get(id) ?? mappedFrom.get(id) ?? '') ?? [], all)
  for (const belongs of FITTING) {
    join((one) => (labelOf(one) === undefined ? [] : (byLabel.get(labelOf(one)) ?? [])), belongs)
  }
  return pairs
}

/** Returns the label to pair by; none for standard fields, which go by key alone: a custom field called "Phone" is not the phone. */
function labelOf({ key, label }: WireField): string | undefined {
  return key === undefined ? foldText(label) || undefined : undefined
}

/** Rules for pairing two fields of one label, the best first. Pairs of the last rule copy nothing, but are reported. */
const FITTING: readonly PairRule[] = [
  ({ type }, other) => type === other.type,
  ({ type }, other) => fitOf(type, other.type) === 'same',
  ({ type }, other) => fitOf(type, other.type) !== 'never',
  () => true,
]
