import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../components/sync-words.ts'
import type { Account } from '../../../lib/domain/account.ts'
import type { FieldOutcome, FieldResult, Sync } from '../../../lib/domain/sync.ts'

const BOB: Account = { id: 'a', kind: 'client', name: 'Bob', profiles: {}, version: 1 }
const OMAR: Account = {
  id: 'o',
  kind: 'staff',
  name: 'Omar Okafor',
  profiles: { facility: { id: '9', status: 'active', role: 'Tech/Runner', pets: [] } },
  version: 1,
}

const fields = (results: FieldResult[]): FieldOutcome[] =>
  results.map((result, at) => ({ label: `Field ${at}`, group: 'Care', result }))

function sync(account: Account, own: FieldResult[] = [], pets: FieldResult[][] = []): Sync {
  return {
    id: 's',
    state: 'preview',
    to: 'facility',
    account,
    fields: fields(own),
    pets: pets.map((each, at) => ({
      petId: `${at}`,
      name: `Pet ${at}`,
      result: 'copied',
      fields: fields(each),
    })),
    matches: [],
    emailsSent: 0,
  }
}

describe('summaryOf', () => {
  it('counts the fields and pets of a client', () => {
    expect(summaryOf(sync(BOB, ['copied', 'kept', 'skipped:type'], [['copied'], []]))).toBe(
      '2 fields will be copied, 2 left out, 2 pets come along.',
    )
  })

  it('speaks of one as one, and leaves out what there is none of', () => {
    expect(summaryOf(sync(BOB, ['copied'], [[]]))).toBe(
      '1 field will be copied, 1 pet comes along.',
    )
    expect(summaryOf(sync(BOB))).toBe('No fields will be copied.')
  })

  it('names the role that staff arrive at', () => {
    expect(summaryOf(sync(OMAR))).toBe('Omar Okafor will be Tech/Runner in Facility.')
    expect(summaryOf(sync(OMAR), 'Tech/Runner')).toBe(
      'Omar Okafor will be Tech/Runner in Facility.',
    )
  })

  it('says that another role is given in a step of its own', () => {
    expect(summaryOf(sync(OMAR), 'Scheduler')).toBe(
      'Omar Okafor will be Tech/Runner in Facility, the base role there, and is made Scheduler right after that.',
    )
  })
})
