import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openSync } from './open-sync.ts'

function openDana(values: { [branch in Branch]?: Record<string, string> } = {}) {
  const desk = openSync()
  const { id } = desk.person('Dana Dual')
  for (const branch of ['in-home', 'facility'] as const) {
    const entries = new Map(Object.entries(values[branch] ?? {}))
    if (entries.size) granted(desk.backend.editFields(desk.as('ana'), id, branch, entries))
  }
  const compare = (who = 'ana') => desk.backend.compareProfiles(desk.as(who), id)
  const difference = (label: string, who = 'ana') =>
    granted(compare(who)).differences.find((each) => each.label === label)
  return { ...desk, id, compare, difference }
}

describe('a comparison', () => {
  test('tells what differs, with both values and what copying would do', () => {
    const { compare, difference } = openDana({ facility: { 'fa-note': 'Rex barks.' } })
    expect(difference('Notes')).toEqual({
      label: 'Notes',
      group: 'Notes',
      inHome: { id: 'ih-note', label: 'Notes', blank: false, value: 'Rex pulls.' },
      facility: { id: 'fa-note', label: 'Notes', blank: false, value: 'Rex barks.' },
      sensitive: false,
      copy: { 'in-home': 'copied', facility: 'copied' },
    })
    const { account, definitions, same, differences } = granted(compare())
    expect([account.name, definitions]).toEqual(['Dana Dual', 1])
    expect(same).toBeGreaterThan(0)
    expect(differences.map(({ label }) => label)).not.toContain('E-mail')
  })

  test('says of a blank that it is one, and that it overwrites nothing', () => {
    expect(openDana().difference('Emergency contact')).toMatchObject({
      inHome: { blank: true },
      facility: { blank: false, value: 'Dan Dual' },
      copy: { 'in-home': 'copied', facility: 'kept' },
    })
    expect(openDana().difference('Emergency contact')?.inHome).not.toHaveProperty('value')
  })

  test('takes another form of the same for the same', () => {
    const { difference, id, backend } = openDana({ facility: { 'fa-photos': 'Yes' } })
    backend.business.accounts.get(id)?.profiles['in-home']?.values.set('ih-photos', 'Yes')
    expect(difference('Photos allowed')).toBeUndefined()
  })

  test('shows no code, of either side, and none that is one at one side only', () => {
    const { difference, compare } = openDana({
      'in-home': { 'ih-alarm': '4711', 'ih-door': '0815#' },
      facility: { 'fa-alarm': '1234', 'fa-door': '9999' },
    })
    for (const label of ['Alarm code', 'Door code']) {
      expect(difference(label)).toMatchObject({ sensitive: true, inHome: { blank: false } })
    }
    expect(difference('Alarm code')?.copy.facility).toBe('copied')
    expect(difference('Door code')?.copy.facility).toBe('skipped:wider')
    expect(JSON.stringify(compare())).not.toMatch(/4711|0815|1234|9999/)
  })

  test('compares pets that both know, and no field that such a pet has not', () => {
    const { compare, backend } = openDana()
    const rex = [...backend.business.pets.values()].find(
      ({ values }) => values.get('ih-pet-name') === 'Rex',
    )
    rex?.values.set('ih-pet-feeding', 'Twice a day').set('ih-pet-hiding', 'Nowhere')
    const pets = granted(compare()).differences.filter(({ pet }) => pet)
    expect(pets).toMatchObject([
      { label: 'Feeding instructions', pet: { id: rex?.id, name: 'Rex' } },
    ])
  })

  test('promises exactly what a copy then does', () => {
    const values = {
      'in-home': { 'ih-note': 'x'.repeat(600), 'ih-heard': 'The dog park', 'ih-alarm': '4711' },
      facility: { 'fa-note': 'Short', 'fa-photos': 'No', 'fa-heard': 'Walked by' },
    }
    const { differences } = granted(openDana(values).compare())
    expect(differences.length).toBeGreaterThan(4)
    for (const { inHome, facility, copy } of differences) {
      for (const [to, from] of [
        ['facility', inHome.id],
        ['in-home', facility.id],
      ] as const) {
        const ticks = { only: [from], overwrite: [from] }
        const { fields } = granted(openDana(values).sync('ana', 'Dana Dual', { to, ...ticks }))
        expect(fields[0]?.result, `${from} to ${to}`).toBe(copy[to])
      }
    }
  })

  test('is for whoever may sync out of one of the branches', () => {
    const { compare } = openDana()
    for (const who of ['ana', 'sam', 'sol', 'omar']) expect(compare(who).ok).toBe(true)
    for (const who of ['uma', 'tia', 'tom', 'dana'])
      expect(refusalOf(compare(who))).toBe('forbidden')
  })

  test('shows nobody what is not for him to read', () => {
    const { difference } = openDana({ facility: { 'fa-note': 'Rex barks.' } })
    expect(difference('Notes', 'omar')?.inHome.value).toBe('Rex pulls.')
    expect(difference('Notes', 'omar')?.facility).toEqual({
      id: 'fa-note',
      label: 'Notes',
      blank: false,
    })
  })

  test('is of linked clients alone', () => {
    const { backend, as, id, person, compare } = openDana()
    const of = (name: string) => refusalOf(backend.compareProfiles(as('ana'), person(name).id))
    expect([of('Bob Walker'), of('Sam Sato')]).toEqual(['not-linked', 'not-found'])
    expect(refusalOf(backend.compareProfiles(as('ana'), 'a-0'))).toBe('not-found')
    granted(
      backend.changeStatus(
        as('ana'),
        id,
        'facility',
        { status: 'inactive', primaryBranch: 'facility' },
        undefined,
      ),
    )
    expect(refusalOf(compare())).toBe('not-linked')
  })
})

describe('a preview with values', () => {
  test('hides what the asker may not read in the target', () => {
    const { sync } = openSync()
    const target = openSync().person('Maxine Matchett').id
    const request = { link: target, dryRun: true, showValues: true } as const
    const shown = (who: string) =>
      granted(sync(who, 'Max Match', request)).fields.filter(({ values }) => values?.target)
    expect(shown('sam').length).toBeGreaterThan(0)
    expect(shown('omar')).toEqual([])
  })
})
