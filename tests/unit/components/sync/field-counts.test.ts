import { describe, expect, it } from 'vitest'
import {
  byFate,
  countFields,
  FATES,
  hasAny,
  missingOf,
  ticksIn,
} from '../../../../components/sync/field-counts.ts'
import {
  type FieldOutcome,
  type FieldResult,
  type PetOutcome,
  type Sync,
  tickOf,
} from '../../../../lib/domain/sync/sync.ts'

const field = (result: FieldResult, change: Partial<FieldOutcome> = {}): FieldOutcome => ({
  label: 'Phone',
  group: 'Contact',
  result,
  from: 'f1',
  to: 't1',
  ...change,
})

const SENSITIVE = field('skipped:sensitive', {
  label: 'Alarm code',
  from: 'alarm',
  to: 'alarm2',
  sensitive: true,
})
const KEPT = field('kept', { from: 'phone', values: { source: '1', target: '2' } })

function sync(fields: FieldOutcome[], ...pets: FieldOutcome[][]): Sync {
  return {
    id: 's',
    state: 'preview',
    to: 'facility',
    account: { id: 'a', kind: 'client', name: 'Bob', profiles: {}, version: 1 },
    fields,
    pets: pets.map((each, at) => ({
      petId: `p${at}`,
      name: `Pet ${at}`,
      result: 'copied',
      fields: each,
    })),
    matches: [],
    emailsSent: 0,
  }
}

const fatesOf = (outcome: FieldOutcome) => FATES.filter((fate) => byFate([outcome])[fate].length)

describe('byFate', () => {
  it.each<[FieldResult, string[]]>([
    ['copied', ['copied']],
    ['converted', ['copied']],
    ['equal', ['same']],
    ['kept', ['both']],
    ['skipped:no-field', ['left']],
    ['skipped:wider', ['left']],
    ['skipped:sensitive', ['private']],
    ['required-empty', []],
  ])('puts a field that is %s under %j', (result, fates) => {
    expect(fatesOf(field(result))).toEqual(fates)
  })

  it('leaves nothing to choose where the source is blank', () => {
    expect(fatesOf(field('kept', { values: { target: '2' } }))).toEqual(['same'])
    expect(fatesOf(field('kept', { sensitive: true }))).toEqual(['same'])
  })

  it('names the tick of a field after its pet, so that two pets can be distinguished', () => {
    const pet: PetOutcome = { petId: 'p1', name: 'Biscuit', result: 'copied', fields: [] }
    expect(byFate([KEPT], pet).both[0]).toMatchObject({
      tick: tickOf('phone', 'p1'),
      pet: 'Biscuit',
    })
    expect(byFate([KEPT]).both[0]?.tick).toBe('phone')
  })

  it('has no tick for what cannot be copied, or is copied anyway', () => {
    const form = byFate([field('copied'), field('skipped:wider'), field('equal')])
    expect([...form.copied, ...form.left, ...form.same].map(({ tick }) => tick)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('countsOf', () => {
  const everything = sync(
    [field('copied'), KEPT, SENSITIVE, field('skipped:type'), field('equal')],
    [field('converted'), KEPT],
  )

  it('counts the fields of the client and of the pets together', () => {
    expect(countFields(everything, new Set())).toEqual({
      pets: 1,
      copied: 2,
      replaced: 0,
      kept: 2,
      left: 2,
    })
  })

  it('follows the ticks, each at one field only', () => {
    const ticks = new Set(['phone', 'alarm'])
    expect(countFields(everything, ticks)).toEqual({
      pets: 1,
      copied: 3,
      replaced: 1,
      kept: 1,
      left: 1,
    })
  })

  it('counts no pet that the target knows already', () => {
    const [pet] = everything.pets
    const known = { ...everything, pets: pet ? [{ ...pet, result: 'equal' as const }] : [] }
    expect(countFields(known, new Set()).pets).toBe(0)
  })
})

describe('ticksIn', () => {
  it('keeps the ticks whose fields are still to be decided, and drops all others', () => {
    const preview = sync([KEPT, field('copied', { from: 'name' })], [SENSITIVE])
    const ticks = new Set(['phone', 'name', 'gone', 'alarm', tickOf('alarm', 'p0')])
    expect([...ticksIn(preview, ticks)]).toEqual(['phone', tickOf('alarm', 'p0')])
  })
})

describe('missingOf', () => {
  const preview = sync(
    [SENSITIVE, field('required-empty', { label: 'Alarm', from: undefined, to: 'alarm2' })],
    [field('required-empty', { label: 'Rabies', from: undefined, to: 't9' })],
  )

  it('says of each field whose it is', () => {
    expect(missingOf(preview, new Set()).map(({ label, pet }) => [label, pet])).toEqual([
      ['Alarm', undefined],
      ['Rabies', 'Pet 0'],
    ])
  })

  it('misses nothing that a tick brings along', () => {
    expect(missingOf(preview, new Set(['alarm'])).map(({ label }) => label)).toEqual(['Rabies'])
  })
})

describe('hasAny', () => {
  it('finds no difference where everything is copied or the same', () => {
    const form = byFate([field('copied'), field('equal')])
    expect(hasAny(form, false)).toBe(true)
    expect(hasAny(form, true)).toBe(false)
    expect(hasAny(byFate([KEPT]), true)).toBe(true)
  })
})
