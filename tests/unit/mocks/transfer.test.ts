import { describe, expect, test } from 'vitest'
import type { Field, Value } from '../../../mocks/backend/model.ts'
import { type TransferInput, transfer } from '../../../mocks/backend/transfer.ts'
import { aField } from './a-field.ts'

function run(
  source: Partial<Field>,
  target: Partial<Field> | undefined,
  value: Value | undefined,
  rest: Partial<TransferInput> & { held?: Value } = {},
) {
  const { held, ...input } = rest
  const { values, outcomes } = transfer({
    source: [aField('from', source)],
    target: target ? [aField('to', target)] : [],
    mappings: new Map(),
    from: new Map(value === undefined ? [] : [['from', value]]),
    into: new Map(held === undefined ? [] : [['to', held]]),
    overwrite: new Set(),
    ...input,
  })
  const results = outcomes.map(({ result }) => result)
  return { outcomes, results, value: values.get('to') }
}

const TICKED = { overwrite: new Set(['to']) }

describe('one field', () => {
  test.each<[string, ReturnType<typeof run>, string[], Value | undefined]>([
    ['a blank is filled', run({}, {}, 'a'), ['copied'], 'a'],
    ['a held value is kept', run({}, {}, 'a', { held: 'b' }), ['kept'], 'b'],
    ['a ticked value is overwritten', run({}, {}, 'a', { held: 'b', ...TICKED }), ['copied'], 'a'],
    [
      'a tick by source id counts',
      run({}, {}, 'a', { held: 'b', overwrite: new Set(['from']) }),
      ['copied'],
      'a',
    ],
    ['a blank never overwrites', run({}, {}, ' ', { held: 'b', ...TICKED }), ['kept'], 'b'],
    ['blank and blank are equal', run({}, {}, undefined), ['equal'], undefined],
    ['the same value is equal', run({}, {}, 'a ', { held: 'a' }), ['equal'], 'a'],
    [
      'phones are equal in any spelling',
      run({ type: 'phone' }, { type: 'phone' }, '(206) 555-0100', { held: '+12065550100' }),
      ['equal'],
      '+12065550100',
    ],
    [
      'a value without a counterpart is named',
      run({}, undefined, 'a'),
      ['skipped:no-field'],
      undefined,
    ],
    ['a blank without a counterpart is no news', run({}, undefined, ''), [], undefined],
    ['a text becomes no date', run({}, { type: 'date' }, 'soon'), ['skipped:type'], undefined],
    [
      'a day that does not exist is no date',
      run({}, { type: 'date' }, '2026-02-30'),
      ['skipped:type'],
      undefined,
    ],
    [
      'a date written out becomes one',
      run({}, { type: 'date' }, '2026-02-28'),
      ['converted'],
      '2026-02-28',
    ],
    ['a number becomes a text', run({ type: 'number' }, {}, 24.5), ['converted'], '24.5'],
    [
      'a text with a unit becomes no number',
      run({}, { type: 'number' }, '24 lbs'),
      ['skipped:type'],
      undefined,
    ],
    [
      'yes becomes a choice',
      run({ type: 'yes-no' }, { type: 'choice', options: ['Yes', 'No'] }, false),
      ['converted'],
      'No',
    ],
    [
      'a missing choice is not guessed',
      run({ type: 'choice' }, { type: 'choice', options: ['medium'] }, 'Mediums'),
      ['skipped:option'],
      undefined,
    ],
    [
      'a choice in another case is that choice, as the target spells it',
      run({ type: 'choice' }, { type: 'choice', options: ['medium size'] }, 'Medium  Size'),
      ['converted'],
      'medium size',
    ],
    [
      'of two choices that differ in case alone none is guessed',
      run({ type: 'choice' }, { type: 'choice', options: ['medium', 'MEDIUM'] }, 'Medium'),
      ['skipped:option'],
      undefined,
    ],
    [
      'several choices are all or nothing',
      run({ type: 'choices' }, { type: 'choices', options: ['a'] }, ['a', 'b']),
      ['skipped:option'],
      undefined,
    ],
    [
      'one of several choices is one choice',
      run({ type: 'choices' }, { type: 'choice', options: ['a'] }, ['a']),
      ['converted'],
      'a',
    ],
    [
      'two choices are not one',
      run({ type: 'choices' }, { type: 'choice', options: ['a', 'b'] }, ['a', 'b']),
      ['skipped:type'],
      undefined,
    ],
    [
      'lines do not fit into one line',
      run({ type: 'long-text' }, {}, 'a\nb'),
      ['skipped:type'],
      undefined,
    ],
    ['a long text is not cut', run({}, { maxLength: 3 }, 'abcd'), ['skipped:too-long'], undefined],
    [
      'a tick does not cut either',
      run({}, { maxLength: 3 }, 'abcd', { held: 'x', ...TICKED }),
      ['skipped:too-long'],
      'x',
    ],
    [
      'staff do not see more than before',
      run({ staffVisible: false }, {}, 'a', TICKED),
      ['skipped:wider'],
      undefined,
    ],
    [
      'clients do not see more than before',
      run({ clientVisible: false }, {}, 'a'),
      ['skipped:wider'],
      undefined,
    ],
    [
      'a code stays unless ticked',
      run({ sensitive: true }, { sensitive: true }, '4711'),
      ['skipped:sensitive'],
      undefined,
    ],
    [
      'a ticked code goes along',
      run({ sensitive: true }, { sensitive: true }, '4711', TICKED),
      ['copied'],
      '4711',
    ],
    [
      'a ticked code does not become readable',
      run({ sensitive: true }, {}, '4711', TICKED),
      ['skipped:wider'],
      undefined,
    ],
    [
      'a field for cats takes nothing of a dog',
      run({}, { petTypes: ['Cat'] }, 'a', { petType: 'Dog' }),
      ['skipped:pet-type'],
      undefined,
    ],
    [
      'a required field left blank is named',
      run({}, { required: true }, undefined),
      ['equal', 'required-empty'],
      undefined,
    ],
    ['a required field that was filled is not', run({}, { required: true }, 'a'), ['copied'], 'a'],
  ])('%s', (_name, { results, value }, expected, held) => {
    expect(results).toEqual(expected)
    expect(value).toEqual(held)
  })
})

