import { expect, test } from 'vitest'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

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

test('clients edit nothing in a branch in which they are not active, and keep the e-mail they sign in with', () => {
  const { backend, as, person } = openDesk()
  const dana = as('dana')
  const { id } = person('Dana Dual')
  const inactive = { status: 'inactive' as const }
  granted(backend.changeStatus(as('ana'), id, 'in-home', inactive, undefined))
  const note = new Map([['ih-note', 'x']])
  expect(refusalOf(backend.editFields(dana, id, 'in-home', note))).toBe('branch-inactive')
  expect(refusalOf(edit('bob', 'Bob Walker', { 'ih-email': '' }).answer)).toBe('email-required')
})

/** A save on the form of Rex, whom Dana has in both branches. */
function editRex(who: string, values: Record<string, string>, petOf = 'Dana Dual') {
  const desk = openDesk()
  const { id } = desk.person('Dana Dual')
  const petId = Object.values(desk.person(petOf).profiles)[0]?.petIds[0] ?? ''
  const answer = desk.backend.editPet(desk.as(who), id, petId, new Map(Object.entries(values)))
  const held = desk.backend.business.pets.get(petId)?.values
  return { ...desk, answer, held }
}

test('a pet is edited in both branches at once, and the client has a new version', () => {
  const { answer, held } = editRex('dana', { 'ih-pet-breed': 'Mutt', 'fa-pet-breed': 'Mutt' })
  expect(granted(answer).version).toBe(2)
  expect(held?.get('ih-pet-breed')).toBe('Mutt')
  expect(held?.get('fa-pet-breed')).toBe('Mutt')
})

test.each<[string, string, Record<string, string>, string, string?]>([
  ['base staff', 'uma', { 'fa-pet-breed': 'x' }, 'forbidden'],
  ['who is the front desk of one branch only', 'sol', { 'ih-pet-breed': 'x' }, 'forbidden'],
  ['a client, in what is not theirs to change', 'dana', { 'fa-pet-bitten': 'No' }, 'forbidden'],
  ['a value that does not fit', 'dana', { 'fa-pet-rabies': 'soon' }, 'invalid'],
  ['a field that is no pet’s', 'dana', { 'ih-note': 'x' }, 'invalid'],
  ['a pet of somebody else', 'dana', { 'fa-pet-breed': 'x' }, 'not-found', 'Fay Keller'],
])('the pet of a client is not changed: %s', (_name, who, values, expected, petOf) => {
  const { answer, held, person } = editRex(who, { 'fa-pet-chip': '7', ...values }, petOf)
  expect(refusalOf(answer)).toBe(expected)
  expect(person('Dana Dual').version).toBe(1)
  expect(held?.has('fa-pet-chip')).toBe(false)
})

test('who shares a pet hears of its change', () => {
  const { backend, as, person } = openDesk()
  const shared = [...backend.business.pets.values()].flatMap((pet) => {
    const holders = [...backend.business.accounts.values()].filter(({ profiles }) =>
      Object.values(profiles).some(({ petIds }) => petIds.includes(pet.id)),
    )
    return holders.length > 1 ? [{ pet, holders }] : []
  })
  const [found] = shared
  if (!found) throw new Error('no household shares a pet')
  const [one, other] = found.holders
  const branch = one?.profiles['in-home']?.petIds.includes(found.pet.id) ? 'ih' : 'fa'
  const values = new Map([[`${branch}-pet-breed`, 'Mutt']])
  granted(backend.editPet(as('ana'), one?.id ?? '', found.pet.id, values))
  expect(backend.business.accounts.get(other?.id ?? '')?.version).toBe(2)
  expect(person('Dana Dual').version).toBe(1)
})
