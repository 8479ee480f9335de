import { expect, test } from 'vitest'
import type { Business } from '../../../../mocks/backend/model.ts'
import { createBusiness } from '../../../../mocks/business/make-business.ts'

/** The whole business as text, maps included. */
function bytesOf(business: Business): string {
  return JSON.stringify(business, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  )
}

test('the same seed gives the same bytes, another seed others', () => {
  const plan = { accounts: 300, seed: 7 }
  expect(bytesOf(createBusiness(plan))).toBe(bytesOf(createBusiness(plan)))
  expect(bytesOf(createBusiness(plan))).not.toBe(bytesOf(createBusiness({ ...plan, seed: 8 })))
})

test('the fixed people are there however few accounts are asked for', () => {
  const { accounts } = createBusiness({ accounts: 0, seed: 1 })
  const names = [...accounts.values()].map(({ firstName }) => firstName)
  expect(names).toEqual(
    expect.arrayContaining([
      'Ana',
      'Sam',
      'Sol',
      'Omar',
      'Tia',
      'Uma',
      'Tom',
      'Bob',
      'Fay',
      'Dana',
      'Ines',
      'Max',
      'Eve',
      'Noel',
    ]),
  )
})

test('100,000 accounts hold together', () => {
  const { accounts, pets, fields } = createBusiness({ accounts: 100_000, seed: 1 })
  const known = new Set(fields.map(({ id }) => id))
  const ids = new Set<string>()
  let wrong = 0
  for (const { email, profiles } of accounts.values()) {
    if (email && !email.endsWith('@paws.example')) wrong++
    for (const [branch, profile] of Object.entries(profiles)) {
      if (ids.has(`${branch} ${profile.id}`)) wrong++
      ids.add(`${branch} ${profile.id}`)
      if (profile.petIds.some((id) => !pets.has(id))) wrong++
      if ([...profile.values.keys()].some((id) => !known.has(id))) wrong++
    }
  }
  expect(accounts.size).toBe(100_000)
  expect(wrong).toBe(0)
}, 30_000)

test('generated clients are of every sort', () => {
  const clients = [...createBusiness({ accounts: 500, seed: 1 }).accounts.values()].slice(16)
  const some = (what: (client: (typeof clients)[number]) => unknown) => clients.filter(what).length
  expect(some(({ profiles }) => profiles['in-home'] && !profiles.facility)).toBeGreaterThan(100)
  expect(some(({ profiles }) => !profiles['in-home'] && profiles.facility)).toBeGreaterThan(80)
  expect(some(({ profiles }) => profiles['in-home'] && profiles.facility)).toBeGreaterThan(60)
  expect(some(({ profiles }) => profiles['in-home']?.status === 'inactive')).toBeGreaterThan(5)
  expect(some(({ profiles }) => profiles['in-home']?.petIds.length === 0)).toBeGreaterThan(5)
  expect(some(({ profiles }) => profiles['in-home']?.petIds.length === 5)).toBeGreaterThan(0)
  const homes = Map.groupBy(clients, ({ profiles }) => profiles['in-home']?.petIds[0])
  expect([...homes].some(([petId, members]) => petId && members.length > 1)).toBe(true)
})
