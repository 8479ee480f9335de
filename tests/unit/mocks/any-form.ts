import fc from 'fast-check'
import { FIELD_TYPES } from '../../../lib/domain/mappings/field.ts'
import type { Value, Values } from '../../../mocks/backend/model.ts'
import type { WireField } from '../../../mocks/backend/wire.ts'
import { aField } from './backend/sync/a-field.ts'

const OPTIONS = ['A', 'a ', 'B', 'Yes', 'Female, spayed', '__proto__', 'כן', '🐈']

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...OPTIONS) },
  fc.constantFrom('  ', '\t\n', 'constructor', 'a\nb', 'שלום', '🐕‍🦺', 'Bán', 'no', '2021-03-04'),
  fc.constantFrom('March 3, 2021', '03/04/2021', '1,200', '24 lb', '$500', '+12065550100'),
  fc.constantFrom(
    '(206) 555-0100 ext. 12',
    'a@paws.example',
    'https://paws.example',
    'x'.repeat(10_000),
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
)

/** Anything that could stand in a field, whether it belongs there or not. */
export const anyValue: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.double(),
  fc.integer({ min: -9, max: 9999 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0),
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
)

/** Any definition: few labels, so that many fields belong together. */
export const anyDetails = fc.record(
  {
    label: fc.constantFrom('A', ' a', 'B', 'Weight (lb)', 'Weight (kg)', '__proto__'),
    type: fc.constantFrom(...FIELD_TYPES),
    options: fc.subarray(OPTIONS),
    maxLength: fc.integer({ min: 1, max: 40 }),
    required: fc.boolean(),
    clientVisible: fc.boolean(),
    staffVisible: fc.boolean(),
    sensitive: fc.boolean(),
    petTypes: fc.subarray(['Dog', 'Cat']),
  },
  { requiredKeys: ['label', 'type', 'options', 'maxLength', 'clientVisible', 'staffVisible'] },
)

/** A form of some fields, and what it holds. */
export interface AnyForm {
  fields: WireField[]
  values: Values
}

/** Any form whose field ids begin with a letter of its own. */
export function anyForm(prefix: string): fc.Arbitrary<AnyForm> {
  const row = fc.tuple(anyDetails, fc.option(anyValue, { nil: undefined }))
  return fc.array(row, { maxLength: 5 }).map((rows) => ({
    fields: rows.map(([details], at) => aField(`${prefix}${at}`, details)),
    values: new Map(
      rows.flatMap(([, value], at) => (value === undefined ? [] : [[`${prefix}${at}`, value]])),
    ),
  }))
}
