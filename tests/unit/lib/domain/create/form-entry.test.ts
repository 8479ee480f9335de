import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import {
  blankEntry,
  isBlank,
  newPersonFrom,
  petGroups,
  textIn,
  withText,
} from '../../../../../lib/domain/create/form-entry.ts'
import { groupsOf } from '../../../../../lib/domain/create/form-rows.ts'
import { field } from '../../../../fixtures/fields.ts'

const type = (id: string, options: string[]) =>
  field(id, 'Type', { form: 'pet', key: 'petType', type: 'choice', options })
const FIELDS = [
  field('ih-note', 'Notes', { type: 'long-text' }),
  field('fa-note', 'Notes', { type: 'long-text' }),
  field('ih-times', 'Times', { type: 'choices', options: ['Midday', 'Evening'] }),
  field('fa-times', 'Times', { type: 'choices', options: ['midday'] }),
  field('fa-room', 'Room'),
  type('ih-type', ['Dog', 'Goat']),
  type('fa-type', ['Dog']),
  field('ih-leash', 'Leash', { form: 'pet', petTypes: ['Dog'] }),
  field('ih-horns', 'Horns', { form: 'pet', petTypes: ['Goat'] }),
]
const PAIRS = ['note', 'times', 'type'].map((name) => ({
  inHome: `ih-${name}`,
  facility: `fa-${name}`,
}))

const groups = (branches: Branch[]) => ({
  client: groupsOf({ fields: FIELDS, pairs: PAIRS }, 'client', branches),
  pet: groupsOf({ fields: FIELDS, pairs: PAIRS }, 'pet', branches),
})
const send = (change: object, branches: Branch[] = ['in-home', 'facility']) =>
  newPersonFrom(
    'client',
    { ...blankEntry(branches), firstName: ' Nora ', lastName: 'N', ...change },
    groups(branches),
  )
const sent = (person: ReturnType<typeof send>) =>
  Object.fromEntries(person.values.map(({ fieldId, text }) => [fieldId, text]))

describe('a form as it is sent', () => {
  test('has what was typed once in both fields', () => {
    expect(sent(send({ texts: { 'ih-note': ' Shy. ' } }))).toEqual({
      'ih-note': 'Shy.',
      'fa-note': 'Shy.',
    })
  })

  test('keeps what was typed for one branch when the other one is ticked later', () => {
    expect(sent(send({ texts: { 'fa-note': 'Shy.' } }))).toEqual({
      'ih-note': 'Shy.',
      'fa-note': 'Shy.',
    })
    expect(sent(send({ texts: { 'fa-note': 'Shy.' } }, ['in-home']))).toEqual({})
  })

  test('has only those choices in a branch that it knows', () => {
    expect(sent(send({ texts: { 'ih-times': 'Midday, Evening' } }))).toEqual({
      'ih-times': 'Midday, Evening',
      'fa-times': 'Midday',
    })
  })

  test('leaves blanks out', () => {
    const person = send({ email: ' ', texts: { 'fa-room': ' ' } })
    expect(person).toMatchObject({ firstName: 'Nora', values: [], sendWelcome: false })
    expect(person).not.toHaveProperty('email')
  })

  test('has of a pet what pets of its type are asked for, branch by branch', () => {
    const texts = { 'ih-type': 'Goat', 'ih-leash': 'Calm', 'ih-horns': 'Two' }
    const { pets } = send({ pets: [{ id: '1', texts }] })
    expect(pets).toEqual([
      {
        values: [
          { fieldId: 'ih-type', text: 'Goat' },
          { fieldId: 'ih-horns', text: 'Two' },
        ],
      },
    ])
  })

  test('has no fields and no pets for staff', () => {
    const entry = {
      ...blankEntry(['in-home']),
      texts: { 'ih-note': 'x' },
      pets: [{ id: '1', texts: {} }],
    }
    expect(newPersonFrom('staff', entry, groups(['in-home']))).toMatchObject({
      values: [],
      pets: [],
    })
  })
})

test('a pet is asked what its type is asked, and without one what all pets are', () => {
  const { pet } = groups(['in-home', 'facility'])
  const labels = (texts: Record<string, string>) =>
    petGroups(pet, { id: '1', texts }).flatMap(({ rows }) => rows.map(({ label }) => label))
  expect(labels({})).toEqual(['Type'])
  expect(labels({ 'ih-type': 'Dog' })).toEqual(['Type', 'Leash'])
})

test('typing in a row writes both fields, so that it stands in whichever is left', () => {
  const [row] = groups(['in-home', 'facility']).client.flatMap(({ rows }) => rows)
  if (!row) throw new Error('no row')
  const texts = withText(row, {}, 'Shy.')
  expect(texts).toEqual({ 'ih-note': 'Shy.', 'fa-note': 'Shy.' })
  expect(textIn(row, texts)).toBe('Shy.')
})

test('a form with nothing but spaces in it is blank', () => {
  const blank = blankEntry(['in-home'])
  expect(isBlank({ ...blank, phone: ' ', texts: { a: ' ' } })).toBe(true)
  expect(isBlank({ ...blank, texts: { a: 'x' } })).toBe(false)
})
