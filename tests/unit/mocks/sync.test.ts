import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../lib/domain/branch.ts'
import { granted, openDesk, refusalOf } from './open-desk.ts'

function open() {
  const desk = openDesk()
  const sync = (
    who: string,
    name: string,
    choices: {
      to?: Branch
      link?: string
      onInactive?: 'reactivate'
      role?: 'Scheduler' | 'Admin'
      dryRun?: boolean
      overwrite?: string[]
    } = {},
    version?: number,
  ) =>
    desk.backend.syncAccount(
      desk.as(who),
      { accountId: desk.person(name).id, to: 'facility', ...choices },
      version,
      crypto.randomUUID(),
    )
  return { ...desk, sync }
}

describe('Bob, who has something of everything', () => {
  test('gets an active Facility profile at once, and no mail', () => {
    const { backend, sync, person } = open()
    const done = granted(sync('ana', 'Bob Walker'))
    expect(done).toMatchObject({
      state: 'done',
      emailsSent: 0,
      account: { primaryBranch: 'in-home' },
    })
    expect(done.account.profiles.facility).toMatchObject({ status: 'active' })
    expect(done.account.profiles.facility?.pets.map(({ name }) => name)).toEqual([
      'Biscuit',
      'Pangur Bán',
    ])
    expect(person('Bob Walker').profiles.facility?.values.get('fa-phone')).toBe('+15550000201')
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('shows every outcome somewhere in the preview', () => {
    const { sync } = open()
    const { fields, pets } = granted(sync('ana', 'Bob Walker', { dryRun: true }))
    const results = [...fields, ...pets.flatMap((pet) => pet.fields)].map(({ result }) => result)
    expect(new Set(results)).toEqual(
      new Set([
        'copied',
        'converted',
        'equal',
        'skipped:no-field',
        'skipped:type',
        'skipped:option',
        'skipped:too-long',
        'skipped:wider',
        'skipped:sensitive',
        'skipped:pet-type',
        'required-empty',
      ]),
    )
  })

  test('has his alarm code carried only when it is ticked', () => {
    const { sync, person } = open()
    granted(sync('ana', 'Bob Walker', { overwrite: ['fa-alarm', 'ih-door'] }))
    const values = person('Bob Walker').profiles.facility?.values
    expect(values?.get('fa-alarm')).toBe('4711')
    expect(values?.has('fa-door')).toBe(false)
  })

  test('is previewed exactly as he is synced, and nothing changes', () => {
    const { backend, sync, as } = open()
    const caller = as('ana')
    const { accounts, pets, audit, seq } = backend.business
    const before = structuredClone({ accounts, pets, audit, seq })
    const bob = backend.findByProfile(caller, 'in-home', 'client', '1006')
    const request = { accountId: bob?.id ?? '', to: 'facility' } as const
    const preview = granted(
      backend.syncAccount(caller, { ...request, dryRun: true }, undefined, ''),
    )
    expect({ accounts, pets, audit, seq: backend.business.seq }).toEqual(before)
    const done = granted(sync('ana', 'Bob Walker'))
    expect(preview).toMatchObject({ id: '', state: 'preview', account: { version: bob?.version } })
    expect(preview.undoUntil).toBeUndefined()
    expect(done).toMatchObject({
      fields: preview.fields,
      pets: preview.pets,
      matches: preview.matches,
    })
    expect(done.account).toEqual({ ...preview.account, version: preview.account.version + 1 })
  })

  test('is unchanged the second time', () => {
    const { sync, backend } = open()
    const first = granted(sync('ana', 'Bob Walker'))
    const { seq } = backend.business
    expect(granted(sync('sam', 'Bob Walker'))).toMatchObject({
      id: first.id,
      state: 'unchanged',
      account: first.account,
    })
    expect(backend.business.seq).toBe(seq)
  })

  test('is not synced from a stale page, which hears what changed', () => {
    const { backend, as, person, sync } = open()
    const { id, version } = person('Bob Walker')
    granted(
      backend.editFields(as('sam'), id, 'in-home', new Map([['ih-parking', 'Behind the house']])),
    )
    const answer = sync('ana', 'Bob Walker', {}, version)
    expect(answer).toEqual({ ok: false, problem: { name: 'changed', changed: ['Parking'] } })
  })

  test('drifts from his copy afterwards', () => {
    const { backend, as, person, sync } = open()
    granted(sync('ana', 'Bob Walker'))
    const { id } = person('Bob Walker')
    granted(
      backend.editFields(as('ana'), id, 'in-home', new Map([['ih-phone', '+1 555 000 0999']])),
    )
    expect(person('Bob Walker').profiles.facility?.values.get('fa-phone')).toBe('+15550000201')
    expect(person('Bob Walker').phone).toBe('+1 555 000 0999')
  })
})

describe('the other clients', () => {
  test('Fay comes to In-Home with her cat', () => {
    const { sync } = open()
    const { account } = granted(sync('sol', 'Fay Keller', { to: 'in-home' }))
    expect(account.profiles['in-home']?.pets).toMatchObject([{ name: 'Misty', type: 'Cat' }])
    expect(account.primaryBranch).toBe('facility')
  })

  test('Dana is in both already', () => {
    const { sync } = open()
    expect(granted(sync('ana', 'Dana Dual'))).toMatchObject({ id: '', state: 'unchanged' })
    expect(granted(sync('ana', 'Dana Dual', { to: 'in-home', dryRun: true })).state).toBe(
      'unchanged',
    )
  })

  test('Dana cannot be linked with somebody else', () => {
    const { sync, person } = open()
    expect(refusalOf(sync('ana', 'Dana Dual', { link: person('Fay Keller').id }))).toBe(
      'already-linked',
    )
  })

  test('Ines is inactive where she would come from', () => {
    const { sync } = open()
    expect(refusalOf(sync('ana', 'Ines Idle'))).toBe('source-inactive')
  })

  test('Noel has no e-mail to sign in with', () => {
    const { sync } = open()
    expect(refusalOf(sync('ana', 'Noel Nomail'))).toBe('email-required')
  })

  test('Noel takes over the login of the account he is linked with', () => {
    const { sync, person } = open()
    const done = granted(sync('ana', 'Noel Nomail', { link: person('Fay Keller').id }))
    expect(done.account.email).toBe('fay@paws.example')
  })

  test('Noel does not take over a login that another In-Home client has', () => {
    const { sync, backend } = open()
    const clients = [...backend.business.accounts.values()]
    const link = clients.findLast(({ lastName }) => lastName === 'Echo')?.id ?? ''
    const choices = { link, onInactive: 'reactivate' } as const
    expect(refusalOf(sync('ana', 'Noel Nomail', choices))).toBe('ambiguous')
  })

  test('Max is synced beside a namesake of his phone, who is only suggested', () => {
    const { sync, person } = open()
    const { matches, state } = granted(sync('ana', 'Max Match'))
    expect(state).toBe('done')
    expect(matches).toContainEqual({
      accountId: person('Maxine Matchett').id,
      name: 'Maxine Matchett',
      status: 'active',
      reasons: ['phone'],
      blocking: false,
    })
  })

  test('Max joins the other account when that is chosen, which leaves a tombstone', () => {
    const { backend, sync, person, as } = open()
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
    const { sync, backend, person } = open()
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
    const { sync, person } = open()
    expect(refusalOf(sync('ana', 'Eve Echo', { link: person('Fay Keller').id }))).toBe('ambiguous')
  })

  test('an account nobody has is not found', () => {
    const { backend, as } = open()
    const answer = backend.syncAccount(
      as('ana'),
      { accountId: 'a-0', to: 'facility' },
      undefined,
      'k',
    )
    expect(refusalOf(answer)).toBe('not-found')
  })
})

describe('a profile that was made inactive', () => {
  test('comes back only when asked for, and fills its blanks only', () => {
    const { backend, as, sync, person } = open()
    const { account } = granted(sync('ana', 'Bob Walker'))
    const note = new Map([['fa-note', 'Written in Facility']])
    granted(backend.editFields(as('ana'), account.id, 'facility', note))
    granted(backend.editFields(as('ana'), account.id, 'in-home', new Map([['ih-note', 'Short']])))
    granted(
      backend.changeStatus(as('ana'), account.id, 'facility', { status: 'inactive' }, undefined),
    )
    expect(refusalOf(sync('ana', 'Bob Walker'))).toBe('target-inactive')
    const back = granted(sync('ana', 'Bob Walker', { onInactive: 'reactivate' }))
    expect(back.account.profiles.facility).toMatchObject({
      id: account.profiles.facility?.id,
      status: 'active',
    })
    expect(back.fields).toContainEqual(expect.objectContaining({ label: 'Notes', result: 'kept' }))
    expect(person('Bob Walker').profiles.facility?.values.get('fa-note')).toBe(
      'Written in Facility',
    )
  })
})

describe('pets of a household', () => {
  test('are known in the target after the first of the family', () => {
    const desk = openDesk({ accounts: 400 })
    const { backend, as } = desk
    const inHomeOnly = [...backend.business.accounts.values()].filter(
      ({ kind, email, profiles }) =>
        kind === 'client' &&
        email &&
        profiles['in-home']?.status === 'active' &&
        !profiles.facility,
    )
    const pair = inHomeOnly.flatMap((one) => {
      const petId = one.profiles['in-home']?.petIds[0]
      const other = inHomeOnly.find(
        (two) => two !== one && petId && two.profiles['in-home']?.petIds.includes(petId),
      )
      return other ? [[one, other] as const] : []
    })[0]
    if (!pair) throw new Error('No household to try it with.')
    const [first, second] = pair.map(({ id }, at) =>
      granted(
        backend.syncAccount(as('ana'), { accountId: id, to: 'facility' }, undefined, `k${at}`),
      ),
    )
    expect(first?.pets.map(({ result }) => result)).toContain('copied')
    expect(second?.pets.map(({ result }) => result)).not.toContain('copied')
    const pet = second?.pets[0]
    granted(backend.undoSync(as('ana'), first?.id ?? ''))
    expect(backend.business.pets.get(pet?.petId ?? '')?.values.has('fa-pet-type')).toBe(true)
    granted(backend.undoSync(as('ana'), second?.id ?? ''))
    expect(backend.business.pets.get(pet?.petId ?? '')?.values.has('fa-pet-type')).toBe(false)
  })
})

describe('staff', () => {
  test('arrive at the base role whatever they were', () => {
    const { sync, backend } = open()
    const { account, fields } = granted(sync('ana', 'Omar Okafor'))
    expect(account.profiles.facility).toMatchObject({ role: 'Tech/Runner', status: 'active' })
    expect(account.primaryBranch).toBeUndefined()
    expect(fields).toEqual([])
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('may be raised in the same step by somebody who may raise them', () => {
    const { sync } = open()
    const { account } = granted(sync('ana', 'Omar Okafor', { role: 'Scheduler' }))
    expect(account.profiles.facility?.role).toBe('Scheduler')
  })

  test('are not raised above whoever does it, nor by themselves', () => {
    const { sync } = open()
    expect(refusalOf(sync('sam', 'Omar Okafor', { role: 'Admin' }))).toBe('role-escalation')
    expect(refusalOf(sync('omar', 'Omar Okafor', { role: 'Scheduler' }))).toBe('role-escalation')
  })

  test('are not given a role the target does not have', () => {
    const { sync } = open()
    expect(refusalOf(sync('ana', 'Sol Stone', { to: 'in-home', role: 'Scheduler' }))).toBe(
      'invalid',
    )
  })

  test('do not get an old role back through somebody who may not give it', () => {
    const { backend, as, sync } = open()
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
