import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import {
  type AccountFilter,
  accountStatus,
  countActiveFilters,
  EVERYBODY,
  everyTraits,
  isFiltering,
  matchesFilter,
  PRESENCES,
  presenceOf,
  refineFilter,
  sourceOf,
  togglePresence,
  traitsMatch,
  traitsOf,
} from '../../../../../lib/domain/accounts/account-filter.ts'
import { anyAccount, anyFilter } from '../../../../fixtures/any-account.ts'

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
    ['is in a place that is asked for', { presences: ['in-home', 'both'] }, both, true],
    ['is in another place', { presences: ['in-home', 'facility'] }, both, false],
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
    expect(matchesFilter({ ...account, primaryBranch: place }, asks(filter), ['attention'])).toBe(
      expected,
    )
  })

  test('without a profile is nowhere, and is not lost when nothing is asked', () => {
    const nobody = client({ profiles: {} })
    expect(presenceOf(nobody)).toBeUndefined()
    expect(accountStatus(nobody)).toBe('active')
    expect(matchesFilter(nobody, EVERYBODY, [])).toBe(true)
    expect(matchesFilter(nobody, asks({ presences: PRESENCES }), [])).toBe(false)
  })

  test('of any sort has traits that are known, and fits where nothing is asked', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        expect(everyTraits()).toContainEqual(traitsOf(account))
        expect(matchesFilter(account, EVERYBODY, [])).toBe(true)
      }),
    )
  })

  test('fits a filter only if its traits do, and fits each criterion of it alone', () => {
    fc.assert(
      fc.property(anyAccount, anyFilter, (account, filter) => {
        const { presences: places, kind, status, role, primary, flag, outbox } = filter
        const each = [
          { presences: places },
          { kind },
          { status },
          { role },
          { primary },
          { flag },
          { outbox },
        ]
        const has = ['attention'] as const
        const all = each.every((criterion) => matchesFilter(account, asks(criterion), has))
        expect(matchesFilter(account, filter, has)).toBe(all)
        if (all) expect(traitsMatch(traitsOf(account), filter)).toBe(true)
      }),
    )
  })
})

describe('a change of the filter', () => {
  test.each<[string, Partial<AccountFilter>, Partial<AccountFilter>, Partial<AccountFilter>]>([
    [
      'a flag is no matter of staff',
      { kind: 'staff', role: 'Admin' },
      { flag: 'VIP' },
      { flag: 'VIP' },
    ],
    ['staff have no flags', { flag: 'VIP' }, { kind: 'staff' }, { kind: 'staff' }],
    ['clients have no role', { role: 'Admin' }, { kind: 'client' }, { kind: 'client' }],
    ['a role is for staff', { kind: 'client' }, { role: 'Admin' }, { role: 'Admin' }],
    ['staff have no primary branch', { primary: 'facility' }, { kind: 'staff' }, { kind: 'staff' }],
    [
      'a primary branch is for who is in both',
      { presences: ['in-home'] },
      { primary: 'facility' },
      { primary: 'facility' },
    ],
    [
      'one branch only is nothing primary',
      { primary: 'facility' },
      { presences: ['in-home'] },
      { presences: ['in-home'] },
    ],
    [
      'the others stay',
      { status: 'inactive' },
      { kind: 'staff' },
      { status: 'inactive', kind: 'staff' },
    ],
  ])('keeps no criterion that no account could fit: %s', (_, before, change, after) => {
    expect(refineFilter(asks(before), change)).toEqual(asks(after))
  })

  test('is kept itself, and always leaves a filter that somebody can fit', () => {
    fc.assert(
      fc.property(fc.array(anyFilter), (filters) => {
        let filter = EVERYBODY
        for (const { presences: places, kind, status, role, primary, flag, outbox } of filters) {
          const criteria = [
            { presences: places },
            { kind },
            { status },
            { role },
            { primary },
            { flag },
            { outbox },
          ]
          for (const criterion of criteria) {
            filter = refineFilter(filter, criterion)
            expect(filter).toMatchObject(criterion)
            expect(everyTraits().some((traits) => traitsMatch(traits, filter))).toBe(true)
          }
        }
      }),
    )
  })

  test('presses a place, or lets it go', () => {
    expect(togglePresence([], 'facility')).toEqual(['facility'])
    expect(togglePresence(['facility'], 'in-home')).toEqual(['in-home', 'facility'])
    expect(togglePresence(['in-home', 'facility'], 'facility')).toEqual(['in-home'])
  })
})

describe('what is asked', () => {
  test('is counted without the places, which the picture shows', () => {
    expect(countActiveFilters(asks({ presences: ['both'] }))).toBe(0)
    expect(countActiveFilters(asks({ kind: 'staff', role: 'Admin', status: undefined }))).toBe(2)
    expect(isFiltering(EVERYBODY)).toBe(false)
    expect(isFiltering(asks({ presences: ['both'] }))).toBe(true)
    expect(isFiltering(asks({ outbox: 'attention' }))).toBe(true)
  })

  test.each<[Partial<AccountFilter>, string | undefined]>([
    [{ kind: 'client', presences: ['in-home'] }, 'in-home'],
    [{ kind: 'client', presences: ['facility'], status: 'active' }, 'facility'],
    [{ kind: 'client', presences: ['both'] }, 'both'],
    [{ kind: 'client', presences: ['in-home', 'facility'] }, undefined],
    [{ kind: 'client', presences: [] }, undefined],
    [{ presences: ['in-home'] }, undefined],
    [{ kind: 'staff', presences: ['in-home'] }, undefined],
  ])('of %j, those who can be selected are in %s', (filter, source) => {
    expect(sourceOf(asks(filter))).toBe(source)
  })
})
