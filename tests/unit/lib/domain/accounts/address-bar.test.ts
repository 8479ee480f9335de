import { describe, expect, test } from 'vitest'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import {
  notedText,
  profilePageOf,
  searchedIn,
  suggestionText,
} from '../../../../../lib/domain/accounts/address-bar.ts'
import type { Actor } from '../../../../../lib/domain/actor.ts'

const profile = (id: string, change: Partial<Profile> = {}): Profile => ({
  id,
  status: 'active',
  pets: [],
  ...change,
})
const client = (profiles: Account['profiles'], change: Partial<Account> = {}): Account => ({
  id: 'a-1',
  kind: 'client',
  name: 'Dana Dual',
  profiles,
  version: 1,
  ...change,
})
const both = { 'in-home': profile('7'), facility: profile('8') }
const TEMPLATES = {
  'in-home': { client: '/in-home/clients/{id}', staff: '/in-home/staff/{id}' },
  facility: { client: '/facility/clients/{id}', staff: '/facility/staff/{id}' },
}
const actor = (roles: Actor['roles']): Actor => ({
  accountId: 'ana',
  name: 'Ana',
  roles,
  inactive: [],
})
const ana = actor({ 'in-home': 'Admin', facility: 'Admin' })

describe('the page of somebody found', () => {
  test('is that of the primary branch', () => {
    const dana = client(both, { primaryBranch: 'facility' })
    expect(profilePageOf(dana, ana, TEMPLATES)).toBe('/facility/clients/8')
  })

  test('is that of the only branch', () => {
    expect(profilePageOf(client({ facility: profile('8') }), ana, TEMPLATES)).toBe(
      '/facility/clients/8',
    )
  })

  test('is where the actor works, when that is the other one', () => {
    const dana = client(both, { primaryBranch: 'in-home' })
    expect(profilePageOf(dana, actor({ facility: 'Scheduler' }), TEMPLATES)).toBe(
      '/facility/clients/8',
    )
  })

  test('was that of a primary branch where the profile is inactive: it is the active one', () => {
    const inactive = profile('7', { status: 'inactive' })
    const half = { 'in-home': inactive, facility: profile('8') }
    expect(profilePageOf(client(half, { primaryBranch: 'in-home' }), ana, TEMPLATES)).toBe(
      '/facility/clients/8',
    )
    expect(profilePageOf(client(half), ana, TEMPLATES)).toBe('/facility/clients/8')
    expect(profilePageOf(client({ 'in-home': inactive }), ana, TEMPLATES)).toBe(
      '/in-home/clients/7',
    )
  })

  test('is where the actor works, active there or not', () => {
    const half = { 'in-home': profile('7', { status: 'inactive' }), facility: profile('8') }
    const omar = actor({ 'in-home': 'Office Manager' })
    expect(profilePageOf(client(half), omar, TEMPLATES)).toBe('/in-home/clients/7')
  })

  test('of staff is a staff page', () => {
    expect(profilePageOf(client(both, { kind: 'staff' }), ana, TEMPLATES)).toBe('/in-home/staff/7')
  })

  test('is none without a profile', () => {
    expect(profilePageOf(client({}), ana, TEMPLATES)).toBeUndefined()
  })
})

test('who was chosen is known by id, whatever the name has in it', () => {
  const name = "<b>O'Neil #3 & Söhne</b>"
  expect(searchedIn(suggestionText(client(both, { name })))).toEqual({ id: 'a-1', search: name })
  expect(searchedIn(' luna ')).toEqual({ id: undefined, search: 'luna' })
  expect(searchedIn(notedText('luna'))).toMatchObject({ search: 'luna' })
})
