import { describe, expect, test } from 'vitest'
import { granted } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

describe('Bob, who has something of everything', () => {
  test('gets an active Facility profile at once, and no mail', () => {
    const { backend, sync, person } = openSync()
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
    const { sync } = openSync()
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
    const { sync, person } = openSync()
    granted(sync('ana', 'Bob Walker', { overwrite: ['ih-alarm', 'ih-door'] }))
    const values = person('Bob Walker').profiles.facility?.values
    expect(values?.get('fa-alarm')).toBe('4711')
    expect(values?.has('fa-door')).toBe(false)
  })

  test('is previewed exactly as he is synced, and nothing changes', () => {
    const { backend, sync, as } = openSync()
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
    const { sync, backend } = openSync()
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
    const { backend, as, person, sync } = openSync()
    const { id, version } = person('Bob Walker')
    granted(
      backend.editFields(as('sam'), id, 'in-home', new Map([['ih-parking', 'Behind the house']])),
    )
    const answer = sync('ana', 'Bob Walker', {}, version)
    expect(answer).toEqual({ ok: false, problem: { name: 'changed', changed: ['Parking'] } })
  })

  test('drifts from his copy afterwards', () => {
    const { backend, as, person, sync } = openSync()
    granted(sync('ana', 'Bob Walker'))
    const { id } = person('Bob Walker')
    granted(
      backend.editFields(as('ana'), id, 'in-home', new Map([['ih-phone', '+1 555 000 0999']])),
    )
    expect(person('Bob Walker').profiles.facility?.values.get('fa-phone')).toBe('+15550000201')
    expect(person('Bob Walker').phone).toBe('+1 555 000 0999')
  })
})
