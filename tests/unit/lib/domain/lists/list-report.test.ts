import { expect, test } from 'vitest'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import { type EmailList, emailKey } from '../../../../../lib/domain/lists/e-mail-list.ts'
import {
  createListReport,
  type FoundAccount,
  listedStatusOf,
  readyIds,
} from '../../../../../lib/domain/lists/list-report.ts'
import { LARGEST_BULK_RUN } from '../../../../../lib/domain/outbox/bulk-run.ts'

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
  expect(listedStatusOf(account({}), 'in-home')).toBe('ready')
  expect(listedStatusOf(account({}), 'facility')).toBe('elsewhere')
  expect(listedStatusOf(account({ profiles: both }), 'in-home')).toBe('both')
  expect(listedStatusOf(account({ kind: 'staff' }), 'in-home')).toBe('staff')
})

test('of several accounts with one e-mail the one that can be synced is meant', () => {
  const staff: FoundAccount = { id: 's', status: 'staff' }
  const ready: FoundAccount = { id: 'r', status: 'ready' }
  expect(readyIds(staff, ready)).toBe(ready)
  expect(readyIds(ready, staff)).toBe(ready)
})

test('everybody in a list is selected, or grouped by the reason why not', () => {
  const found = new Map<string, FoundAccount>([
    ['bob@x.example', { id: 'bob', status: 'ready' }],
    ['dana@x.example', { id: 'dana', status: 'both' }],
    ['fay@x.example', { id: 'fay', status: 'elsewhere' }],
    ['sam@x.example', { id: 'sam', status: 'staff' }],
  ])
  const list = listOf(
    'Bob@x.example',
    'dana@x.example',
    'fay@x.example',
    'sam@x.example',
    'zoe@x.example',
  )
  const again = { email: 'bob@x.example', line: 6 }
  const report = createListReport({ ...list, repeated: [again] }, found, emailKey)
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
  const emails = Array.from({ length: LARGEST_BULK_RUN + 5 }, (_, at) => `c${at}@x.example`)
  const found = new Map<string, FoundAccount>(
    emails.map((email) => [email, { id: email, status: 'ready' }]),
  )
  const report = createListReport(listOf(...emails), found, emailKey)
  expect(report.ready).toEqual(emails.slice(0, LARGEST_BULK_RUN))
  expect(report.beyond).toBe(5)
})
