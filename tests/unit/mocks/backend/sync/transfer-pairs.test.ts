import { describe, expect, test } from 'vitest'
import type { Values } from '../../../../../mocks/backend/model.ts'
import { transfer } from '../../../../../mocks/backend/sync/transfer.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'
import { aField } from './a-field.ts'

describe('which field belongs to which', () => {
  const pairs = (
    source: WireField[],
    target: WireField[],
    mappings = new Map<string, string>(),
  ) => {
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

  test('of two fields with one label each finds the one of its own type', () => {
    const source = [aField('a', { type: 'number' }), aField('b', { type: 'date' })]
    const target = [aField('c', { type: 'date' }), aField('d', { type: 'number' })]
    expect(pairs(source, target)).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ])
  })

  test('the same pairs come out the other way', () => {
    const inHome = [aField('a', { type: 'long-text' }), aField('b')]
    const facility = [aField('c', { type: 'choice', branch: 'facility' })]
    expect(pairs(inHome, facility)).toContainEqual(['b', 'c'])
    expect(pairs(facility, inHome)).toEqual([['c', 'b']])
  })

  test.each(['__proto__', 'constructor', '🐕‍🦺', 'כלב', 'toString'])(
    'a field may be called %s',
    (label) => {
      expect(pairs([aField('__proto__', { label })], [aField('constructor', { label })])).toEqual([
        ['__proto__', 'constructor'],
      ])
    },
  )

  test('two blank labels have nothing in common, nor has an own field with a standard one', () => {
    expect(pairs([aField('a', { label: ' ' })], [aField('b', { label: '' })])).toEqual([
      ['a', undefined],
    ])
    expect(pairs([aField('a', { key: 'one' })], [aField('b', { key: 'two' })])).toEqual([
      ['a', undefined],
    ])
  })

  test('of two fields with one label a cat takes the one for cats', () => {
    const target = [aField('dogs', { petTypes: ['Dog'] }), aField('cats', { petTypes: ['Cat'] })]
    const source = [aField('a', { petTypes: ['Dog'] }), aField('b', { petTypes: ['cat'] })]
    const from: Values = new Map([['b', 'x']])
    const input = { source, target, mappings: new Map(), from, into: new Map(), petType: 'Cat' }
    const { outcomes } = transfer({ ...input, overwrite: new Set() })
    expect(outcomes.map((outcome) => [outcome.from, outcome.to])).toEqual([['b', 'cats']])
  })

  test('a type that was typed freely is an Other', () => {
    const type = aField('type', { key: 'petType', type: 'choice', options: ['Dog', 'Other'] })
    const source = [type, aField('what', { petTypes: ['Other'] })]
    const target = [aField('is', { petTypes: ['Other'] })]
    const from: Values = new Map([['what', 'x']])
    const input = { source, target, mappings: new Map(), from, into: new Map(), petType: 'Rabbit' }
    const { values } = transfer({ ...input, overwrite: new Set() })
    expect(values.get('is')).toBe('x')
  })
})
