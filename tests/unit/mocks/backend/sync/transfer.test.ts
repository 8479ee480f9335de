import { describe, expect, test } from 'vitest'
import type { Value } from '../../../../../mocks/backend/model.ts'
import { carry, TICKED } from './carry.ts'

describe('one field', () => {
  test.each<[string, ReturnType<typeof carry>, string[], Value | undefined]>([
    ['a blank is filled', carry({}, {}, 'a'), ['copied'], 'a'],
    ['a held value is kept', carry({}, {}, 'a', { held: 'b' }), ['kept'], 'b'],
    [
      'a ticked value is overwritten',
      carry({}, {}, 'a', { held: 'b', ...TICKED }),
      ['copied'],
      'a',
    ],
    [
      'a tick by source id counts',
      carry({}, {}, 'a', { held: 'b', overwrite: new Set(['from']) }),
      ['copied'],
      'a',
    ],
    ['a blank never overwrites', carry({}, {}, ' ', { held: 'b', ...TICKED }), ['kept'], 'b'],
    ['blank and blank are equal', carry({}, {}, undefined), ['equal'], undefined],
    ['the same value is equal', carry({}, {}, 'a ', { held: 'a' }), ['equal'], 'a'],
    [
      'phones are equal in any spelling',
      carry({ type: 'phone' }, { type: 'phone' }, '(206) 555-0100', { held: '+12065550100' }),
      ['equal'],
      '+12065550100',
    ],
    [
      'a value without a counterpart is named',
      carry({}, undefined, 'a'),
      ['skipped:no-field'],
      undefined,
    ],
    ['a blank without a counterpart is no news', carry({}, undefined, ''), [], undefined],
    ['a text becomes no date', carry({}, { type: 'date' }, 'soon'), ['skipped:type'], undefined],
    [
      'a day that does not exist is no date',
      carry({}, { type: 'date' }, '2026-02-30'),
      ['skipped:type'],
      undefined,
    ],
    [
      'a date written out becomes one',
      carry({}, { type: 'date' }, '2026-02-28'),
      ['converted'],
      '2026-02-28',
    ],
    ['a number becomes a text', carry({ type: 'number' }, {}, 24.5), ['converted'], '24.5'],
    [
      'a text with a unit becomes no number',
      carry({}, { type: 'number' }, '24 lbs'),
      ['skipped:type'],
      undefined,
    ],
    [
      'yes becomes a choice',
      carry({ type: 'yes-no' }, { type: 'choice', options: ['Yes', 'No'] }, false),
      ['converted'],
      'No',
    ],
    [
      'a missing choice is not guessed',
      carry({ type: 'choice' }, { type: 'choice', options: ['medium'] }, 'Mediums'),
      ['skipped:option'],
      undefined,
    ],
    [
      'a choice in another case is that choice, as the target spells it',
      carry({ type: 'choice' }, { type: 'choice', options: ['medium size'] }, 'Medium  Size'),
      ['converted'],
      'medium size',
    ],
    [
      'of two choices that differ in case alone none is guessed',
      carry({ type: 'choice' }, { type: 'choice', options: ['medium', 'MEDIUM'] }, 'Medium'),
      ['skipped:option'],
      undefined,
    ],
    [
      'several choices are all or nothing',
      carry({ type: 'choices' }, { type: 'choices', options: ['a'] }, ['a', 'b']),
      ['skipped:option'],
      undefined,
    ],
    [
      'one of several choices is one choice',
      carry({ type: 'choices' }, { type: 'choice', options: ['a'] }, ['a']),
      ['converted'],
      'a',
    ],
    [
      'two choices are not one',
      carry({ type: 'choices' }, { type: 'choice', options: ['a', 'b'] }, ['a', 'b']),
      ['skipped:type'],
      undefined,
    ],
    [
      'lines do not fit into one line',
      carry({ type: 'long-text' }, {}, 'a\nb'),
      ['skipped:type'],
      undefined,
    ],
    [
      'a long text is not cut',
      carry({}, { maxLength: 3 }, 'abcd'),
      ['skipped:too-long'],
      undefined,
    ],
    [
      'a tick does not cut either',
      carry({}, { maxLength: 3 }, 'abcd', { held: 'x', ...TICKED }),
      ['skipped:too-long'],
      'x',
    ],
    [
      'staff do not see more than before',
      carry({ staffVisible: false }, {}, 'a', TICKED),
      ['skipped:wider'],
      undefined,
    ],
    [
      'clients do not see more than before',
      carry({ clientVisible: false }, {}, 'a'),
      ['skipped:wider'],
      undefined,
    ],
    [
      'a code stays unless ticked',
      carry({ sensitive: true }, { sensitive: true }, '4711'),
      ['skipped:sensitive'],
      undefined,
    ],
    [
      'a ticked code goes along',
      carry({ sensitive: true }, { sensitive: true }, '4711', TICKED),
      ['copied'],
      '4711',
    ],
    [
      'a ticked code does not become readable',
      carry({ sensitive: true }, {}, '4711', TICKED),
      ['skipped:wider'],
      undefined,
    ],
    [
      'a field for cats takes nothing of a dog',
      carry({}, { petTypes: ['Cat'] }, 'a', { petType: 'Dog' }),
      ['skipped:pet-type'],
      undefined,
    ],
    [
      'a required field left blank is named',
      carry({}, { required: true }, undefined),
      ['equal', 'required-empty'],
      undefined,
    ],
    [
      'a required field that was filled is not',
      carry({}, { required: true }, 'a'),
      ['copied'],
      'a',
    ],
  ])('%s', (_name, { results, value }, expected, held) => {
    expect(results).toEqual(expected)
    expect(value).toEqual(held)
  })
})

test('a code is named as one, and asks for its own tick, whichever side says so', () => {
  expect(carry({}, { sensitive: true }, '4711').outcomes).toMatchObject([
    { result: 'skipped:sensitive', sensitive: true },
  ])
  expect(carry({ sensitive: true }, undefined, '4711').outcomes).toMatchObject([
    { result: 'skipped:no-field', sensitive: true },
  ])
  expect(carry({}, { sensitive: true, required: true }, undefined).outcomes).toMatchObject([
    { result: 'equal' },
    { result: 'required-empty', sensitive: true },
  ])
})

test('where a tick would not help, none is asked for', () => {
  const code = { sensitive: true, type: 'number' } as const
  expect(carry({ sensitive: true }, {}, '4711').results).toEqual(['skipped:wider'])
  expect(carry({ sensitive: true }, code, 'four').results).toEqual(['skipped:type'])
  expect(carry({ sensitive: true }, { sensitive: true }, '1', { held: '1' }).results).toEqual([
    'equal',
  ])
})

test('with fields asked for nothing is said of the others, nor of what is required', () => {
  const rest = { only: new Set(['other']) }
  expect(carry({}, { required: true }, undefined, rest).results).toEqual([])
  expect(carry({}, { required: true }, 'a', rest)).toMatchObject({
    results: [],
    value: undefined,
  })
  expect(carry({}, {}, 'a', { only: new Set(['to']) }).results).toEqual(['copied'])
})
