import { describe, expect, test } from 'vitest'
import type { FieldType } from '../../../../../lib/domain/mappings/field.ts'
import type { Value } from '../../../../../mocks/backend/model.ts'
import { convert } from '../../../../../mocks/backend/sync/convert.ts'
import type { WireField } from '../../../../../mocks/backend/wire.ts'
import { aField } from './a-field.ts'

/** What the value becomes in a field of another type; undefined where it stays behind. */
function into(
  type: FieldType,
  value: Value,
  details: Partial<WireField> = {},
  from: FieldType = 'short-text',
) {
  const converted = convert(
    value,
    aField('from', { type: from }),
    aField('to', { type, ...details }),
  )
  return converted.ok ? converted.value : undefined
}

describe('a date', () => {
  test.each([
    ['2021-03-04', '2021-03-04'],
    ['2021/3/4', '2021-03-04'],
    ['March 3, 2021', '2021-03-03'],
    ['mar. 3rd 2021', '2021-03-03'],
    ['3 Mar 2021', '2021-03-03'],
    ['31.12.2020', '2020-12-31'],
    ['12/31/2020', '2020-12-31'],
    ['29 February 2024', '2024-02-29'],
    ['05/05/2020', '2020-05-05'],
  ])('is read out of %s', (text, day) => expect(into('date', text)).toBe(day))

  test.each([
    '03/04/2021',
    '03.04.2021',
    '2021-02-29',
    '31/31/2020',
    '00/10/2020',
    '0000-01-01',
    '13 Foo 2021',
    '1/2/21',
    'March 2021',
    'soon',
    '2021-03-04T10:00',
    '__proto__ 3, 2021',
  ])('is not read out of %s', (text) => expect(into('date', text)).toBeUndefined())
})

describe('a number', () => {
  test.each([
    ['24.5', 24.5],
    ['-3', -3],
    ['0', 0],
    ['1,234,567', 1_234_567],
    ['1,200.50', 1200.5],
  ])('is read out of %s', (text, number) => expect(into('number', text)).toBe(number))

  test.each([
    '1,200',
    '7,5',
    '007',
    '24 lbs',
    '12 kg',
    '1e3',
    'NaN',
    'Infinity',
    '1234567890123456',
    '.5',
    '--1',
    '½',
    '$500',
  ])('is not read out of %s', (text) => expect(into('number', text)).toBeUndefined())

  test('has a unit only where the label names that unit', () => {
    expect(into('number', '26.5 lbs', { label: 'Weight (lb)' })).toBe(26.5)
    expect(into('number', '26.5', { label: 'Weight (lb)' })).toBe(26.5)
    expect(into('number', '$500', { label: 'Limit ($)' })).toBe(500)
    expect(into('number', '12 kg', { label: 'Weight (lb)' })).toBeUndefined()
    expect(into('number', '12 constructor', { label: 'Weight (constructor)' })).toBeUndefined()
  })

  test('of kilograms does not become one of pounds', () => {
    const kilograms = aField('a', { type: 'number', label: 'Weight (kg)' })
    const pounds = aField('b', { type: 'number', label: 'Weight (lbs)' })
    expect(convert(12, kilograms, pounds)).toMatchObject({ why: 'skipped:type' })
  })
})

test.each([
  ['Yes', true],
  ['y', true],
  ['TRUE', true],
  ['no', false],
  [' N ', false],
  ['false', false],
  ['Yes?', undefined],
  ['Only of the dogs', undefined],
  ['1', undefined],
])('as yes or no, %s is %s', (text, answer) => expect(into('yes-no', text)).toBe(answer))

describe('a phone number', () => {
  test.each([
    ['(206) 555-0100', '+12065550100'],
    ['+44 20 7946 0958', '+442079460958'],
    ['206 555 0100 ext. 12', '+12065550100 ext. 12'],
  ])('is read out of %s', (text, phone) => expect(into('phone', text)).toBe(phone))

  test.each(['555-0100', '12345', '206 555 0100 Rosa', 'call Rosa', '911'])(
    'is not read out of %s',
    (text) => expect(into('phone', text)).toBeUndefined(),
  )

  test('stays word for word between two fields for phones, whatever it says', () => {
    expect(into('phone', '555-0100, ask for Rosa', {}, 'phone')).toBe('555-0100, ask for Rosa')
  })
})

describe('an option', () => {
  const options = ['Small dogs', 'Female, spayed', 'Yes']

  test.each([
    ['small  DOGS', 'Small dogs'],
    ['female, spayed', 'Female, spayed'],
    ['Small dog', undefined],
    ['constructor', undefined],
  ])('for %s is %s', (text, option) => expect(into('choice', text, { options })).toBe(option))

  test('is one of several, and several come out of a list', () => {
    expect(into('choices', 'Small dogs', { options })).toEqual(['Small dogs'])
    expect(into('choices', 'yes, small dogs', { options })).toEqual(['Yes', 'Small dogs'])
    expect(into('choices', 'Female, spayed', { options })).toEqual(['Female, spayed'])
    expect(into('choices', 'A, B', { options: ['A', 'B', 'A, B'] })).toBeUndefined()
    expect(into('choice', ['Yes', 'Yes'], { options }, 'choices')).toBe('Yes')
    expect(into('choice', ['Yes', 'Small dogs'], { options }, 'choices')).toBeUndefined()
    expect(into('short-text', ['Yes', 'Small dogs'], {}, 'choices')).toBe('Yes, Small dogs')
  })

  test('that was removed from both stays behind', () => {
    expect(into('choice', 'Yellow pages', { options }, 'choice')).toBeUndefined()
  })
})

test.each(['https://files.paws.example/a.pdf', 'HTTP://paws.example'])('%s is a link', (link) =>
  expect(into('link', link)).toBe(link),
)

test.each([
  'javascript:alert(1)',
  'paws.example',
  'https:// x',
  'http://',
  'data:text/html,x',
  'file:///etc',
])('%s is none', (link) => expect(into('link', link)).toBeUndefined())

test.each([
  ['rosa+cats@paws.example', 'rosa+cats@paws.example'],
  ['Rosa <rosa@paws.example>', undefined],
  ['rosa@paws', undefined],
  ['a@paws.example, b@paws.example', undefined],
])('as an e-mail, %s is %s', (text, email) => expect(into('email', text)).toBe(email))

test.each<[FieldType, Value]>([
  ['number', 'abc'],
  ['number', Number.NaN],
  ['date', 'soon'],
  ['yes-no', 'perhaps'],
  ['email', 'bob'],
  ['link', 'javascript:1'],
])('a field of type %s that holds %s hands nothing on', (type, value) => {
  expect(into(type, value, {}, type)).toBeUndefined()
})

test('a value that is of another form than its field is read all the same', () => {
  expect(into('number', '12', {}, 'number')).toBe(12)
  expect(into('yes-no', 'yes', {}, 'yes-no')).toBe(true)
  expect(into('short-text', true)).toBe('Yes')
})
