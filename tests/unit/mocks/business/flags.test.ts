import { expect, test } from 'vitest'
import { BRANCHES } from '../../../../lib/domain/branch.ts'
import { createBusiness } from '../../../../mocks/business/make-business.ts'

const business = createBusiness({ accounts: 1000, seed: 1, planted: 20 })
const clients = [...business.accounts.values()].filter(({ kind }) => kind === 'client')

test('about four clients in ten have no flag, the others one to three in each branch', () => {
  const flagged = clients
    .slice(9, -20)
    .map(({ profiles }) => BRANCHES.flatMap((branch) => profiles[branch]?.flagIds?.length ?? []))
  const share = flagged.filter((counts) => counts.length === 0).length / flagged.length
  expect(share).toBeGreaterThan(0.35)
  expect(share).toBeLessThan(0.45)
  expect(new Set(flagged.flat())).toEqual(new Set([1, 2, 3]))
})

test('every flag is one of the own branch, and used', () => {
  for (const branch of BRANCHES) {
    const used = new Set(clients.flatMap(({ profiles }) => profiles[branch]?.flagIds ?? []))
    expect([...used].sort()).toEqual(business.flags[branch].map(({ id }) => id).sort())
  }
})

test('staff and the planted clients have no flags', () => {
  const staff = [...business.accounts.values()].filter(({ kind }) => kind === 'staff')
  const others = [...staff, ...clients.slice(-20)]
  const ids = others.flatMap(({ profiles }) => BRANCHES.map((branch) => profiles[branch]?.flagIds))
  expect(ids.filter((each) => each !== undefined)).toEqual([])
})

test('a client has the same flags however many others there are', () => {
  const few = createBusiness({ accounts: 40, seed: 1 })
  for (const { id, profiles } of few.accounts.values()) {
    for (const branch of BRANCHES) {
      const flagIds = business.accounts.get(id)?.profiles[branch]?.flagIds
      expect(flagIds).toEqual(profiles[branch]?.flagIds)
    }
  }
})
