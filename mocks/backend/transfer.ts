import type { components } from '../../lib/backend/schema.ts'
import type { FieldResult } from '../../lib/domain/sync.ts'
import { convert } from './convert.ts'
import { foldPhone } from './fold.ts'
import type { Field, Value, Values } from './model.ts'
import { pairFields } from './pair-fields.ts'

type FieldOutcome = components['schemas']['FieldOutcome']

/** Everything a transfer depends on. */
export interface TransferInput {
  /** The fields of one form at the source and in the target. */
  source: readonly Field[]
  target: readonly Field[]
  mappings: ReadonlyMap<string, string>
  from: Values
  into: Values
  /** Field ids ticked one by one, of the target or of the source. */
  overwrite: ReadonlySet<string>
  /** With pets: fields that do not show for this type take no part. */
  petType?: string
}

/** What came of it: the values of the target afterwards, and one outcome per field. */
export interface Transfer {
  values: Values
  outcomes: FieldOutcome[]
}

/** Whether there is nothing in it. */
export function isBlank(value: Value | undefined): value is undefined {
  if (value === undefined) return true
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0
}

function isEqual(one: Value, other: Value, type: Field['type']): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((option) => other.includes(option))
  }
  if (type === 'phone') return foldPhone(String(one)) === foldPhone(String(other))
  return typeof one === 'string' && typeof other === 'string'
    ? one.trim() === other.trim()
    : one === other
}

/** Whether people would see the value in the target who could not see it at the source. */
function isWider(from: Field, to: Field): boolean {
  return (
    (to.staffVisible && !from.staffVisible) ||
    (to.clientVisible && !from.clientVisible) ||
    (from.sensitive && !to.sensitive)
  )
}

function shows(field: Field, petType: string | undefined): boolean {
  return petType === undefined || !field.petTypes || field.petTypes.includes(petType)
}

/** The fate of one value that has a field to go to. */
function carry(
  value: Value | undefined,
  held: Value | undefined,
  from: Field,
  to: Field,
  { overwrite, petType }: Pick<TransferInput, 'overwrite' | 'petType'>,
): { result: FieldResult; value?: Value } {
  const ticked = overwrite.has(to.id) || overwrite.has(from.id)
  if (isBlank(value)) return { result: isBlank(held) ? 'equal' : 'kept' }
  if (!shows(to, petType)) return { result: 'skipped:pet-type' }
  if (from.sensitive && !ticked) return { result: 'skipped:sensitive' }
  if (isWider(from, to)) return { result: 'skipped:wider' }
  const converted = convert(value, from, to)
  // Before `kept`, because that invites a tick, and here a tick would not help.
  if (!converted.ok) return { result: converted.why }
  if (!isBlank(held) && isEqual(converted.value, held, to.type)) return { result: 'equal' }
  if (!isBlank(held) && !ticked) return { result: 'kept' }
  return { result: converted.changed ? 'converted' : 'copied', value: converted.value }
}

/**
 * Carries the values of one form into the other branch. Pure and total: every source field that has a counterpart or a
 * value ends in exactly one outcome, and every required target field that is still blank is named in one more. Fills
 * blanks; overwrites only what is ticked, never with a blank; cuts nothing, guesses no option. A sensitive value stays
 * where it is unless ticked, and a value that more people would see stays in any case.
 */
export function transfer(input: TransferInput): Transfer {
  const { source, target, from, into, petType } = input
  const pairs = pairFields(source, target, input.mappings)
  const values: Values = new Map(into)
  const outcomes: FieldOutcome[] = []
  for (const field of source) {
    if (!shows(field, petType)) continue
    const { label, group } = field
    const value = from.get(field.id)
    const to = pairs.get(field)
    if (!to) {
      // A blank field without a counterpart is no news: nothing is left behind.
      if (isBlank(value)) continue
      outcomes.push({ label, group, result: 'skipped:no-field', from: field.id })
      continue
    }
    const fate = carry(value, into.get(to.id), field, to, input)
    if (fate.value !== undefined) values.set(to.id, fate.value)
    outcomes.push({ label, group, result: fate.result, from: field.id, to: to.id })
  }
  for (const field of target) {
    const { id, label, group, required } = field
    if (!required || !shows(field, petType) || !isBlank(values.get(id))) continue
    outcomes.push({ label, group, result: 'required-empty', to: id })
  }
  return { values, outcomes }
}
