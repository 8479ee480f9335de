import { describe, expect, test } from 'vitest'
import { granted, refusalOf } from './open-desk.ts'
import { openSync } from './open-sync.ts'

describe('staff', () => {
  test('arrive at the base role whatever they were', () => {
    const { sync, backend } = openSync()
    const { account, fields } = granted(sync('ana', 'Omar Okafor'))
    expect(account.profiles.facility).toMatchObject({ role: 'Tech/Runner', status: 'active' })
    expect(account.primaryBranch).toBeUndefined()
    expect(fields).toEqual([])
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('may be raised in the same step by somebody who may raise them', () => {
    const { sync } = openSync()
    const { account } = granted(sync('ana', 'Omar Okafor', { role: 'Scheduler' }))
    expect(account.profiles.facility?.role).toBe('Scheduler')
  })

  test('are not raised above whoever does it, nor by themselves', () => {
    const { sync } = openSync()
    expect(refusalOf(sync('sam', 'Omar Okafor', { role: 'Admin' }))).toBe('role-escalation')
    expect(refusalOf(sync('omar', 'Omar Okafor', { role: 'Scheduler' }))).toBe('role-escalation')
  })

  test('are not given a role the target does not have', () => {
    const { sync } = openSync()
    expect(refusalOf(sync('ana', 'Sol Stone', { to: 'in-home', role: 'Scheduler' }))).toBe(
      'invalid',
    )
  })

  test('do not get an old role back through somebody who may not give it', () => {
    const { backend, as, sync } = openSync()
    const { account } = granted(sync('ana', 'Tom Tran', { role: 'Admin' }))
    granted(
      backend.changeStatus(as('ana'), account.id, 'facility', { status: 'inactive' }, undefined),
    )
    expect(refusalOf(sync('omar', 'Tom Tran', { onInactive: 'reactivate' }))).toBe(
      'role-escalation',
    )
    expect(
      granted(sync('ana', 'Tom Tran', { onInactive: 'reactivate' })).account.profiles.facility
        ?.role,
    ).toBe('Admin')
  })
})
