import { expect, test } from 'vitest'
import { granted, openDesk, refusalOf } from './open-desk.ts'

function edit(who: string, name: string, values: Record<string, string>) {
  const desk = openDesk()
  const branch = Object.keys(values)[0]?.startsWith('fa') ? 'facility' : 'in-home'
  const { id } = desk.person(name)
  const answer = desk.backend.editFields(desk.as(who), id, branch, new Map(Object.entries(values)))
  return { ...desk, answer, record: desk.backend.business.accounts.get(id) }
}

test('a saved field is held, a blank one forgotten, and the version rises', () => {
  const { answer, record } = edit('sam', 'Bob Walker', { 'ih-keys': '3', 'ih-parking': ' ' })
  expect(granted(answer).version).toBe(2)
  expect(record?.profiles['in-home']?.values.get('ih-keys')).toBe(3)
  expect(record?.profiles['in-home']?.values.has('ih-parking')).toBe(false)
  expect(record?.changes).toMatchObject([{ version: 2, fields: ['Number of keys', 'Parking'] }])
})

test.each<[string, Record<string, string>, string]>([
  ['a word for a number', { 'ih-keys': 'three' }, 'invalid'],
  ['a choice that is not there', { 'ih-heard': 'Television' }, 'invalid'],
  ['an e-mail that is none', { 'ih-email': 'bob' }, 'invalid'],
  ['a field of the other branch', { 'ih-keys': '3', 'fa-note': 'x' }, 'invalid'],
  ['a field nobody has', { 'ih-nothing': 'x' }, 'invalid'],
  ['an e-mail of another client', { 'ih-email': 'max@paws.example' }, 'email-taken'],
])('%s is refused, and nothing is saved', (_name, values, expected) => {
  const { answer, record } = edit('ana', 'Bob Walker', values)
  expect(refusalOf(answer)).toBe(expected)
  expect(record?.version).toBe(1)
})

test('base staff do not edit, clients edit their own', () => {
  expect(refusalOf(edit('uma', 'Bob Walker', { 'ih-parking': 'x' }).answer)).toBe('forbidden')
  expect(refusalOf(edit('bob', 'Bob Walker', { 'ih-parking': 'x' }).answer)).toBe('not refused')
  expect(refusalOf(edit('bob', 'Bob Walker', { 'ih-keys': '3' }).answer)).toBe('forbidden')
})

test('the login follows the primary branch only', () => {
  const facility = edit('ana', 'Dana Dual', { 'fa-email': 'dd@paws.example' })
  expect(granted(facility.answer).email).toBe('dd@paws.example')
  const inHome = edit('ana', 'Dana Dual', { 'ih-email': 'other@paws.example' })
  expect(granted(inHome.answer).email).toBe('dana@paws.example')
})

test('who is in both keeps an e-mail', () => {
  expect(refusalOf(edit('ana', 'Dana Dual', { 'fa-email': '' }).answer)).toBe('email-required')
})

test('a new client in both is linked at once, new staff get a base role', () => {
  const { backend, as } = openDesk()
  const client = granted(
    backend.createAccount(as('sam'), {
      kind: 'client',
      firstName: 'New',
      lastName: 'Person',
      email: ' new@paws.example ',
      branches: ['facility', 'in-home'],
    }),
  )
  expect(client).toMatchObject({ email: 'new@paws.example', primaryBranch: 'facility', version: 1 })
  expect(Object.keys(client.profiles)).toEqual(['in-home', 'facility'])
  expect(backend.business.mailOutbox).toEqual([])
  const staff = granted(
    backend.createAccount(as('omar'), {
      kind: 'staff',
      firstName: 'New',
      lastName: 'Hand',
      email: 'hand@paws.example',
      branches: ['in-home'],
    }),
  )
  expect(staff.profiles['in-home']?.role).toBe('Staff/User')
  expect(backend.business.mailOutbox).toEqual([])
})

test('an e-mail is taken once per kind and branch, by inactive clients too', () => {
  const { backend, as } = openDesk()
  const create = (kind: 'client' | 'staff', email: string, branch: 'in-home' | 'facility') =>
    backend.createAccount(as('ana'), {
      kind,
      firstName: 'A',
      lastName: 'B',
      email,
      branches: [branch],
    })
  expect(create('client', 'BOB@paws.example', 'in-home')).toMatchObject({
    problem: { name: 'email-taken', account: { name: 'Bob Walker' } },
  })
  expect(refusalOf(create('client', 'ines@paws.example', 'in-home'))).toBe('email-taken')
  expect(refusalOf(create('client', 'bob@paws.example', 'facility'))).toBe('not refused')
  expect(refusalOf(create('staff', 'bob@paws.example', 'in-home'))).toBe('not refused')
})
