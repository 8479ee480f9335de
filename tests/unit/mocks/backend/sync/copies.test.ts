import { describe, expect, test } from 'vitest'
import { openDana } from '../../open-dana.ts'
import { granted, refusalOf } from '../../open-desk.ts'

describe('copying single fields between linked profiles', () => {
  test('carries those, and nothing else', () => {
    const { copy, dana, edit, backend } = openDana()
    edit('in-home', { 'ih-parking': 'Behind the house', 'ih-emergency': 'Dora Dual' })
    const before = dana()
    const done = granted(copy(['ih-note']))
    expect(done).toMatchObject({
      state: 'done',
      fieldsOnly: true,
      emailsSent: 0,
      undoUntil: expect.any(String),
      fields: [{ label: 'Notes', result: 'copied', from: 'ih-note', to: 'fa-note' }],
      pets: [],
      matches: [],
    })
    const changed = new Map(before.profiles.facility?.values).set('fa-note', 'Rex pulls.')
    expect(dana().profiles.facility?.values).toEqual(changed)
    expect(dana().version).toBe(before.version + 1)
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('replaces what the target has only where that is ticked too', () => {
    const { sync, dana, edit } = openDana()
    edit('facility', { 'fa-note': 'Mine' })
    const ticks = { only: ['ih-note'] }
    expect(granted(sync('ana', 'Dana Dual', ticks))).toMatchObject({
      state: 'unchanged',
      fields: [{ result: 'kept' }],
    })
    expect(dana().profiles.facility?.values.get('fa-note')).toBe('Mine')
    granted(sync('ana', 'Dana Dual', { ...ticks, overwrite: ['ih-note'] }))
    expect(dana().profiles.facility?.values.get('fa-note')).toBe('Rex pulls.')
  })

  test('carries a code only where it is ticked', () => {
    const { sync, dana, edit } = openDana()
    edit('in-home', { 'ih-alarm': '4711' })
    granted(sync('ana', 'Dana Dual', { only: ['ih-alarm'] }))
    expect(dana().profiles.facility?.values.has('fa-alarm')).toBe(false)
    granted(sync('ana', 'Dana Dual', { only: ['ih-alarm'], overwrite: ['ih-alarm'] }))
    expect(dana().profiles.facility?.values.get('fa-alarm')).toBe('4711')
  })

  test('reaches a field of a pet that both know, under the pet', () => {
    const { copy, rex, dana } = openDana()
    const petId = rex()?.id ?? ''
    rex()?.values.set('ih-pet-medication', 'None')
    expect(granted(copy(['ih-pet-medication'])).state).toBe('unchanged')
    expect(granted(copy([`${petId}/ih-pet-medication`]))).toMatchObject({
      pets: [{ petId, fields: [{ label: 'Medication', result: 'copied' }] }],
    })
    expect(rex()?.values.get('fa-pet-medication')).toBe('None')
    expect(dana().changes.at(-1)?.fields).toEqual(['Medication'])
  })

  test('takes no field of the target, and no unknown one', () => {
    const { copy, dana } = openDana()
    const before = dana()
    expect(granted(copy(['fa-note', 'ih-nothing', 'p-9/ih-note', '/', '']))).toMatchObject({
      state: 'unchanged',
      fields: [],
    })
    expect(dana()).toBe(before)
  })

  test('that is so already is unchanged, and kept nowhere', () => {
    const { copy, backend } = openDana()
    granted(copy(['ih-note']))
    expect(granted(copy(['ih-note']))).toMatchObject({
      id: '',
      state: 'unchanged',
      fieldsOnly: true,
    })
    expect(backend.business.syncs.size).toBe(1)
    expect(backend.business.audit.slice(-3)).toMatchObject([
      { action: 'copy', outcome: 'done', fields: ['Notes'], to: 'facility' },
      { action: 'sign-in' },
      { action: 'copy', outcome: 'unchanged', fields: [] },
    ])
  })

  test('is previewed as it is done, and nothing changes', () => {
    const { sync, dana } = openDana()
    const before = dana()
    const request = { only: ['ih-note'], overwrite: ['ih-note'] }
    const preview = granted(sync('ana', 'Dana Dual', { ...request, dryRun: true }))
    expect(preview).toMatchObject({ state: 'preview', definitions: 1, fieldsOnly: true })
    expect(dana()).toBe(before)
    const done = granted(sync('ana', 'Dana Dual', request))
    expect(done.fields).toEqual(preview.fields)
  })

  test('is for linked clients alone', () => {
    const { sync, backend, as, dana } = openDana()
    const only = { only: ['ih-note'] }
    expect(refusalOf(sync('ana', 'Bob Walker', only))).toBe('not-linked')
    expect(refusalOf(sync('ana', 'Sam Sato', only))).toBe('invalid')
    expect(refusalOf(sync('ana', 'Dana Dual', { ...only, onInactive: 'reactivate' }))).toBe(
      'invalid',
    )
    const rest = { status: 'inactive', primaryBranch: 'facility' } as const
    granted(backend.changeStatus(as('ana'), dana().id, 'facility', rest, undefined))
    expect(refusalOf(sync('ana', 'Dana Dual', only))).toBe('not-linked')
  })

  test('names what changed since it was on screen', () => {
    const { sync, edit } = openDana()
    edit('in-home', { 'ih-note': 'Rex pulls hard.' })
    expect(sync('ana', 'Dana Dual', { only: ['ih-note'] }, 1)).toMatchObject({
      problem: { name: 'changed', changed: ['Notes'] },
    })
  })
})

describe('a contact field copied into the branch that leads', () => {
  test('takes login and lists along', () => {
    const { copy, dana, edit, backend, as } = openDana()
    edit('in-home', { 'ih-email': 'dana.new@paws.example', 'ih-phone': '+12065550177' })
    expect(dana().email).toBe('dana@paws.example')
    granted(copy(['ih-email', 'ih-phone']))
    expect(dana()).toMatchObject({ email: 'dana.new@paws.example', phone: '+12065550177' })
    const found = backend.findByProfile(
      as('ana'),
      'facility',
      'client',
      dana().profiles.facility?.id ?? '',
    )
    expect(found).toMatchObject({ email: 'dana.new@paws.example', phone: '+12065550177' })
  })

  test('leaves them alone the other way', () => {
    const { copy, dana, edit } = openDana()
    edit('in-home', { 'ih-email': 'dana.old@paws.example' })
    granted(copy(['fa-email'], 'in-home'))
    expect(dana().profiles['in-home']?.values.get('ih-email')).toBe('dana@paws.example')
    expect(dana().email).toBe('dana@paws.example')
  })

  test('is refused when somebody else has the e-mail', () => {
    const { copy, dana, edit, backend } = openDana()
    edit('in-home', { 'ih-email': 'fay@paws.example' })
    const before = dana()
    expect(refusalOf(copy(['ih-email']))).toBe('email-taken')
    expect(dana()).toBe(before)
    expect(backend.business.audit.at(-1)).toMatchObject({ action: 'copy', outcome: 'email-taken' })
  })
})
