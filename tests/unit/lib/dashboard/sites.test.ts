import { describe, expect, test } from 'vitest'
import { addressOn, SITES } from '../../../../lib/dashboard/sites.ts'
import type { PageAddress } from '../../../../lib/domain/accounts/page-view.ts'

const [demo] = SITES
if (!demo) throw new Error('no site is known')

describe('what the address bar says', () => {
  test.each<[string, PageAddress]>([
    ['/clients/1006', { page: 'profile', kind: 'client', profileId: '1006' }],
    ['/clients/1006?tab=pets#top', { page: 'profile', kind: 'client', profileId: '1006' }],
    ['/staff/5001', { page: 'profile', kind: 'staff', profileId: '5001' }],
    ['/clients', { page: 'list', kind: 'client' }],
    ['/clients?q=bob', { page: 'list', kind: 'client' }],
    ['/staff', { page: 'list', kind: 'staff' }],
    ['/clients/new', { page: 'list', kind: 'client' }],
    ['/staff/new', { page: 'list', kind: 'staff' }],
    ['/', { page: 'other' }],
    ['/clients/1006/print', { page: 'other' }],
    ['/shifts', { page: 'other' }],
  ])('%s is %j', (path, address) => {
    const { pathname } = new URL(path, 'http://127.0.0.1:4310')
    expect(addressOn(demo, pathname)).toEqual(address)
  })
})
