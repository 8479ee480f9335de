import { expect, test } from 'vitest'
import { groupsOf } from '../../../../../lib/domain/create/form-rows.ts'
import type { Field } from '../../../../../lib/domain/mappings/field.ts'
import { FIELDS, field, settings } from '../../../../fixtures/fields.ts'

const BOTH = ['in-home', 'facility'] as const
const { applied } = settings().mappings

/** The rows of a form with just these two fields, which belong together. */
function rowsOf(one: Partial<Field>, other: Partial<Field>) {
  const fields = [field('ih-x', 'X', one), field('fa-x', 'X', other)]
  const pairs = [{ inHome: 'ih-x', facility: 'fa-x' }]
  return groupsOf({ fields, pairs }, 'client', BOTH).flatMap(({ rows }) => rows)
}

test("In-Home's groups come first, and what belongs together stands once", () => {
  const groups = groupsOf({ fields: FIELDS, pairs: applied }, 'client', BOTH)
  const shown = groups.map(({ name, rows }) => [
    name,
    rows.map(({ fields }) => fields.map(({ id }) => id)),
  ])
  expect(shown).toEqual([
    ['Vet', [['ih-vet']]],
    ['Marketing', [['ih-photos', 'fa-photos']]],
    ['Home access', [['ih-keys'], ['ih-parking', 'fa-arrival']]],
    ['Health', [['fa-veterinarian']]],
    ['Papers', [['fa-waiver']]],
    ['Transport', [['fa-gate']]],
  ])
})

test('of one branch only its own fields are asked for', () => {
  const groups = groupsOf({ fields: FIELDS, pairs: applied }, 'client', ['facility'])
  expect(groups.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual([
    'fa-veterinarian',
    'fa-photos',
    'fa-waiver',
    'fa-arrival',
    'fa-gate',
  ])
})

test.each<[Field['type'], Field['type'], Field['type']]>([
  ['short-text', 'yes-no', 'yes-no'],
  ['number', 'short-text', 'number'],
  ['long-text', 'short-text', 'short-text'],
  ['long-text', 'address', 'address'],
  ['vet', 'long-text', 'vet'],
  ['link', 'link', 'link'],
])('%s with %s is asked for as %s', (one, other, asked) => {
  expect(rowsOf({ type: one }, { type: other })).toMatchObject([{ type: asked }])
})

test('types that have nothing in common are asked for one by one', () => {
  expect(rowsOf({ type: 'yes-no' }, { type: 'choice', options: ['Yes'] })).toHaveLength(2)
  expect(rowsOf({ type: 'date' }, { type: 'number' })).toHaveLength(2)
})

test('choices of both stand once, however they are spelt, with the branches that have them', () => {
  const [row] = rowsOf(
    { type: 'choice', options: ['Text Message', 'App'] },
    { type: 'choice', options: ['Text  message', 'E-mail'] },
  )
  expect(row?.options).toEqual([
    { text: 'Text Message', branches: ['in-home', 'facility'] },
    { text: 'App', branches: ['in-home'] },
    { text: 'E-mail', branches: ['facility'] },
  ])
})

test('a text takes every choice of the other', () => {
  const [row] = rowsOf({}, { type: 'choice', options: ['English'] })
  expect(row?.options).toEqual([{ text: 'English', branches: ['in-home', 'facility'] }])
})

test('what one branch requires is marked, and the shorter limit counts', () => {
  const [row] = rowsOf({ maxLength: 2000 }, { maxLength: 500, required: true })
  expect(row).toMatchObject({ required: ['facility'], maxLength: 500 })
})
