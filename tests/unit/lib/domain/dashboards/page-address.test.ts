import { describe, expect, test } from 'vitest'
import type { PageAddress } from '../../../../../lib/domain/accounts/page-view.ts'
import { addressAt, formAt } from '../../../../../lib/domain/dashboards/page-address.ts'
import { DEMO, locationOf } from '../../../../fixtures/demo-dashboard.ts'

describe('what the address bar says', () => {
  test.each<[string, PageAddress | undefined]>([
    ['/clients/1006', { page: 'profile', kind: 'client', profileId: '1006' }],
    ['/clients/1006/', { page: 'profile', kind: 'client', profileId: '1006' }],
    ['/clients/1006?tab=pets#top', { page: 'profile', kind: 'client', profileId: '1006' }],
    ['/clients/a%2Fb', { page: 'profile', kind: 'client', profileId: 'a/b' }],
    ['/clients/%E0%A4', { page: 'profile', kind: 'client', profileId: '%E0%A4' }],
    ['/staff/5001', { page: 'profile', kind: 'staff', profileId: '5001' }],
    ['/clients', { page: 'list', kind: 'client' }],
    ['/clients?q=bob', { page: 'list', kind: 'client' }],
    ['/staff', { page: 'list', kind: 'staff' }],
    ['/clients/new', { page: 'list', kind: 'client' }],
    ['/staff/new', { page: 'list', kind: 'staff' }],
    ['/', { page: 'other' }],
    ['/clients/1006/print', { page: 'other' }],
    ['/shifts', { page: 'other' }],
    ['/portal', undefined],
    ['/portal/messages', undefined],
    ['/portals', { page: 'other' }],
  ])('%s is %j', (path, address) => {
    expect(addressAt(DEMO, locationOf(path))).toEqual(address)
  })

  test('of the form for a new person is its kind of account', () => {
    expect(formAt(DEMO, locationOf('/clients/new'))).toBe('client')
    expect(formAt(DEMO, locationOf('/staff/new?from=home'))).toBe('staff')
    expect(formAt(DEMO, locationOf('/clients'))).toBeUndefined()
  })
})

test('an id may stand in the query or in the fragment', () => {
  const pages = { ...DEMO.pages, client: ['/app.php?view=client&id={id}', '/app#/client/{id}/*'] }
  const at = (path: string) => addressAt({ ...DEMO, pages }, locationOf(path))
  const found = (profileId: string) => ({ page: 'profile', kind: 'client', profileId })
  expect(at('/app.php?view=client&id=7')).toEqual(found('7'))
  expect(at('/app.php?id=7&view=client&tab=pets')).toEqual(found('7'))
  expect(at('/app.php?view=client')).toEqual({ page: 'other' })
  expect(at('/app.php?view=staff&id=7')).toEqual({ page: 'other' })
  expect(at('/app#/client/8')).toEqual(found('8'))
  expect(at('/app#/client/8/pets?sort=name')).toEqual(found('8'))
  expect(at('/app#/clients/8')).toEqual({ page: 'other' })
})
