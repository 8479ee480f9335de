import { describe, expect, test } from 'vitest'
import type { AccountRecord } from '../../../../../mocks/backend/model.ts'
import { openDana } from '../../open-dana.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

/** The account without what rises with every change. */
function content({ version: _v, seq: _s, changes: _c, ...rest }: AccountRecord) {
  return rest
}

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
