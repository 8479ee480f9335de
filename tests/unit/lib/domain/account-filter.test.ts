import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account, Profile } from '../../../../lib/domain/account.ts'
import {
  type AccountFilter,
  accountStatus,
  EVERYBODY,
  everyTraits,
  fits,
  isFiltering,
  PLACES,
  placeOf,
  refined,
  sourceOf,
  toggled,
  traitsFit,
  traitsOf,
  wishesIn,
} from '../../../../lib/domain/account-filter.ts'
import { anyAccount, anyFilter } from '../../../fixtures/any-account.ts'

const profile = (change: Partial<Profile> = {}): Profile => ({
  id: '1',
  status: 'active',
  pets: [],
  ...change,
})

const client = (change: Partial<Account> = {}): Account => ({
  id: 'bob',
  kind: 'client',
  name: 'Bob Walker',
  version: 1,
  profiles: { 'in-home': profile() },
  ...change,
})

const both = client({
  profiles: { 'in-home': profile({ status: 'inactive' }), facility: profile() },
  primaryBranch: 'facility',
})
const sam = client({
  kind: 'staff',
  profiles: {
    'in-home': profile({ role: 'Office Manager' }),
    facility: profile({ role: 'Scheduler' }),
  },
})
const asks = (change: Partial<AccountFilter>): AccountFilter => ({ ...EVERYBODY, ...change })

describe('an account', () => {
  test.each<[string, Partial<AccountFilter>, Account, boolean]>([
    ['is in a place that is asked for', { places: ['in-home', 'both'] }, both, true],
    ['is in another place', { places: ['in-home', 'facility'] }, both, false],
    ['is of the kind', { kind: 'staff' }, sam, true],
    ['is of the other kind', { kind: 'client' }, sam, false],
    ['is active in one branch, which is active', { status: 'active' }, both, true],
    ['is inactive nowhere else', { status: 'inactive' }, both, false],
    ['holds the role in one branch', { role: 'Scheduler' }, sam, true],
    ['holds another role', { role: 'Admin' }, sam, false],
    ['has no role at all', { role: 'Scheduler' }, both, false],
    ['has the primary branch', { primary: 'facility' }, both, true],
    ['has only one branch, which is nothing primary', { primary: 'in-home' }, client(), false],
    ['is in the outbox', { outbox: 'attention' }, client(), true],
    ['is in the outbox for something else', { outbox: 'under-way' }, client(), false],
  ])('%s', (_, filter, account, expected) => {
    const place = account.primaryBranch ?? (account.kind === 'client' ? 'in-home' : undefined)
    expect(fits({ ...account, primaryBranch: place }, asks(filter), ['attention'])).toBe(expected)
  })

  test('without a profile is nowhere, and is not lost when nothing is asked', () => {
    const nobody = client({ profiles: {} })
    expect(placeOf(nobody)).toBeUndefined()
    expect(accountStatus(nobody)).toBe('active')
    expect(fits(nobody, EVERYBODY, [])).toBe(true)
    expect(fits(nobody, asks({ places: PLACES }), [])).toBe(false)
  })

  test('of any sort has traits that are known, and fits where nothing is asked', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        expect(everyTraits()).toContainEqual(traitsOf(account))
        expect(fits(account, EVERYBODY, [])).toBe(true)
      }),
    )
  })

  test('fits a filter only if its traits do, and fits every wish of it alone', () => {
    fc.assert(
      fc.property(anyAccount, anyFilter, (account, filter) => {
        const { places, kind, status, role, primary, outbox } = filter
        const each = [{ places }, { kind }, { status }, { role }, { primary }, { outbox }]
        const has = ['attention'] as const
        const all = each.every((wish) => fits(account, asks(wish), has))
        expect(fits(account, filter, has)).toBe(all)
        if (all) expect(traitsFit(traitsOf(account), filter)).toBe(true)
      }),
    )
  })
})

describe('a change of the filter', () => {
  test.each<[string, Partial<AccountFilter>, Partial<AccountFilter>, Partial<AccountFilter>]>([
    ['clients have no role', { role: 'Admin' }, { kind: 'client' }, { kind: 'client' }],
    ['a role is for staff', { kind: 'client' }, { role: 'Admin' }, { role: 'Admin' }],
    ['staff have no primary branch', { primary: 'facility' }, { kind: 'staff' }, { kind: 'staff' }],
    [
      'a primary branch is for who is in both',
      { places: ['in-home'] },
      { primary: 'facility' },
      { primary: 'facility' },
    ],
    [
      'one branch only is nothing primary',
      { primary: 'facility' },
      { places: ['in-home'] },
      { places: ['in-home'] },
    ],
    [
      'the others stay',
      { status: 'inactive' },
      { kind: 'staff' },
      { status: 'inactive', kind: 'staff' },
    ],
  ])('keeps no wish that nobody could fit: %s', (_, before, change, after) => {
    expect(refined(asks(before), change)).toEqual(asks(after))
  })

  test('is kept itself, and always leaves a filter that somebody can fit', () => {
    fc.assert(
      fc.property(fc.array(anyFilter), (filters) => {
        let filter = EVERYBODY
        for (const { places, kind, status, role, primary, outbox } of filters) {
          const wishes = [{ places }, { kind }, { status }, { role }, { primary }, { outbox }]
          for (const wish of wishes) {
            filter = refined(filter, wish)
            expect(filter).toMatchObject(wish)
            expect(everyTraits().some((traits) => traitsFit(traits, filter))).toBe(true)
          }
        }
      }),
    )
  })

  test('presses a place, or lets it go', () => {
    expect(toggled([], 'facility')).toEqual(['facility'])
    expect(toggled(['facility'], 'in-home')).toEqual(['in-home', 'facility'])
    expect(toggled(['in-home', 'facility'], 'facility')).toEqual(['in-home'])
  })
})

describe('what is asked', () => {
  test('is counted without the places, which the picture shows', () => {
    expect(wishesIn(asks({ places: ['both'] }))).toBe(0)
    expect(wishesIn(asks({ kind: 'staff', role: 'Admin', status: undefined }))).toBe(2)
    expect(isFiltering(EVERYBODY)).toBe(false)
    expect(isFiltering(asks({ places: ['both'] }))).toBe(true)
    expect(isFiltering(asks({ outbox: 'attention' }))).toBe(true)
  })

  test.each<[Partial<AccountFilter>, string | undefined]>([
    [{ kind: 'client', places: ['in-home'] }, 'in-home'],
    [{ kind: 'client', places: ['facility'], status: 'active' }, 'facility'],
    [{ kind: 'client', places: ['both'] }, 'both'],
    [{ kind: 'client', places: ['in-home', 'facility'] }, undefined],
    [{ kind: 'client', places: [] }, undefined],
    [{ places: ['in-home'] }, undefined],
    [{ kind: 'staff', places: ['in-home'] }, undefined],
  ])('of %j, those who can be selected are in %s', (filter, source) => {
    expect(sourceOf(asks(filter))).toBe(source)
  })
})
