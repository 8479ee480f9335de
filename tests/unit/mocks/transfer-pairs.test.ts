import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field, Values } from '../../../mocks/backend/model.ts'
import { isBlank } from '../../../mocks/backend/same-value.ts'
import { transfer } from '../../../mocks/backend/transfer.ts'
import { aField } from './a-field.ts'

describe('which field belongs to which', () => {
  const pairs = (source: Field[], target: Field[], mappings = new Map<string, string>()) => {
    const from: Values = new Map(source.map(({ id }) => [id, 'x']))
    const input = { source, target, mappings, from, into: new Map(), overwrite: new Set<string>() }
    return transfer(input).outcomes.map((outcome) => [outcome.from, outcome.to])
  }

  test('the key of a standard field counts more than its label', () => {
    const target = [aField('b', { label: 'Phone' }), aField('c', { key: 'phone', label: 'Mobile' })]
    expect(pairs([aField('a', { key: 'phone', label: 'Phone' })], target)).toEqual([['a', 'c']])
  })

  test('a mapping made by hand counts more than a label', () => {
    const target = [aField('b'), aField('c', { label: 'Remarks' })]
    expect(pairs([aField('a')], target, new Map([['a', 'c']]))).toEqual([['a', 'c']])
  })

  test('labels are compared without case and extra spaces', () => {
    expect(
      pairs([aField('a', { label: ' vet  CLINIC' })], [aField('b', { label: 'Vet clinic' })]),
    ).toEqual([['a', 'b']])
  })

  test('two fields of one label do not fight over one target', () => {
    expect(pairs([aField('a'), aField('b')], [aField('c')])).toEqual([
      ['a', 'c'],
      ['b', undefined],
    ])
  })
})

describe('any fields and values', () => {
  const type = fc.constantFrom<Field['type']>(
    'short-text',
    'long-text',
    'number',
    'date',
    'yes-no',
    'choice',
    'choices',
    'phone',
    'email',
    'address',
    'link',
    'vet',
  )
  const anyValue = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.constantFrom('A', 'B')),
  )
  const anyField = fc.record({
    label: fc.constantFrom('A', 'B', 'C'),
    type,
    options: fc.subarray(['A', 'B', 'Yes']),
    maxLength: fc.integer({ min: 1, max: 10 }),
    required: fc.boolean(),
    clientVisible: fc.boolean(),
    staffVisible: fc.boolean(),
    sensitive: fc.boolean(),
  })
  const form = fc.array(fc.tuple(anyField, fc.option(anyValue, { nil: undefined })), {
    maxLength: 6,
  })

  test('every mapped field ends once, and nothing unticked is overwritten', () => {
    fc.assert(
      fc.property(form, form, fc.boolean(), (from, to, tick) => {
        const source = from.map(([details], at) => aField(`s${at}`, details))
        const target = to.map(([details], at) => aField(`t${at}`, details))
        const valuesOf = (rows: typeof from, prefix: string): Values =>
          new Map(
            rows.flatMap(([, value], at) =>
              value === undefined ? [] : [[`${prefix}${at}`, value] as const],
            ),
          )
        const into = valuesOf(to, 't')
        const overwrite = new Set(tick ? target.map(({ id }) => id) : [])
        const { values, outcomes } = transfer({
          source,
          target,
          mappings: new Map(),
          from: valuesOf(from, 's'),
          into,
          overwrite,
        })
        const named = outcomes.flatMap((outcome) => outcome.from ?? [])
        const filled = outcomes
          .filter(({ result }) => result !== 'required-empty')
          .flatMap((outcome) => outcome.to ?? [])
        expect(new Set(named).size).toBe(named.length)
        expect(new Set(filled).size).toBe(filled.length)
        for (const [id, held] of into) {
          if (!isBlank(held) && !tick) expect(values.get(id)).toEqual(held)
        }
        for (const { result, to: id } of outcomes) {
          const wrote = result === 'copied' || result === 'converted'
          if (id) expect(wrote || values.get(id) === into.get(id)).toBe(true)
        }
      }),
    )
  })
})
