import { describe, expect, test } from 'vitest'
import {
  changeCount,
  choose,
  type MappingEdits,
  NO_EDITS,
  pairsAfter,
  rebased,
  removePair,
} from '../../../../../lib/domain/mappings/mapping-edit.ts'
import {
  candidatesFor,
  isImpossible,
  mappingTable,
} from '../../../../../lib/domain/mappings/mapping-table.ts'
import { FIELDS, field, PARKING, settings, VET } from '../../../../fixtures/fields.ts'

const inHome = (id: string) => ({ id, branch: 'in-home' as const })
const facility = (id: string) => ({ id, branch: 'facility' as const })

/** What a table says of each pair: "ih-vet fa-veterinarian saved". */
function pairsIn(edits: MappingEdits = NO_EDITS, on = settings()) {
  return mappingTable(on, edits, 'client').lines.flatMap((line) =>
    line.inHome && line.facility ? `${line.inHome.id} ${line.facility.id} ${line.by}` : [],
  )
}

describe('choosing a counterpart', () => {
  test('pairs two fields, and counts as one change', () => {
    const edits = choose(settings(), NO_EDITS, inHome('ih-vet'), 'fa-veterinarian')
    expect(pairsAfter(settings().mappings, edits)).toEqual([PARKING, VET])
    expect(changeCount(edits)).toBe(1)
    expect(pairsIn(edits)).toContain('ih-vet fa-veterinarian chosen')
  })

  test('is the same from either side', () => {
    const one = choose(settings(), NO_EDITS, inHome('ih-vet'), 'fa-veterinarian')
    expect(choose(settings(), NO_EDITS, facility('fa-veterinarian'), 'ih-vet')).toEqual(one)
  })

  test('another one than was saved is one change, and taking it back is none', () => {
    const edits = choose(settings(), NO_EDITS, inHome('ih-parking'), 'fa-gate')
    expect(changeCount(edits)).toBe(1)
    expect(pairsAfter(settings().mappings, edits)).toEqual([
      { inHome: 'ih-parking', facility: 'fa-gate' },
    ])
    const back = choose(settings(), edits, inHome('ih-parking'), 'fa-arrival')
    expect(changeCount(back)).toBe(0)
    expect(pairsAfter(settings().mappings, back)).toEqual([PARKING])
  })

  test('none takes a saved pair out', () => {
    const edits = choose(settings(), NO_EDITS, inHome('ih-parking'), undefined)
    expect(pairsAfter(settings().mappings, edits)).toEqual([])
    expect(changeCount(edits)).toBe(1)
    expect(pairsIn(edits)).not.toContain('ih-parking fa-arrival saved')
  })

  test('frees whatever the label had paired, and going back to it needs no saving', () => {
    const edits = choose(settings(), NO_EDITS, inHome('ih-photos'), 'fa-gate')
    expect(pairsIn(edits)).toContain('ih-photos fa-gate chosen')
    const free = candidatesFor(mappingTable(settings(), edits, 'client'), 'in-home')
    expect(free.map(({ id }) => id)).toContain('fa-photos')
    expect(choose(settings(), edits, inHome('ih-photos'), 'fa-photos')).toEqual(NO_EDITS)
  })

  test('a counterpart leaves whatever it was given to before', () => {
    const first = choose(settings(), NO_EDITS, inHome('ih-vet'), 'fa-gate')
    const second = choose(settings(), first, inHome('ih-keys'), 'fa-gate')
    expect(second.added).toEqual([{ inHome: 'ih-keys', facility: 'fa-gate' }])
  })

  test('offers only fields of the same form that have no counterpart', () => {
    const free = candidatesFor(mappingTable(settings(), NO_EDITS, 'client'), 'in-home')
    expect(free.map(({ id }) => id)).toEqual(['fa-veterinarian', 'fa-waiver', 'fa-gate'])
  })

  test('says at once what can never work', () => {
    const edits = choose(settings(), NO_EDITS, inHome('ih-keys'), 'fa-waiver')
    const { lines } = mappingTable(settings(), edits, 'client')
    const line = lines.find(({ id }) => id === 'ih-keys')
    expect(line?.fit && isImpossible(line.fit)).toBe(true)
  })
})

describe('the table', () => {
  test('tells why each pair belongs together', () => {
    expect(pairsIn()).toEqual([
      'ih-email fa-email key',
      'ih-photos fa-photos label',
      'ih-parking fa-arrival saved',
    ])
  })

  test('proposes only what has no counterpart', () => {
    expect(mappingTable(settings(), NO_EDITS, 'client').proposals).toHaveLength(1)
    const edits = choose(settings(), NO_EDITS, inHome('ih-vet'), 'fa-gate')
    expect(mappingTable(settings(), edits, 'client').proposals).toEqual([])
  })

  test('names a saved pair whose field is gone, until it is taken out', () => {
    const gone = { inHome: 'ih-old', facility: 'fa-gate' }
    const on = settings({ pairs: [PARKING, gone] })
    const [idle] = mappingTable(on, NO_EDITS, 'client').idle
    expect(idle).toMatchObject({ pair: gone, inHome: undefined, facility: { id: 'fa-gate' } })
    const edits = removePair(NO_EDITS, gone)
    expect(mappingTable(on, edits, 'client').idle).toEqual([])
    expect(pairsAfter(on.mappings, edits)).toEqual([PARKING])
  })

  test('bears ids of any kind', () => {
    const on = settings({}, { fields: [...FIELDS, field('ih-__proto__', '__proto__')] })
    const edits = choose(on, NO_EDITS, inHome('ih-__proto__'), 'fa-gate')
    expect(pairsIn(edits, on)).toContain('ih-__proto__ fa-gate chosen')
  })
})

describe('when somebody else saved meanwhile', () => {
  const mine = choose(settings(), NO_EDITS, inHome('ih-vet'), 'fa-veterinarian')

  test('one’s own changes are kept beside theirs', () => {
    const theirs = { inHome: 'ih-keys', facility: 'fa-gate' }
    const on = settings({ pairs: [PARKING, theirs] })
    const edits = rebased(on, mine)
    expect(pairsAfter(on.mappings, edits)).toEqual([PARKING, theirs, VET])
  })

  test('what both wanted is no change any more', () => {
    expect(rebased(settings({ pairs: [PARKING, VET] }), mine)).toEqual(NO_EDITS)
  })

  test('a change to a field that is gone is dropped', () => {
    const fields = FIELDS.filter(({ id }) => id !== 'ih-vet')
    expect(rebased(settings({}, { fields }), mine)).toEqual(NO_EDITS)
  })

  test('a field that both gave a counterpart gets one’s own', () => {
    const theirs = { inHome: 'ih-vet', facility: 'fa-gate' }
    const on = settings({ pairs: [PARKING, theirs] })
    const edits = rebased(on, mine)
    expect(pairsAfter(on.mappings, edits)).toEqual([PARKING, VET])
    expect(changeCount(edits)).toBe(1)
  })

  test('what both took out is out', () => {
    const edits = removePair(NO_EDITS, PARKING)
    expect(rebased(settings({ pairs: [] }), edits)).toEqual(NO_EDITS)
  })
})
