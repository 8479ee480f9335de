import { expect, test } from 'vitest'
import type { WireNewAccount } from '../../../../../mocks/backend/wire.ts'
import { granted, openDesk } from '../../open-desk.ts'

function create(
  desk: ReturnType<typeof openDesk>,
  firstName: string,
  lastName: string,
  rest: Pick<WireNewAccount, 'email' | 'phone' | 'pets'> = {},
) {
  return granted(
    desk.backend.createAccount(desk.as('ana'), {
      kind: 'client',
      firstName,
      lastName,
      branches: ['facility'],
      ...rest,
    }),
  )
}

function matchesOf(desk: ReturnType<typeof openDesk>, name: string) {
  const request = { accountId: desk.person(name).id, to: 'facility', dryRun: true } as const
  const answer = desk.backend.syncAccount(desk.as('ana'), request, undefined, '')
  return answer.ok ? answer.value.matches : answer.problem.matches
}

test('the same full name in any case is a suggestion', () => {
  const desk = openDesk()
  const { id } = create(desk, 'BOB', ' walker ')
  expect(matchesOf(desk, 'Bob Walker')).toEqual([
    {
      accountId: id,
      name: 'BOB walker',
      status: 'active',
      reasons: ['name'],
      strength: 'possible',
      blocking: false,
    },
  ])
})

test('the same e-mail blocks, whatever its case, and comes first', () => {
  const desk = openDesk()
  const byName = create(desk, 'Bob', 'Walker')
  const byEmail = create(desk, 'Robert', 'W', { email: ' BOB@paws.example' })
  const request = { accountId: desk.person('Bob Walker').id, to: 'facility' } as const
  const answer = desk.backend.syncAccount(desk.as('ana'), request, undefined, 'key-of-it')
  expect(answer).toMatchObject({
    problem: {
      name: 'match-found',
      matches: [
        { accountId: byEmail.id, reasons: ['email'], blocking: true },
        { accountId: byName.id, reasons: ['name'], blocking: false },
      ],
    },
  })
})

test('the same phone is found in any spelling', () => {
  const desk = openDesk()
  const { id } = create(desk, 'Somebody', 'Else', { phone: '(555) 000-0201' })
  expect(matchesOf(desk, 'Bob Walker')).toMatchObject([{ accountId: id, reasons: ['phone'] }])
})

/** Bob's dog Biscuit, in Facility. */
const BISCUIT = {
  values: [
    { fieldId: 'fa-pet-name', text: 'biscuit' },
    { fieldId: 'fa-pet-breed', text: 'Beagle' },
  ],
}

test.each([
  ['a name alone', 'Bob', 'Walker', {}, { reasons: ['name'], strength: 'possible' }],
  [
    'a pet alone',
    'Nora',
    'Newman',
    { pets: [BISCUIT] },
    { reasons: ['pet'], strength: 'possible' },
  ],
  [
    'a name and a pet together',
    'Bob',
    'Walker',
    { pets: [BISCUIT] },
    { reasons: ['name', 'pet'], strength: 'likely' },
  ],
])(
  '%s blocks nothing at the backend: the sync goes on without a link',
  (_, first, last, rest, match) => {
    const desk = openDesk()
    const { id: accountId } = create(desk, first, last, rest)
    const request = { accountId: desk.person('Bob Walker').id, to: 'facility' } as const
    const answer = desk.backend.syncAccount(desk.as('ana'), request, undefined, 'key-of-it')
    expect(answer).toMatchObject({
      value: { state: 'done', matches: [{ accountId, blocking: false, ...match }] },
    })
    expect(desk.person('Bob Walker').profiles.facility).toBeDefined()
  },
)

test('a pet of the same name and breed is a reason', () => {
  const desk = openDesk({ accounts: 1000 })
  const { accounts, pets } = desk.backend.business
  const ana = desk.as('ana')
  const suggested = [...accounts.values()].flatMap(({ id, profiles }) => {
    const request = { accountId: id, to: 'facility', dryRun: true } as const
    const answer = desk.backend.syncAccount(ana, request, undefined, '')
    const match = answer.ok && answer.value.matches.find(({ reasons }) => reasons.includes('pet'))
    return match
      ? [[profiles['in-home'], accounts.get(match.accountId)?.profiles.facility] as const]
      : []
  })
  expect(suggested.length).toBeGreaterThan(0)
  for (const [one, other] of suggested) {
    const nameOf = (prefix: string) => (id: string) =>
      pets.get(id)?.values.get(`${prefix}-pet-name`)
    const names = one?.petIds.map(nameOf('ih'))
    expect(other?.petIds.map(nameOf('fa')).some((name) => names?.includes(name))).toBe(true)
  }
})

test('people of another kind are no match', () => {
  const desk = openDesk()
  granted(
    desk.backend.createAccount(desk.as('ana'), {
      kind: 'staff',
      firstName: 'Bob',
      lastName: 'Walker',
      email: 'bob@paws.example',
      branches: ['facility'],
    }),
  )
  expect(matchesOf(desk, 'Bob Walker')).toEqual([])
})
