import { describe, expect, test } from 'vitest'
import { suggestionDetails } from '../../../../../lib/background/browser/suggestion-details.ts'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'

const pet = (name: string) => ({ id: name, name, type: 'Dog' })
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

describe('the details of somebody found', () => {
  test('name branches, and a few pets', () => {
    const pets = ['Biscuit', 'Luna', 'Max', 'Misty', 'Luna'].map(pet)
    const dana = client({ 'in-home': profile('7', { pets }), facility: profile('8') })
    expect(suggestionDetails(dana)).toBe('In-Home, Facility · Biscuit, Luna, Max +1')
  })

  test('say who is staff, and who is active nowhere', () => {
    const gone = { facility: profile('8', { status: 'inactive' }) }
    expect(suggestionDetails(client(gone, { kind: 'staff' }))).toBe('Staff · inactive · Facility')
    expect(suggestionDetails(client({ ...both, ...gone }))).toBe('In-Home, Facility')
  })
})
