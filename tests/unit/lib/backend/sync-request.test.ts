import { expect, test } from 'vitest'
import { syncRequestBody } from '../../../../lib/backend/sync-request.ts'

test('an order of a sync has every choice that was made', () => {
  const request = {
    accountId: 'bob',
    to: 'facility',
    link: 'bob-2',
    onInactive: 'reactivate',
    role: 'Admin',
    overwrite: ['name'],
    only: ['phone'],
    flags: ['vip'],
    definitions: 3,
  } as const
  const { overwrite, only, flags, ...others } = request
  const copied = { ...others, overwrite: [...overwrite], only: [...only], flags: [...flags] }
  expect(syncRequestBody(copied)).toEqual(request)
})

test('an order of a sync has nothing that the contract does not have, nor what was not chosen', () => {
  const request = { accountId: 'bob', to: 'facility', link: undefined, name: 'Bob' } as const
  expect(Object.keys(syncRequestBody(request))).toEqual(['accountId', 'to'])
})
