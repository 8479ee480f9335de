import type { Field } from './field.ts'
import { type FieldPair, type FieldSettings, isSame, type Mappings } from './mapping.ts'

/** The unsaved changes to the saved pairs. */
export interface MappingEdits {
  added: FieldPair[]
  removed: FieldPair[]
}

/** No changes. */
export const NO_EDITS: MappingEdits = { added: [], removed: [] }

/** Gives a field another counterpart, or none. The counterpart leaves the pair that it was in. */
export function choose(
  { mappings }: FieldSettings,
  { added, removed }: MappingEdits,
  field: Pick<Field, 'id' | 'branch'>,
  counterpart: string | undefined,
): MappingEdits {
  const touched = [field.id, ...(counterpart === undefined ? [] : [counterpart])]
  const isTouched = ({ inHome, facility }: FieldPair) =>
    touched.includes(inHome) || touched.includes(facility)
  const rest: MappingEdits = {
    added: added.filter((pair) => !isTouched(pair)),
    removed: [...removed.filter((pair) => !isTouched(pair)), ...mappings.pairs.filter(isTouched)],
  }
  if (counterpart === undefined) return rest
  const pair =
    field.branch === 'in-home'
      ? { inHome: field.id, facility: counterpart }
      : { inHome: counterpart, facility: field.id }
  if (mappings.pairs.some((saved) => isSame(saved, pair))) {
    return { ...rest, removed: rest.removed.filter((each) => !isSame(each, pair)) }
  }
  // The two are paired even without a saved pair.
  const isByItself = mappings.applied.some((each) => each.by !== 'saved' && isSame(each, pair))
  return isByItself ? rest : { ...rest, added: [...rest.added, pair] }
}

/** Removes a saved pair. */
export function removePair({ added, removed }: MappingEdits, pair: FieldPair): MappingEdits {
  return { added, removed: [...removed.filter((each) => !isSame(each, pair)), pair] }
}

/** Returns the pairs to save. */
export function pairsAfter({ pairs }: Mappings, { added, removed }: MappingEdits): FieldPair[] {
  return [...pairs.filter((pair) => !removed.some((each) => isSame(each, pair))), ...added]
}

/** Counts the changes as a person sees them: replacing a counterpart is one change. */
export function changeCount({ added, removed }: MappingEdits): number {
  return (
    added.length + removed.filter((pair) => !added.some((each) => isTouching(each, pair))).length
  )
}

/** Returns the edits that still apply to settings which somebody else saved meanwhile. */
export function rebased({ fields, mappings }: FieldSettings, edits: MappingEdits): MappingEdits {
  const ids = new Set(fields.map(({ id }) => id))
  const isSaved = (pair: FieldPair) => mappings.pairs.some((saved) => isSame(saved, pair))
  const added = edits.added.filter(
    (pair) => ids.has(pair.inHome) && ids.has(pair.facility) && !isSaved(pair),
  )
  // If two pairs use the same field, this person's newer one wins.
  const displaced = mappings.pairs.filter((pair) => added.some((each) => isTouching(each, pair)))
  const removed = edits.removed.filter(
    (pair) => isSaved(pair) && !displaced.some((each) => isSame(each, pair)),
  )
  return { added, removed: [...removed, ...displaced] }
}

function isTouching(one: FieldPair, other: FieldPair): boolean {
  return one.inHome === other.inHome || one.facility === other.facility
}
