import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../../components/sync/sync-labels.ts'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import type { Role } from '../../../../lib/domain/role.ts'
import type { FieldOutcome, FieldResult, Sync } from '../../../../lib/domain/sync/sync.ts'

const BOB: Account = { id: 'a', kind: 'client', name: 'Bob', profiles: {}, version: 1 }
const OMAR: Account = {
  id: 'o',
  kind: 'staff',
  name: 'Omar Okafor',
  profiles: { facility: { id: '9', status: 'active', role: 'Tech/Runner', pets: [] } },
  version: 1,
}

const fields = (results: FieldResult[]): FieldOutcome[] =>
  results.map((result, at) => ({ label: `Field ${at}`, group: 'Care', result, from: `f${at}` }))

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

const chosen = (role?: Role, ...ticks: string[]) => ({ role, ticks: new Set(ticks) })

describe('summaryOf', () => {
  it('counts the fields and pets of a client', () => {
    const mixed = sync(BOB, ['copied', 'kept', 'kept', 'skipped:type'], [['copied'], []])
    expect(summaryOf(mixed, chosen())).toBe(
      '2 fields and 2 pets will be copied. 2 fields already have a value in Facility, which is kept. 1 field stays behind.',
    )
  })

  it('follows the ticks', () => {
    const mixed = sync(BOB, ['copied', 'kept', 'kept', 'skipped:sensitive'])
    expect(summaryOf(mixed, chosen(undefined, 'f1'))).toBe(
      '1 field will be copied. 1 value in Facility is replaced. 1 field already has a value in Facility, which is kept. 1 field stays behind.',
    )
    expect(summaryOf(mixed, chosen(undefined, 'f1', 'f2', 'f3'))).toBe(
      '2 fields will be copied. 2 values in Facility are replaced.',
    )
  })

  it('speaks of one as one, and leaves out what there is none of', () => {
    expect(summaryOf(sync(BOB, ['copied'], [[]]), chosen())).toBe(
      '1 field and 1 pet will be copied.',
    )
    expect(summaryOf(sync(BOB, [], [[]]), chosen())).toBe('1 pet will be copied.')
    expect(summaryOf(sync(BOB), chosen())).toBe('No field will be copied.')
  })

  it('names the role that staff arrive at', () => {
    expect(summaryOf(sync(OMAR), chosen())).toBe('Omar Okafor will be Tech/Runner in Facility.')
    expect(summaryOf(sync(OMAR), chosen('Tech/Runner'))).toBe(
      'Omar Okafor will be Tech/Runner in Facility.',
    )
  })

  it('says that another role is given in a step of its own', () => {
    expect(summaryOf(sync(OMAR), chosen('Scheduler'))).toBe(
      'Omar Okafor will be Tech/Runner in Facility, the base role there, and is made Scheduler right after that.',
    )
  })
})
