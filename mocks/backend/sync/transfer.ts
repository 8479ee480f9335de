import type { FieldResult } from '../../../lib/domain/sync/sync.ts'
import { isFor, shownType } from '../accounts/pet-types.ts'
import { pairFields } from '../mappings/pair-fields.ts'
import type { Value, Values } from '../model.ts'
import type { WireField, WireFieldOutcome } from '../wire.ts'
import { convert } from './convert.ts'
import { isBlank, isSameValue } from './same-value.ts'
import { type Pair, shownValues } from './shown-values.ts'

/** The input of a transfer. */
export interface TransferInput {
  /** The fields of one form at the source and in the target. */
  source: readonly WireField[]
  target: readonly WireField[]
  mappings: ReadonlyMap<string, string>
  from: Values
  into: Values
  /** Field ids ticked one by one, of the target or of the source. */
  overwrite: ReadonlySet<string>
  /** If given, only these fields are copied, and the others have no outcome. Ids as in `overwrite`. */
  only?: ReadonlySet<string>
  /** Adds the values needed to decide, and the limit for texts that are too long. */
  showValues?: boolean
  /** With pets: fields that do not show for this type take no part. As it stands at the source, free text included. */
  petType?: string
}

/** The result: the values of the target afterwards, and one outcome per field. */
export interface Transfer {
  values: Values
  outcomes: WireFieldOutcome[]
}

/** True if people could see the value in the target who could not see it at the source. */
function isWider(from: WireField, to: WireField): boolean {
  return (
    (to.staffVisible && !from.staffVisible) ||
    (to.clientVisible && !from.clientVisible) ||
    (from.sensitive && !to.sensitive)
  )
}

/** The outcome of one value. `becomes`: the target's value, if it were allowed. */
interface CarriedValue {
  result: FieldResult
  becomes?: Value
  fit?: WireFieldOutcome['fit']
}

/** Decides the outcome of one value that has a target field. */
function carry(
  { from, to, value, held }: Pair,
  overwrite: ReadonlySet<string>,
  petType: string | undefined,
): CarriedValue {
  const ticked = overwrite.has(to.id) || overwrite.has(from.id)
  if (isBlank(value)) return { result: isBlank(held) ? 'equal' : 'kept' }
  if (!isFor(to, petType)) return { result: 'skipped:pet-type' }
  const converted = convert(value, from, to)
  if (converted.ok && !isBlank(held) && isSameValue(converted.value, held, to.type)) {
    return { result: 'equal' }
  }
  // These come before `sensitive` and `kept`, which invite a tick: here a tick would not help.
  if (isWider(from, to)) return { result: 'skipped:wider' }
  if (!converted.ok) return { result: converted.why, ...(converted.fit && { fit: converted.fit }) }
  const becomes = converted.value
  if ((from.sensitive || to.sensitive) && !ticked) return { result: 'skipped:sensitive' }
  if (!isBlank(held) && !ticked) return { result: 'kept', becomes }
  return { result: converted.changed ? 'converted' : 'copied', becomes }
}

function outcomeOf(pair: Pair, fate: CarriedValue, showValues = false): WireFieldOutcome {
  const { from, to } = pair
  const sensitive = from.sensitive || to.sensitive
  const values = showValues ? shownValues(pair, fate.result, fate.becomes) : undefined
  return {
    label: from.label,
    group: from.group,
    result: fate.result,
    from: from.id,
    to: to.id,
    ...(sensitive && { sensitive }),
    ...(values && { values }),
    ...(showValues && !sensitive && fate.fit && { fit: fate.fit }),
  }
}

/**
 * Carries the values of one form into the other branch. Pure and total: every source field that has a counterpart or a
 * value ends in exactly one outcome, and every required target field that is still blank is named in one more. Fills
 * blanks; overwrites only what is ticked, never with a blank; cuts nothing, guesses no option. A sensitive value stays
 * where it is unless ticked, and a value that more people would see stays in any case.
 */
export function transfer(input: TransferInput): Transfer {
  const { target, from, into, only, overwrite, showValues } = input
  const petType = shownType(input.source, input.petType)
  const source = input.source.filter((field) => isFor(field, petType))
  const pairs = pairFields(source, shownFirst(target, petType), input.mappings)
  const values: Values = new Map(into)
  const outcomes: WireFieldOutcome[] = []
  for (const field of source) {
    const to = pairs.get(field)
    if (only && !only.has(field.id) && !(to && only.has(to.id))) continue
    const value = from.get(field.id)
    if (!to) {
      // A blank field without a counterpart has no outcome: no value is lost.
      if (!isBlank(value)) outcomes.push(leftBehind(field))
      continue
    }
    const pair = { from: field, to, value, held: into.get(to.id) }
    const fate = carry(pair, overwrite, petType)
    const { result, becomes } = fate
    if (becomes !== undefined && result !== 'kept') values.set(to.id, becomes)
    outcomes.push(outcomeOf(pair, fate, showValues))
  }
  if (!only) outcomes.push(...stillRequired(target, values, petType))
  return { values, outcomes }
}

/** Sorts fields that apply to the type of pet first: of two with one label, one for dogs and one for cats, a cat needs hers. */
function shownFirst(
  target: readonly WireField[],
  petType: string | undefined,
): readonly WireField[] {
  const { here = [], elsewhere = [] } = Object.groupBy(target, (field) =>
    isFor(field, petType) ? 'here' : 'elsewhere',
  )
  return [...here, ...elsewhere]
}

function leftBehind({ id, label, group, sensitive }: WireField): WireFieldOutcome {
  return { label, group, result: 'skipped:no-field', from: id, ...(sensitive && { sensitive }) }
}

/** Returns required fields of the target that are still blank. */
function stillRequired(
  target: readonly WireField[],
  values: Values,
  petType: string | undefined,
): WireFieldOutcome[] {
  return target.flatMap((field) => {
    const { id, label, group, required, sensitive } = field
    if (!required || !isFor(field, petType) || !isBlank(values.get(id))) return []
    return [{ label, group, result: 'required-empty', to: id, ...(sensitive && { sensitive }) }]
  })
}
