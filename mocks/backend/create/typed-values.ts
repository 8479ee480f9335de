import type { Branch } from '../../../lib/domain/branch.ts'
import { isFor, shownType } from '../accounts/pet-types.ts'
import { type Answer, refuse } from '../answer.ts'
import type { Values } from '../model.ts'
import type { Store } from '../store.ts'
import type { WireField, WireTypedValues } from '../wire.ts'
import { parseValue } from './parse-value.ts'

/** A typed text, with its field. */
interface TypedField {
  field: WireField
  text: string
}

/** Values by field id, and the labels of those that do not fit. */
interface Read {
  values: Values
  unfit: string[]
}

/** Parses the texts typed into one form of these branches. A field of another form or branch, or the same one twice, is `invalid`. */
export function readTyped(
  store: Store,
  branches: readonly Branch[],
  form: WireField['form'],
  typed: WireTypedValues,
): Answer<Read> {
  const known: TypedField[] = []
  for (const { fieldId, text } of typed) {
    const field = store.fields.byId(fieldId)
    const isTwice = known.some((other) => other.field.id === fieldId)
    if (field?.form !== form || !branches.includes(field.branch) || isTwice)
      return refuse('invalid')
    known.push({ field, text })
  }
  const read: Read = { values: new Map(), unfit: [] }
  for (const { field, text } of known) {
    const value = parseValue(field, text)
    if (value === undefined) read.unfit.push(field.label)
    else if (value !== '') read.values.set(field.id, value)
  }
  return { ok: true, value: read }
}

/** Parses the texts typed for a pet. It needs a name in every branch, and takes only fields for its type. */
export function readTypedPet(
  store: Store,
  branches: readonly Branch[],
  typed: WireTypedValues,
): Answer<Read> {
  const read = readTyped(store, branches, 'pet', typed)
  if (!read.ok) return read
  const { values } = read.value
  const unfit = [...read.value.unfit]
  for (const branch of branches) {
    const name = store.fields.standard(branch, 'petName')
    if (name && !values.has(name.id) && !unfit.includes(name.label)) unfit.push(name.label)
    const fields = store.fields.form(branch, 'pet')
    const petType = values.get(store.fields.standard(branch, 'petType')?.id ?? '')
    const type = shownType(fields, petType === undefined ? undefined : String(petType))
    for (const field of fields) {
      if (values.has(field.id) && !isFor(field, type)) unfit.push(field.label)
    }
  }
  return { ok: true, value: { values, unfit } }
}
