import { describe, expect, test } from 'vitest'
import { granted, refusalOf } from '../../open-desk.ts'
import { openSync } from '../sync/open-sync.ts'

describe('a change of the field definitions', () => {
  test('makes a sync decided on before ask again, and names what changed', () => {
    const { sync, backend, person } = openSync()
    const { definitions = 0 } = granted(sync('ana', 'Bob Walker', { dryRun: true }))
    granted(backend.changeField('fa-note', { label: 'Remarks', maxLength: 5000 }))
    granted(backend.removeField('ih-parking'))
    const bob = person('Bob Walker')
    const lines = backend.business.audit.length
    for (const dryRun of [true, false]) {
      expect(sync('ana', 'Bob Walker', { definitions, dryRun })).toMatchObject({
        problem: { name: 'changed', changed: ['Notes', 'Remarks', 'Parking'] },
      })
    }
    expect(person('Bob Walker')).toBe(bob)
    expect(backend.business.audit.slice(lines).filter(({ action }) => action === 'sync')).toEqual([
      expect.objectContaining({ outcome: 'changed' }),
    ])
  })

  test('names the account’s own changes beside them', () => {
    const { sync, backend, as, person } = openSync()
    const { id } = person('Bob Walker')
    granted(backend.editFields(as('ana'), id, 'in-home', new Map([['ih-parking', 'Elsewhere']])))
    granted(backend.changeField('fa-note', { required: true }))
    expect(sync('ana', 'Bob Walker', { definitions: 1 }, 1)).toMatchObject({
      problem: { changed: ['Parking', 'Notes'] },
    })
  })

  test('is no matter to whoever decides on the newest ones, or on none', () => {
    const { sync, backend } = openSync()
    granted(backend.changeField('fa-note', { required: true }))
    const { definitions = 0 } = granted(sync('ana', 'Bob Walker', { dryRun: true }))
    expect(definitions).toBe(2)
    expect(granted(sync('ana', 'Bob Walker', { definitions })).state).toBe('done')
    expect(granted(sync('ana', 'Fay Keller', { to: 'in-home' })).state).toBe('done')
  })

  test('is no matter to staff, who have no fields', () => {
    const { sync } = openSync()
    const preview = granted(sync('ana', 'Omar Okafor', { dryRun: true }))
    expect(preview).not.toHaveProperty('definitions')
  })

  test('is followed by the next sync: options, requirement, type', () => {
    const { sync, backend } = openSync()
    const resultOf = (label: string) => {
      const { fields } = granted(sync('ana', 'Bob Walker', { dryRun: true }))
      return fields.filter((field) => field.label === label).map(({ result }) => result)
    }
    expect(resultOf('How did you hear about us?')).toEqual(['skipped:option'])
    granted(backend.changeField('fa-heard', { options: ['The dog park'] }))
    expect(resultOf('How did you hear about us?')).toEqual(['copied'])
    granted(backend.changeField('fa-waiver', { required: false }))
    expect(resultOf('Waiver signed on')).toEqual([])
    granted(
      backend.addField({
        id: 'fa-parking',
        branch: 'facility',
        form: 'client',
        label: 'Parking',
        group: 'Transport',
        type: 'long-text',
        required: false,
        clientVisible: true,
        clientEditable: true,
        staffVisible: true,
        sensitive: false,
      }),
    )
    expect(resultOf('Parking')).toEqual(['copied'])
  })

  test('leaves standard fields standing', () => {
    const { backend } = openSync()
    expect(refusalOf(backend.removeField('ih-pet-name'))).toBe('invalid')
    expect(refusalOf(backend.changeField('ih-email', { type: 'number' }))).toBe('invalid')
    expect(refusalOf(backend.changeField('ih-nothing', {}))).toBe('not-found')
  })
})

describe('a mapping whose field is gone', () => {
  test('warns, and the rest goes on', () => {
    const { sync, backend, person } = openSync()
    granted(backend.removeField('fa-veterinarian'))
    const done = granted(sync('ana', 'Bob Walker'))
    expect(done).toMatchObject({
      state: 'done',
      warnings: [{ kind: 'mapping-gone', label: 'Vet clinic' }],
    })
    expect(done.fields).toContainEqual(
      expect.objectContaining({ label: 'Vet clinic', result: 'skipped:no-field' }),
    )
    expect(person('Bob Walker').profiles.facility?.values.get('fa-phone')).toBeDefined()
  })

  test('warns nobody whose source has it not any more, nor a copy of something else', () => {
    const { sync, backend } = openSync()
    granted(backend.removeField('fa-veterinarian'))
    const request = { dryRun: true } as const
    expect(granted(sync('ana', 'Fay Keller', { ...request, to: 'in-home' }))).not.toHaveProperty(
      'warnings',
    )
    const copy = (only: string[]) => granted(sync('ana', 'Dana Dual', { ...request, only }))
    expect(copy(['ih-note'])).not.toHaveProperty('warnings')
    expect(copy(['ih-vet'])).toHaveProperty('warnings')
  })

  test('is not the mapping of a new field with the old id: there can be none', () => {
    const { backend } = openSync()
    const vet = backend.listFields().find(({ id }) => id === 'fa-veterinarian')
    granted(backend.removeField('fa-veterinarian'))
    if (vet) expect(refusalOf(backend.addField(vet))).toBe('invalid')
  })
})

describe('a sync taken back after its fields are gone', () => {
  test('leaves nothing of it behind', () => {
    const { sync, backend, as, person } = openSync()
    const pets = structuredClone(backend.business.pets)
    const { id } = granted(sync('ana', 'Bob Walker'))
    granted(backend.removeField('fa-pet-medication'))
    granted(backend.removeField('fa-pet-feeding'))
    granted(backend.undoSync(as('ana'), id))
    expect(person('Bob Walker').profiles.facility).toBeUndefined()
    expect(backend.business.pets).toEqual(pets)
  })
})
