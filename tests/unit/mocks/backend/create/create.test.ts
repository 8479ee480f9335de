import { expect, test } from 'vitest'
import type { WireNewAccount } from '../../../../../mocks/backend/wire.ts'
import { granted, type OpenDesk, openDesk, refusalOf } from '../../open-desk.ts'

const BOTH: WireNewAccount = {
  kind: 'client',
  firstName: ' Nora ',
  lastName: 'Newman',
  email: 'nora@paws.example',
  phone: '+12065550177',
  branches: ['facility', 'in-home'],
}

/** What is there that a refused creation could have left something in. */
function traces({ backend }: OpenDesk) {
  const { accounts, pets, mailOutbox, seq } = backend.business
  return { accounts: accounts.size, pets: pets.size, mails: mailOutbox.length, seq }
}

test('a client in both has what was typed in the fields of each, and the pets in both', () => {
  const { backend, as } = openDesk()
  const { id } = granted(
    backend.createAccount(as('sam'), {
      ...BOTH,
      values: [
        { fieldId: 'ih-note', text: 'Shy.' },
        { fieldId: 'fa-note', text: 'Shy.' },
        { fieldId: 'ih-times', text: 'Midday, Evening' },
        { fieldId: 'fa-room', text: 'suite' },
        { fieldId: 'fa-car', text: '  ' },
      ],
      pets: [
        {
          values: [
            { fieldId: 'ih-pet-name', text: 'Rex' },
            { fieldId: 'fa-pet-name', text: 'Rex' },
            { fieldId: 'ih-pet-type', text: 'dog' },
            { fieldId: 'ih-pet-leash', text: 'Pulls' },
          ],
        },
      ],
    }),
  )
  const account = backend.business.accounts.get(id)
  const values = (branch: 'in-home' | 'facility') =>
    Object.fromEntries(account?.profiles[branch]?.values ?? [])
  expect(account).toMatchObject({ firstName: 'Nora', primaryBranch: 'facility', version: 1 })
  expect(values('in-home')).toEqual({
    'ih-first-name': 'Nora',
    'ih-last-name': 'Newman',
    'ih-email': 'nora@paws.example',
    'ih-phone': '+12065550177',
    'ih-note': 'Shy.',
    'ih-times': ['Midday', 'Evening'],
  })
  expect(values('facility')).toMatchObject({ 'fa-note': 'Shy.', 'fa-room': 'Suite' })
  expect(values('facility')).not.toHaveProperty('fa-car')
  const [petId = ''] = account?.profiles['in-home']?.petIds ?? []
  expect(account?.profiles.facility?.petIds).toEqual([petId])
  expect(Object.fromEntries(backend.business.pets.get(petId)?.values ?? [])).toEqual({
    'ih-pet-name': 'Rex',
    'fa-pet-name': 'Rex',
    'ih-pet-type': 'Dog',
    'ih-pet-leash': 'Pulls',
  })
})

test('whoever was created signs in at once and is found by both branches', () => {
  const { backend, as } = openDesk()
  granted(backend.createAccount(as('sam'), BOTH))
  expect(backend.signIn({ email: 'nora@paws.example', password: 'demo' })).toMatchObject({
    ok: true,
  })
})

test.each(['client', 'staff'] as const)(
  'a new %s in both gets one mail when it is wanted, else none',
  (kind) => {
    const { backend, as } = openDesk()
    const { mailOutbox } = backend.business
    granted(backend.createAccount(as('ana'), { ...BOTH, kind }))
    expect(mailOutbox).toEqual([])
    const email = 'other@paws.example'
    granted(backend.createAccount(as('ana'), { ...BOTH, kind, email, sendWelcome: true }))
    expect(mailOutbox).toMatchObject([{ to: email }])
  },
)

test('a mail needs an address', () => {
  const { backend, as } = openDesk()
  const { email: _, ...nameless } = BOTH
  const answer = backend.createAccount(as('ana'), {
    ...nameless,
    branches: ['in-home'],
    sendWelcome: true,
  })
  expect(refusalOf(answer)).toBe('email-required')
})

test('staff in both arrive at the base role of each', () => {
  const { backend, as } = openDesk()
  const account = granted(backend.createAccount(as('sam'), { ...BOTH, kind: 'staff' }))
  expect(account.profiles).toMatchObject({
    'in-home': { role: 'Staff/User' },
    facility: { role: 'Tech/Runner' },
  })
})

const pet = (...values: [string, string][]) => ({
  values: values.map(([fieldId, text]) => ({ fieldId, text })),
})

