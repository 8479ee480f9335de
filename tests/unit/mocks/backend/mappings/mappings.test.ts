import { describe, expect, test } from 'vitest'
import { proposePairs } from '../../../../../mocks/backend/mappings/proposals.ts'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'
import { aField } from '../sync/a-field.ts'

const SAVED = { inHome: 'ih-vet', facility: 'fa-veterinarian' }
const KEYS = { inHome: 'ih-keys', facility: 'fa-photos' }

function open() {
  const desk = openDesk()
  const save = (pairs: { inHome: string; facility: string }[], version = 1, who = 'ana') =>
    desk.backend.saveMappings(desk.as(who), pairs, version)
  return { ...desk, save, read: (who = 'ana') => desk.backend.readMappings(desk.as(who)) }
}

describe('reading what belongs together', () => {
  test('tells every pair that a sync goes by, and why', () => {
    const { version, pairs, applied } = granted(open().read())
    expect([version, pairs]).toEqual([1, [SAVED]])
    expect(applied).toContainEqual({ inHome: 'ih-email', facility: 'fa-email', by: 'key' })
    expect(applied).toContainEqual({ ...SAVED, by: 'saved' })
    expect(applied).toContainEqual({ inHome: 'ih-note', facility: 'fa-note', by: 'label' })
    expect(applied).toContainEqual({ inHome: 'ih-pet-dogs', facility: 'fa-pet-dogs', by: 'label' })
  })

  test('is for whoever may sync somewhere', () => {
    const { read } = open()
    for (const who of ['ana', 'sam', 'sol', 'omar']) expect(read(who).ok).toBe(true)
    for (const who of ['uma', 'tia', 'tom', 'dana']) expect(refusalOf(read(who))).toBe('forbidden')
  })

  test('keeps a pair whose field is gone, and applies it no more', () => {
    const { backend, read } = open()
    granted(backend.removeField('fa-veterinarian'))
    const { pairs, applied } = granted(read())
    expect(pairs).toEqual([SAVED])
    expect(applied.filter(({ inHome }) => inHome === 'ih-vet')).toEqual([])
  })
})

