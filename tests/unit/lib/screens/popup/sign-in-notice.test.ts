import { expect, test } from 'vitest'
import type { Problem } from '../../../../../lib/domain/problem.ts'
import { signInNotice } from '../../../../../lib/screens/popup/sign-in-notice.ts'

const SESSION = {
  actor: { accountId: 'ana', name: 'Ana Alvarez', roles: {}, inactive: [] },
  admins: [],
  homes: { 'in-home': '/', facility: '/' },
  profiles: {
    'in-home': { client: '/{id}', staff: '/{id}' },
    facility: { client: '/{id}', staff: '/{id}' },
  },
  workplaces: { shifts: '/' },
  capabilities: [],
  mayBulk: false,
}

const noticeFor = (name: Problem['name'] | undefined, isKnown: boolean) =>
  signInNotice({
    refreshing: false,
    departures: 0,
    answers: 0,
    refresh() {},
    ...(name && { problem: { name } }),
    ...(isKnown && { session: SESSION }),
  })

test.each([
  ['signed-out', 'signed-out', 'signed-out'],
  ['no-dashboard', 'no-dashboard', 'no-dashboard'],
  ['moved', 'moved', 'moved'],
  ['no-access', 'no-access', undefined],
  ['forbidden', 'error', undefined],
  ['offline', undefined, undefined],
  ['timeout', undefined, undefined],
  ['bad-answer', undefined, undefined],
  [undefined, 'loading', undefined],
] as const)('after %s it is %s without a session, and %s with one', (name, without, within) => {
  expect(noticeFor(name, false)).toBe(without)
  expect(noticeFor(name, true)).toBe(within)
})