test.each<[string, Partial<WireNewAccount>, object]>([
  [
    'an e-mail that is taken in the second branch',
    { email: 'fay@paws.example', branches: ['in-home', 'facility'] },
    { name: 'email-taken', account: { name: 'Fay Keller' } },
  ],
  [
    'an e-mail that an inactive client has',
    { email: ' INES@paws.example ' },
    { name: 'email-taken', account: { name: 'Ines Idle' } },
  ],
  [
    'values that do not fit, in either branch',
    {
      phone: 'ask Rosa',
      values: [
        { fieldId: 'ih-keys', text: 'two' },
        { fieldId: 'fa-times', text: 'Midnight' },
        { fieldId: 'fa-note', text: 'x'.repeat(501) },
      ],
    },
    { name: 'field-unfit', changed: ['Phone', 'Number of keys', 'Preferred times', 'Notes'] },
  ],
  [
    'a pet without a name in one branch',
    { pets: [pet(['ih-pet-name', 'Rex'])] },
    { name: 'field-unfit', changed: ['Name'] },
  ],
  [
    'a field that pets of that type do not have',
    {
      pets: [
        pet(
          ['ih-pet-name', 'Tom'],
          ['fa-pet-name', 'Tom'],
          ['ih-pet-type', 'Cat'],
          ['ih-pet-leash', 'Calm'],
        ),
      ],
    },
    { name: 'field-unfit', changed: ['On the leash'] },
  ],
  [
    'a field of a branch that is not asked for',
    { branches: ['in-home'], values: [{ fieldId: 'fa-room', text: 'Suite' }] },
    { name: 'invalid' },
  ],
  [
    'a pet field among the client fields',
    { values: [{ fieldId: 'ih-pet-name', text: 'Rex' }] },
    { name: 'invalid' },
  ],
  ['an unknown field', { values: [{ fieldId: 'ih-nothing', text: '' }] }, { name: 'invalid' }],
  [
    'a second first name',
    { values: [{ fieldId: 'ih-first-name', text: 'Eleonora' }] },
    { name: 'invalid' },
  ],
  [
    'the same field twice',
    {
      values: [
        { fieldId: 'ih-note', text: 'a' },
        { fieldId: 'ih-note', text: 'b' },
      ],
    },
    { name: 'invalid' },
  ],
  [
    'fields for staff',
    { kind: 'staff', values: [{ fieldId: 'ih-note', text: 'a' }] },
    { name: 'invalid' },
  ],
  ['a phone of staff that is none', { kind: 'staff', phone: '12' }, { name: 'field-unfit' }],
])('leaves nothing behind: %s', (_, request, problem) => {
  const desk = openDesk()
  const before = traces(desk)
  const answer = desk.backend.createAccount(desk.as('ana'), {
    ...BOTH,
    sendWelcome: true,
    ...request,
  })
  expect(answer).toMatchObject({ ok: false, problem })
  expect(traces(desk)).toEqual(before)
  // No profile number was used up either.
  const next = granted(desk.backend.createAccount(desk.as('ana'), BOTH))
  const fresh = openDesk()
  expect(next.profiles).toEqual(
    granted(fresh.backend.createAccount(fresh.as('ana'), BOTH)).profiles,
  )
})

test('without the right in the second branch nobody is created, and the attempt is on record', () => {
  const desk = openDesk()
  const before = traces(desk)
  const answer = desk.backend.createAccount(desk.as('omar'), BOTH)
  expect(refusalOf(answer)).toBe('forbidden')
  expect(traces(desk)).toEqual(before)
  expect(desk.backend.business.audit.at(-1)).toMatchObject({
    action: 'create',
    outcome: 'forbidden',
  })
})

test('of two desks that create the same client at once, the second learns who has the e-mail', () => {
  const { backend, as } = openDesk()
  const first = granted(backend.createAccount(as('ana'), BOTH))
  expect(backend.createAccount(as('sam'), BOTH)).toMatchObject({
    problem: { name: 'email-taken', account: { id: first.id } },
  })
})

test('the record of a creation names fields, never what is in them', () => {
  const { backend, as } = openDesk()
  granted(
    backend.createAccount(as('ana'), {
      ...BOTH,
      values: [{ fieldId: 'ih-parking', text: 'Behind the shed' }],
    }),
  )
  const entry = backend.business.audit.at(-1)
  expect(entry).toMatchObject({ action: 'create', outcome: 'done' })
  expect(entry?.fields).toContain('Parking')
  expect(JSON.stringify(entry)).not.toContain('shed')
})
