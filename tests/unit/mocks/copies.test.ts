import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { AccountRecord } from '../../../mocks/backend/model.ts'
import { granted, refusalOf } from './open-desk.ts'
import { openSync } from './open-sync.ts'

/** The account without what rises with every change. */
function content({ version: _v, seq: _s, changes: _c, ...rest }: AccountRecord) {
  return rest
}

/** Dana is in both, with her dog Rex; Facility leads. */
function openDana() {
  const desk = openSync()
  const dana = () => desk.person('Dana Dual')
  const copy = (ticks: string[], to: Branch = 'facility', who = 'ana') =>
    desk.sync(who, 'Dana Dual', { to, only: ticks, overwrite: ticks })
  const edit = (branch: Branch, values: Record<string, string>) =>
    granted(
      desk.backend.editFields(desk.as('ana'), dana().id, branch, new Map(Object.entries(values))),
    )
  const rex = () => desk.backend.business.pets.get(dana().profiles.facility?.petIds[0] ?? '')
  return { ...desk, dana, copy, edit, rex }
}

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
    const wish = { only: ['ih-note'], overwrite: ['ih-note'] }
    const preview = granted(sync('ana', 'Dana Dual', { ...wish, dryRun: true }))
    expect(preview).toMatchObject({ state: 'preview', definitions: 1, fieldsOnly: true })
    expect(dana()).toBe(before)
    const done = granted(sync('ana', 'Dana Dual', wish))
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

describe('taking a copy back', () => {
  test('restores exactly what was there, pets and login too', () => {
    const { copy, dana, edit, rex, backend, as } = openDana()
    edit('in-home', { 'ih-email': 'dana.new@paws.example' })
    rex()?.values.set('ih-pet-medication', 'None')
    const [before, pets] = [dana(), structuredClone(backend.business.pets)]
    const { id } = granted(copy(['ih-email', 'ih-note', `${rex()?.id}/ih-pet-medication`]))
    expect(backend.business.pets).not.toEqual(pets)
    const undone = granted(backend.undoSync(as('ana'), id))
    expect(undone).toMatchObject({ state: 'undone', fieldsOnly: true })
    expect(content(dana())).toEqual(content(before))
    expect(backend.business.pets).toEqual(pets)
    expect(dana().changes.at(-1)?.fields).toEqual(['E-mail', 'Notes', 'Medication'])
  })

  test('is refused when somebody changed something since, and names it', () => {
    const { copy, edit, backend, as } = openDana()
    const { id } = granted(copy(['ih-note']))
    edit('facility', { 'fa-emergency': 'Dan' })
    expect(backend.undoSync(as('ana'), id)).toMatchObject({
      problem: { name: 'changed-since', changed: ['Emergency contact'] },
    })
  })

  test('is refused when somebody took the e-mail meanwhile', () => {
    const { copy, edit, backend, as } = openDana()
    edit('in-home', { 'ih-email': 'dana.new@paws.example' })
    const { id } = granted(copy(['ih-email']))
    granted(
      backend.createAccount(as('ana'), {
        kind: 'client',
        firstName: 'Dana',
        lastName: 'Second',
        email: 'dana@paws.example',
        branches: ['facility'],
      }),
    )
    expect(backend.undoSync(as('ana'), id)).toMatchObject({
      problem: { name: 'changed-since', changed: ['E-mail'] },
    })
  })

  test('is for whoever did it, and for Admins', () => {
    const { copy, backend, as } = openDana()
    const { id } = granted(copy(['ih-note'], 'facility', 'sam'))
    expect(refusalOf(backend.undoSync(as('omar'), id))).toBe('forbidden')
    expect(granted(backend.undoSync(as('sam'), id)).state).toBe('undone')
  })
})

describe('a sync with a copy on top', () => {
  /** Bob, synced and then copied twice, with somebody's edit in between. */
  function openBob() {
    const desk = openSync()
    const synced = granted(desk.sync('ana', 'Bob Walker'))
    const copy = (tick: string) =>
      granted(desk.sync('ana', 'Bob Walker', { only: [tick], overwrite: [tick] }))
    const first = copy('ih-alarm')
    const values = new Map([['fa-emergency-phone', '']])
    granted(
      desk.backend.editFields(desk.as('ana'), desk.person('Bob Walker').id, 'facility', values),
    )
    const second = copy('ih-emergency-phone')
    return { ...desk, synced, first, second }
  }

  test('cannot be taken back before the copy', () => {
    const { backend, as, synced } = openBob()
    expect(refusalOf(backend.undoSync(as('ana'), synced.id))).toBe('changed-since')
  })

  test('can be taken back once the copy is, and leaves nothing behind', () => {
    const desk = openSync()
    const original = desk.person('Bob Walker')
    const pets = structuredClone(desk.backend.business.pets)
    const synced = granted(desk.sync('ana', 'Bob Walker'))
    const ticks = ['ih-alarm', 'ih-door', 'ih-note']
    const ids = ticks.flatMap((tick) => {
      const answer = granted(desk.sync('ana', 'Bob Walker', { only: [tick], overwrite: [tick] }))
      return answer.state === 'done' ? answer.id : []
    })
    expect(ids).toHaveLength(1)
    for (const id of [...ids, synced.id]) granted(desk.backend.undoSync(desk.as('ana'), id))
    expect(content(desk.person('Bob Walker'))).toEqual(content(original))
    expect(desk.backend.business.pets).toEqual(pets)
  })

  test('stays refused where something else changed in between', () => {
    const { backend, as, synced, first, second } = openBob()
    granted(backend.undoSync(as('ana'), second.id))
    expect(refusalOf(backend.undoSync(as('ana'), first.id))).toBe('changed-since')
    expect(refusalOf(backend.undoSync(as('ana'), synced.id))).toBe('changed-since')
  })

  test('asked for once more names the sync, not the copy', () => {
    const { sync, synced } = openBob()
    expect(granted(sync('ana', 'Bob Walker'))).toMatchObject({ id: synced.id, state: 'unchanged' })
  })
})
