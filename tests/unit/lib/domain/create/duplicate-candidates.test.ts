import { expect, test } from 'vitest'
import type { Account } from '../../../../../lib/domain/accounts/account.ts'
import {
  duplicateSearches,
  e164,
  findDuplicateCandidates,
} from '../../../../../lib/domain/create/duplicate-candidates.ts'

const NOBODY = { firstName: '', lastName: '', email: '', phone: '' }
const person = (id: string, change: Partial<Account>): Account => ({
  id,
  kind: 'client',
  name: 'Somebody Else',
  profiles: {},
  version: 1,
  ...change,
})

test.each([
  ['(206) 555-0177', '+12065550177'],
  ['206.555.0177 ext. 12', '+12065550177'],
  ['1 206 555 0177', '+12065550177'],
  ['+44 20 7946 0958', '+442079460958'],
  ['206 555 0177 Rosa', undefined],
  ['555 0177', undefined],
  ['', undefined],
])('%j as a phone number is %s', (text, number) => {
  expect(e164(text)).toBe(number)
})

test('somebody is a duplicate candidate by e-mail, phone or full name, the surest first, and nobody by half a name', () => {
  const accounts = [
    person('name', { name: 'Nóra Newman' }),
    person('phone', { phone: '(206) 555-0177' }),
    person('mail', { email: 'NORA@paws.example ' }),
    person('first', { name: 'Nora Other' }),
    person('staff', { kind: 'staff', email: 'nora@paws.example' }),
  ]
  const wanted = {
    firstName: 'Nora',
    lastName: 'newman',
    email: 'nora@paws.example',
    phone: '+12065550177',
  }
  expect(
    findDuplicateCandidates(accounts, 'client', wanted).map(({ account }) => account.id),
  ).toEqual(['mail', 'phone', 'name'])
  expect(findDuplicateCandidates(accounts, 'client', { ...NOBODY, firstName: 'Nora' })).toEqual([])
})

test('nothing is searched for before enough was typed', () => {
  expect(duplicateSearches({ ...NOBODY, firstName: 'Nora', email: 'nora', phone: '206' })).toEqual(
    [],
  )
})
