import { describe, expect, test } from 'vitest'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

describe('a profile that was made inactive', () => {
  test('comes back only when asked for, and fills its blanks only', () => {
    const { backend, as, sync, person } = openSync()
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
