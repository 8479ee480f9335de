import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../../../mocks/backend/backend.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

function staffOf({ business }: Backend, email: string): string {
  const all = [...business.accounts.values()]
  return all.find((one) => one.kind === 'staff' && one.email === email)?.id ?? ''
}

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

  test('are synced but stay at the base role where the one asked for may not be given', () => {
    const { sync, backend } = openSync()
    const { account, role } = granted(sync('sam', 'Omar Okafor', { role: 'Admin' }))
    expect(account.profiles.facility?.role).toBe('Tech/Runner')
    expect(role).toEqual({ wanted: 'Admin', result: 'refused', problem: 'role-escalation' })
    expect(backend.business.audit.slice(-2)).toMatchObject([
      { action: 'sync', outcome: 'done' },
      { action: 'role', outcome: 'role-escalation' },
    ])
  })

  test('are raised in a step of its own, which the audit log shows', () => {
    const { sync, backend } = openSync()
    const { role } = granted(sync('ana', 'Omar Okafor', { role: 'Scheduler' }))
    expect(role).toEqual({ wanted: 'Scheduler', result: 'given' })
    expect(backend.business.audit.slice(-2)).toMatchObject([
      { action: 'sync', outcome: 'done', fields: ['Facility'] },
      { action: 'role', outcome: 'done', fields: ['Role'] },
    ])
  })

  test('are not raised where the right to do so was taken away since the sign-in', () => {
    const { backend, as, person } = openSync()
    const sam = as('sam')
    const own = person('Sam Sato')
    const facility = own.profiles.facility
    if (facility) facility.role = 'Tech/Runner'
    const request = { accountId: person('Omar Okafor').id, to: 'facility' } as const
    for (const dryRun of [true, false]) {
      const asked = { ...request, role: 'Scheduler', dryRun } as const
      const { account, role } = granted(backend.syncAccount(sam, asked, undefined, 'key-of-it'))
      expect(account.profiles.facility?.role).toBe('Tech/Runner')
      expect(role).toEqual({ wanted: 'Scheduler', result: 'refused', problem: 'role-revoked' })
    }
  })

  test('cannot add themselves', () => {
    const { sync } = openSync()
    expect(refusalOf(sync('omar', 'Omar Okafor'))).toBe('own-account')
  })

  test('are refused while inactive, until they are re-activated', () => {
    const { backend, as, person, sync } = openSync()
    const { id } = person('Omar Okafor')
    const set = (status: 'active' | 'inactive') =>
      granted(backend.changeStatus(as('ana'), id, 'in-home', { status }, undefined))
    set('inactive')
    expect(refusalOf(sync('ana', 'Omar Okafor'))).toBe('source-inactive')
    set('active')
    expect(refusalOf(sync('ana', 'Omar Okafor'))).toBe('not refused')
  })

  test('keep the higher role they had, whatever is asked for', () => {
    const { backend, as, sync } = openSync()
    const { account } = granted(sync('ana', 'Tom Tran', { role: 'Scheduler' }))
    const { id } = account
    granted(backend.changeStatus(as('ana'), id, 'facility', { status: 'inactive' }, undefined))
    const again = granted(
      sync('ana', 'Tom Tran', { onInactive: 'reactivate', role: 'Tech/Runner' }),
    )
    expect(again.account.profiles.facility?.role).toBe('Scheduler')
    expect(again.role).toEqual({ wanted: 'Tech/Runner', result: 'kept' })
  })

  test('are taken back with the role they were raised to', () => {
    const { backend, as, sync, person } = openSync()
    const { id } = granted(sync('ana', 'Omar Okafor', { role: 'Admin' }))
    granted(backend.undoSync(as('ana'), id))
    expect(person('Omar Okafor').profiles.facility).toBeUndefined()
  })

  test('are not taken back while nobody else is Admin there', () => {
    const { backend, as, sync, person } = openSync()
    const { id } = granted(sync('ana', 'Omar Okafor', { role: 'Admin' }))
    const ana = person('Ana Alvarez')
    const away = { status: 'inactive' } as const
    granted(backend.changeStatus(as('omar'), ana.id, 'facility', away, undefined))
    expect(refusalOf(backend.undoSync(as('ana'), id))).toBe('last-admin')
  })

  test('are nobody else than a client of the same e-mail: two accounts, never mixed', () => {
    const { backend, as } = openSync()
    const email = 'omar@paws.example'
    const client = granted(
      backend.createAccount(as('ana'), {
        kind: 'client',
        firstName: 'Omar',
        lastName: 'Okafor',
        email,
        branches: ['facility'],
      }),
    )
    const synced = granted(
      backend.syncAccount(
        as('ana'),
        { accountId: staffOf(backend, email), to: 'facility' },
        undefined,
        'key-of-omar',
      ),
    )
    expect(synced.matches).toEqual([])
    expect(synced.account.id).not.toBe(client.id)
    expect(synced.account.kind).toBe('staff')
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
    expect(refusalOf(sync('omar', 'Tom Tran', { onInactive: 'reactivate' }))).toBe('forbidden')
    expect(
      granted(sync('ana', 'Tom Tran', { onInactive: 'reactivate' })).account.profiles.facility
        ?.role,
    ).toBe('Admin')
  })
})
