import * as v from 'valibot'
import { FIELD_TYPES, FORMS } from '../domain/mappings/field.ts'
import { branch, id } from '../domain/schemas.ts'
import { account } from './account-schemas.ts'
import { text } from './shared-schemas.ts'

/** The version of the field definitions. */
export const definitions = v.pipe(v.number(), v.integer(), v.minValue(1))

export const fields = v.object({
  definitions,
  fields: v.array(
    v.object({
      id,
      branch,
      form: v.picklist(FORMS),
      key: v.optional(id),
      label: text,
      group: text,
      type: v.picklist(FIELD_TYPES),
      options: v.optional(v.array(text)),
      maxLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
      required: v.boolean(),
      petTypes: v.optional(v.array(text)),
      sensitive: v.boolean(),
    }),
  ),
})

const fieldPair = v.object({ inHome: id, facility: id })
export const mappings = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pairs: v.array(fieldPair),
  applied: v.array(v.object({ ...fieldPair.entries, by: v.picklist(['key', 'saved', 'label']) })),
  proposals: v.array(fieldPair),
})

const fieldResult = v.picklist([
  'copied',
  'converted',
  'equal',
  'kept',
  'skipped:no-field',
  'skipped:type',
  'skipped:option',
  'skipped:too-long',
  'skipped:wider',
  'skipped:sensitive',
  'skipped:pet-type',
  'required-empty',
])

/** A shown value, at most as long as the contract allows. */
const shown = v.optional(v.pipe(v.string(), v.maxLength(301)))

/** The outcome of one field. */
export const fieldOutcome = v.object({
  label: text,
  group: text,
  result: fieldResult,
  from: v.optional(id),
  to: v.optional(id),
  sensitive: v.optional(v.boolean()),
  values: v.optional(v.object({ source: shown, target: shown, becomes: shown })),
  fit: v.optional(v.object({ length: v.number(), limit: v.number() })),
})

const comparedField = v.object({ id, label: text, blank: v.boolean(), value: shown })
export const comparison = v.object({
  account,
  definitions,
  same: v.pipe(v.number(), v.integer(), v.minValue(0)),
  differences: v.array(
    v.object({
      label: text,
      group: text,
      pet: v.optional(v.object({ id, name: text })),
      inHome: comparedField,
      facility: comparedField,
      sensitive: v.boolean(),
      copy: v.object({ 'in-home': fieldResult, facility: fieldResult }),
    }),
  ),
})
