import { describe, expect, test } from 'vitest'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import { EVERYBODY } from '../../../../lib/domain/accounts/account-filter.ts'
import { createSearchIndex, openSnapshot } from '../../../../lib/search/create-search-index.ts'

const client = (id: string, ...labels: string[]): Account => ({
  id,
  kind: 'client',
  name: `Client ${id}`,
  version: 1,
  profiles: {
    facility: {
      id,
      status: 'active',
      pets: [],
      flags: labels.map((label) => ({ id: `flag-${label}`, label })),
    },
  },
})

function indexOf(...accounts: Account[]) {
  const index = createSearchIndex()
  index.apply(accounts.map((account, slot) => ({ account, slot })))
  return index
}

const LONG = 'Only with the blue leash, and never together with other dogs of the same'

describe('the filter by flag', () => {
  test('finds whoever has a flag with that label, however it is written', () => {
    const index = indexOf(client('1', 'VIP'), client('2', 'Nervous', 'vip'), client('3'))
    const found = index.find({ search: '', filter: { ...EVERYBODY, flag: 'Vip' } })
    expect(found.ids()).toEqual(['1', '2'])
  })

  test('takes a label for itself alone, not for one that begins like it', () => {
    const index = indexOf(client('1', 'VIP'), client('2', 'VIP since 2020'))
    expect(index.find({ search: '', filter: { ...EVERYBODY, flag: 'VIP' } }).ids()).toEqual(['1'])
  })

  test('tells long labels apart that begin the same way', () => {
    const index = indexOf(client('1', `${LONG} house`), client('2', `${LONG} street`))
    const filter = { ...EVERYBODY, flag: `${LONG} street` }
    expect(index.find({ search: '', filter }).ids()).toEqual(['2'])
  })

  test('narrows a search, and the counts of the picture', () => {
    const index = indexOf(client('1', '怖がり'), client('2', '怖がり'), client('3'))
    const wanted = { search: 'client', filter: { ...EVERYBODY, flag: '怖がり' } }
    expect(index.find(wanted).ids()).toEqual(['1', '2'])
    expect(index.countPlaces(wanted)).toMatchObject({ facility: 2 })
  })

  test('finds nobody where nobody has it', () => {
    const index = indexOf(client('1', 'VIP'))
    expect(index.find({ search: '', filter: { ...EVERYBODY, flag: '<b>VIP</b>' } }).ids()).toEqual(
      [],
    )
  })

  test('outlives a snapshot', () => {
    const again = openSnapshot(indexOf(client('1', 'VIP'), client('2')).toSnapshot())
    expect(again?.find({ search: '', filter: { ...EVERYBODY, flag: 'vip' } }).ids()).toEqual(['1'])
  })

  test('follows a flag that is taken off', () => {
    const index = indexOf(client('1', 'VIP'))
    index.apply([{ account: { ...client('1'), version: 2 }, slot: 0 }])
    expect(index.find({ search: '', filter: { ...EVERYBODY, flag: 'VIP' } }).ids()).toEqual([])
  })

  test('is no matter for what is typed: nobody is found by a flag', () => {
    const index = indexOf(client('1', 'VIP'))
    expect(index.find({ search: 'vip', filter: EVERYBODY }).ids()).toEqual([])
  })
})