describe('what a preview shows', () => {
  const shown = (
    source: Partial<Field>,
    target: Partial<Field>,
    value: Value,
    rest: Parameters<typeof run>[3] = {},
  ) => run(source, target, value, { showValues: true, ...rest }).outcomes[0]

  test.each<[string, ReturnType<typeof shown>, unknown]>([
    ['what is copied', shown({}, {}, 'a'), { source: 'a' }],
    [
      'what it becomes',
      shown({}, { type: 'date' }, 'March 3, 2021'),
      { source: 'March 3, 2021', becomes: '2021-03-03' },
    ],
    ['both where one is kept', shown({}, {}, 'a', { held: 'b' }), { source: 'a', target: 'b' }],
    [
      'what a tick would make of it',
      shown({ type: 'choice' }, { type: 'choice', options: ['Big'] }, 'big', { held: 'Small' }),
      { source: 'big', target: 'Small', becomes: 'Big' },
    ],
    [
      'why it does not fit',
      shown({}, { type: 'number' }, 'many', { held: 3 }),
      { source: 'many', target: '3' },
    ],
    ['nothing where both hold the same', shown({}, {}, 'a', { held: 'a' }), undefined],
    ['nothing that must not be seen', shown({ clientVisible: false }, {}, 'a'), undefined],
    ['no code', shown({ sensitive: true }, { sensitive: true }, '4711'), undefined],
    ['no ticked code', shown({ sensitive: true }, { sensitive: true }, '4711', TICKED), undefined],
    ['nothing on its way into a code', shown({}, { sensitive: true }, '4711', TICKED), undefined],
  ])('%s', (_name, outcome, values) => {
    expect(outcome?.values).toEqual(values)
  })

  test('how long is too long, but not of a code', () => {
    expect(shown({}, { maxLength: 3 }, 'abcd')?.fit).toEqual({ length: 4, limit: 3 })
    expect(shown({}, { maxLength: 3, sensitive: true }, 'abcd')?.fit).toBeUndefined()
  })

  test('nothing at all unless asked', () => {
    const { outcomes } = run({}, { maxLength: 3 }, 'abcd')
    expect(outcomes).toEqual([
      { label: 'Note', group: 'Notes', result: 'skipped:too-long', from: 'from', to: 'to' },
    ])
  })
})

test('a code is named as one, and asks for its own tick, whichever side says so', () => {
  expect(run({}, { sensitive: true }, '4711').outcomes).toMatchObject([
    { result: 'skipped:sensitive', sensitive: true },
  ])
  expect(run({ sensitive: true }, undefined, '4711').outcomes).toMatchObject([
    { result: 'skipped:no-field', sensitive: true },
  ])
  expect(run({}, { sensitive: true, required: true }, undefined).outcomes).toMatchObject([
    { result: 'equal' },
    { result: 'required-empty', sensitive: true },
  ])
})

test('where a tick would not help, none is asked for', () => {
  const code = { sensitive: true, type: 'number' } as const
  expect(run({ sensitive: true }, {}, '4711').results).toEqual(['skipped:wider'])
  expect(run({ sensitive: true }, code, 'four').results).toEqual(['skipped:type'])
  expect(run({ sensitive: true }, { sensitive: true }, '1', { held: '1' }).results).toEqual([
    'equal',
  ])
})

test('with fields asked for nothing is said of the others, nor of what is required', () => {
  const rest = { only: new Set(['other']) }
  expect(run({}, { required: true }, undefined, rest).results).toEqual([])
  expect(run({}, { required: true }, 'a', rest)).toMatchObject({ results: [], value: undefined })
  expect(run({}, {}, 'a', { only: new Set(['to']) }).results).toEqual(['copied'])
})
