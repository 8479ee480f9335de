import { expect, test } from 'vitest'
import type { Account } from '../../../../lib/domain/account.ts'
import { LONGEST_RUN } from '../../../../lib/domain/bulk.ts'
import { type EmailList, emailKey } from '../../../../lib/domain/e-mail-list.ts'
import {
  type FoundAccount,
  meantOf,
  reportOf,
  standingOf,
} from '../../../../lib/domain/list-report.ts'

const listOf = (...emails: string[]): EmailList => ({
  emails: emails.map((email, at) => ({ email, line: at + 1 })),
  repeated: [],
  without: [],
})

const profile = { id: '1', status: 'active', pets: [] } as const
const account = (change: Partial<Account>): Account => ({
  id: 'a',
  kind: 'client',
  name: 'A',
  version: 1,
  profiles: { 'in-home': { ...profile, pets: [] } },
  ...change,
})

test('a run can take clients who are in its source only', () => {
  const there = { facility: { ...profile, pets: [] } }
  const both = { ...account({}).profiles, ...there }
  expect(standingOf(account({}), 'in-home')).toBe('ready')
  expect(standingOf(account({}), 'facility')).toBe('elsewhere')
  expect(standingOf(account({ profiles: both }), 'in-home')).toBe('both')
  expect(standingOf(account({ kind: 'staff' }), 'in-home')).toBe('staff')
})

test('of several accounts with one e-mail the one that can be synced is meant', () => {
  const staff: FoundAccount = { id: 's', standing: 'staff' }
  const ready: FoundAccount = { id: 'r', standing: 'ready' }
  expect(meantOf(staff, ready)).toBe(ready)
  expect(meantOf(ready, staff)).toBe(ready)
})

test('everybody in a list is selected, or told apart by the reason why not', () => {
  const found = new Map<string, FoundAccount>([
    ['bob@x.example', { id: 'bob', standing: 'ready' }],
    ['dana@x.example', { id: 'dana', standing: 'both' }],
    ['fay@x.example', { id: 'fay', standing: 'elsewhere' }],
    ['sam@x.example', { id: 'sam', standing: 'staff' }],
  ])
  const list = listOf(
    'Bob@x.example',
    'dana@x.example',
    'fay@x.example',
    'sam@x.example',
    'zoe@x.example',
  )
  const again = { email: 'bob@x.example', line: 6 }
  const report = reportOf({ ...list, repeated: [again] }, found, emailKey)
  expect(report).toMatchObject({
    total: 6,
    found: 4,
    ready: ['bob'],
    beyond: 0,
    missing: [{ email: 'zoe@x.example', line: 5 }],
    repeated: [again],
    left: {
      both: [{ email: 'dana@x.example' }],
      elsewhere: [{ email: 'fay@x.example' }],
      staff: [{ email: 'sam@x.example' }],
    },
  })
})

test('no more are selected than one run takes, the first of the list', () => {
  const emails = Array.from({ length: LONGEST_RUN + 5 }, (_, at) => `c${at}@x.example`)
  const found = new Map<string, FoundAccount>(
    emails.map((email) => [email, { id: email, standing: 'ready' }]),
  )
  const report = reportOf(listOf(...emails), found, emailKey)
  expect(report.ready).toEqual(emails.slice(0, LONGEST_RUN))
  expect(report.beyond).toBe(5)
})