describe('saving what belongs together', () => {
  test('replaces it whole, is followed by the next preview, and stands in the audit log', () => {
    const { save, backend, as, person } = open()
    const saved = granted(save([{ inHome: 'ih-parking', facility: 'fa-note' }]))
    expect(saved).toMatchObject({
      version: 2,
      pairs: [{ inHome: 'ih-parking', facility: 'fa-note' }],
    })
    const bob = { accountId: person('Bob Walker').id, to: 'facility', dryRun: true } as const
    const preview = granted(backend.syncAccount(as('ana'), bob, undefined, ''))
    expect(preview.definitions).toBe(2)
    expect(preview.fields).toContainEqual(
      expect.objectContaining({ label: 'Parking', result: 'copied', to: 'fa-note' }),
    )
    expect(backend.business.audit.findLast(({ action }) => action === 'mappings')).toMatchObject({
      outcome: 'done',
      fields: ['Vet clinic', 'Veterinarian', 'Parking', 'Notes'],
    })
  })

  test('makes what was decided on before ask again, naming the fields', () => {
    const { save, backend, as, person } = open()
    granted(save([]))
    const bob = { accountId: person('Bob Walker').id, to: 'facility', definitions: 1 } as const
    expect(backend.syncAccount(as('ana'), bob, undefined, 'key')).toMatchObject({
      problem: { name: 'changed', changed: ['Vet clinic', 'Veterinarian'] },
    })
  })

  test('once more is the same as once, whatever the version', () => {
    const { save, backend } = open()
    granted(save([SAVED], 99))
    expect(backend.business.definitions).toBe(1)
    expect(backend.business.audit.at(-1)).toMatchObject({
      action: 'mappings',
      outcome: 'unchanged',
    })
  })

  test('on an older state is refused, naming what changed', () => {
    const { save, backend } = open()
    granted(backend.changeField('ih-note', { label: 'Remarks' }))
    expect(save([])).toMatchObject({ problem: { name: 'changed', changed: ['Notes', 'Remarks'] } })
    expect(granted(save([], 2)).version).toBe(3)
  })

  test('takes an Admin of both', () => {
    const { save, backend } = open()
    for (const who of ['sam', 'sol', 'omar', 'uma', 'dana']) {
      expect(refusalOf(save([], 1, who))).toBe('forbidden')
      expect(backend.business.audit.at(-1)).toMatchObject({
        action: 'mappings',
        outcome: 'forbidden',
      })
    }
    expect(backend.business.definitions).toBe(1)
  })

  test.each<[string, { inHome: string; facility: string }[]]>([
    ['an unknown field', [{ inHome: 'ih-nothing', facility: 'fa-note' }]],
    ['fields the wrong way round', [{ inHome: 'fa-note', facility: 'ih-note' }]],
    ['two fields of one branch', [{ inHome: 'ih-note', facility: 'ih-parking' }]],
    ['fields of different forms', [{ inHome: 'ih-note', facility: 'fa-pet-feeding' }]],
    ['a standard field', [{ inHome: 'ih-note', facility: 'fa-address' }]],
    ['types that never fit', [{ inHome: 'ih-newsletter', facility: 'fa-waiver' }]],
    [
      'a field that has a pair already',
      [SAVED, { inHome: 'ih-parking', facility: 'fa-veterinarian' }],
    ],
    ['a pair twice', [SAVED, SAVED]],
  ])('refuses %s, and saves nothing', (_, pairs) => {
    const { save, backend } = open()
    expect(refusalOf(save(pairs))).toBe('mapping-impossible')
    expect(backend.business.definitions).toBe(1)
  })

  test('takes types that fit one way only', () => {
    expect(open().save([KEYS]).ok).toBe(false)
    expect(open().save([{ inHome: 'ih-newsletter', facility: 'fa-heard' }]).ok).toBe(true)
  })
})

describe('proposals', () => {
  const free = (inHome: string[], facility: string[]) => [
    ...inHome.map((label) => aField(`ih ${label}`, { label })),
    ...facility.map((label) => aField(`fa ${label}`, { label, branch: 'facility' })),
  ]
  const propose = (inHome: string[], facility: string[]) =>
    proposePairs(free(inHome, facility), () => true).map((pair) => [
      pair.inHome.slice(3),
      pair.facility.slice(3),
    ])

  test('are labels with words in common, the likeliest first, each field once', () => {
    expect(
      propose(
        ['Where to park', 'Gate code', 'Favourite toy', 'Insurance'],
        ['Toy', 'Parking', 'Code of the gate', 'Favorite toys', 'Waiver'],
      ),
    ).toEqual([
      ['Gate code', 'Code of the gate'],
      ['Favourite toy', 'Favorite toys'],
      ['Where to park', 'Parking'],
    ])
  })

  test('forgive a slip, an ending, an accent and another case, not another word', () => {
    expect(propose(['Alergies'], ['ALLERGIES'])).toHaveLength(1)
    expect(propose(['Café'], ['cafe'])).toHaveLength(1)
    expect(propose(['Cat'], ['Car'])).toEqual([])
    expect(propose(['How do you do'], ['How is it'])).toEqual([])
  })

  test('never lead from a code to what everybody sees', () => {
    const [one, other] = free(['Gate code'], ['Gate code'])
    if (!one || !other) throw new Error('no fields')
    expect(proposePairs([{ ...one, sensitive: true }, other], () => true)).toEqual([])
  })

  test('are for what has no counterpart, and go once it is saved', () => {
    const { backend, read, save } = open()
    granted(backend.changeField('fa-waiver', { label: 'Parking place', type: 'long-text' }))
    const pair = { inHome: 'ih-parking', facility: 'fa-waiver' }
    expect(granted(read()).proposals).toContainEqual(pair)
    expect(granted(save([pair], 2)).proposals).not.toContainEqual(pair)
  })
})
