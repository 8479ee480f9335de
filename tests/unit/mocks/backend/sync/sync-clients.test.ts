import { describe, expect, test } from 'vitest'
import { granted, refusalOf } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

describe('the other clients', () => {
  test('Fay comes to In-Home with her cat', () => {
    const { sync } = openSync()
    const { account } = granted(sync('sol', 'Fay Keller', { to: 'in-home' }))
    expect(account.profiles['in-home']?.pets).toMatchObject([{ name: 'Misty', type: 'Cat' }])
    expect(account.primaryBranch).toBe('facility')
  })

  test('Dana is in both already', () => {
    const { sync } = openSync()
    expect(granted(sync('ana', 'Dana Dual'))).toMatchObject({ id: '', state: 'unchanged' })
    expect(granted(sync('ana', 'Dana Dual', { to: 'in-home', dryRun: true })).state).toBe(
      'unchanged',
    )
  })

  test('Dana cannot be linked with somebody else', () => {
    const { sync, person } = openSync()
    expect(refusalOf(sync('ana', 'Dana Dual', { link: person('Fay Keller').id }))).toBe(
      'already-linked',
    )
  })

  test('Ines is inactive where she would come from', () => {
    const { sync } = openSync()
    expect(refusalOf(sync('ana', 'Ines Idle'))).toBe('source-inactive')
  })

  test('Noel has no e-mail to sign in with', () => {
    const { sync } = openSync()
    expect(refusalOf(sync('ana', 'Noel Nomail'))).toBe('email-required')
  })

  test('Noel takes over the login of the account he is linked with', () => {
    const { sync, person } = openSync()
    const done = granted(sync('ana', 'Noel Nomail', { link: person('Fay Keller').id }))
    expect(done.account.email).toBe('fay@paws.example')
  })

  test('Noel does not take over a login that another In-Home client has', () => {
    const { sync, backend } = openSync()
    const clients = [...backend.business.accounts.values()]
    const link = clients.findLast(({ lastName }) => lastName === 'Echo')?.id ?? ''
    const choices = { link, onInactive: 'reactivate' } as const
    expect(refusalOf(sync('ana', 'Noel Nomail', choices))).toBe('ambiguous')
  })

  test('Max is synced beside a namesake of his phone, who is only suggested', () => {
    const { sync, person } = openSync()
    const { matches, state } = granted(sync('ana', 'Max Match'))
    expect(state).toBe('done')
    expect(matches).toContainEqual({
      accountId: person('Maxine Matchett').id,
      name: 'Maxine Matchett',
      status: 'active',
      reasons: ['phone'],
      strength: 'likely',
      blocking: false,
    })
  })

  test('Max joins the other account when that is chosen, which leaves a tombstone', () => {
    const { backend, sync, person, as } = openSync()
    const other = person('Maxine Matchett')
    const { account } = granted(sync('ana', 'Max Match', { link: other.id }))
    expect(account.profiles.facility?.id).toBe(other.profiles.facility?.id)
    expect(account.name).toBe('Max Match')
    expect(person('Max Match').profiles.facility?.values.get('fa-email')).toBe(
      'maxine@paws.example',
    )
    expect(backend.business.accounts.has(other.id)).toBe(false)
    const gone = { accountId: other.id, to: 'in-home' } as const
    expect(refusalOf(backend.syncAccount(as('ana'), gone, undefined, 'k'))).toBe('source-gone')
  })

  test('Eve must be linked and re-activated, both', () => {
    const { sync, backend, person } = openSync()
    const eve = person('Eve Echo')
    const twin = [...backend.business.accounts.values()].findLast(
      ({ lastName }) => lastName === 'Echo',
    )
    const refused = sync('ana', 'Eve Echo')
    expect(refused).toMatchObject({
      ok: false,
      problem: {
        name: 'target-inactive',
        matches: [{ accountId: twin?.id, blocking: true, status: 'inactive' }],
      },
    })
    expect(refusalOf(sync('ana', 'Eve Echo', { onInactive: 'reactivate' }))).toBe('target-inactive')
    const link = twin?.id ?? ''
    expect(refusalOf(sync('ana', 'Eve Echo', { link }))).toBe('target-inactive')
    const done = granted(sync('ana', 'Eve Echo', { link, onInactive: 'reactivate' }))
    expect(done.account).toMatchObject({ id: eve.id, profiles: { facility: { status: 'active' } } })
  })

  test('Eve blocks linking with anybody else', () => {
    const { sync, person } = openSync()
    expect(refusalOf(sync('ana', 'Eve Echo', { link: person('Fay Keller').id }))).toBe('ambiguous')
  })

  test('an account nobody has is not found', () => {
    const { backend, as } = openSync()
    const answer = backend.syncAccount(
      as('ana'),
      { accountId: 'a-0', to: 'facility' },
      undefined,
      'k',
    )
    expect(refusalOf(answer)).toBe('not-found')
  })
})
