import { describe, expect, test } from 'vitest'
import type { AccountPage } from '../../../../../lib/db/reads.ts'
import {
  emptyStateOf,
  type PopupKnowledge,
} from '../../../../../lib/screens/popup/accounts/empty-state.ts'

const bob = { id: 'a', kind: 'client', name: 'Bob', version: 1, profiles: {} } as const
const full: AccountPage = {
  total: 1,
  from: 0,
  accounts: [bob],
  terms: [],
  openOperations: new Set(),
  completeAt: 1,
}
const none: AccountPage = { ...full, total: 0, accounts: [] }
const ready: PopupKnowledge = { signedIn: true, refreshing: false, listing: full, search: '' }

describe('besides or instead of the list', () => {
  test.each<[string, Partial<PopupKnowledge>, string | undefined, boolean | undefined]>([
    ['all is well', {}, undefined, undefined],
    [
      'nobody is signed in',
      { signedIn: false, problem: { name: 'signed-out' } },
      'signed-out',
      true,
    ],
    [
      'no dashboard was opened',
      { signedIn: false, problem: { name: 'no-dashboard' } },
      'no-dashboard',
      true,
    ],
    ['the server has no list', { lacksFeed: true }, 'no-feed', true],
    [
      'the server has no list, and cannot be reached',
      { lacksFeed: true, problem: { name: 'offline' } },
      'no-feed',
      true,
    ],
    [
      'the dashboard names another address',
      { signedIn: false, problem: { name: 'moved' } },
      'moved',
      true,
    ],
    [
      'the browser keeps Tandem off the dashboard',
      { signedIn: false, problem: { name: 'no-access' } },
      'no-access',
      true,
    ],
    ['it does, and somebody is known', { problem: { name: 'no-access' } }, undefined, undefined],
    ['the connection is gone', { problem: { name: 'offline' } }, 'offline', false],
    ['it was never there', { signedIn: false, problem: { name: 'offline' } }, 'offline', true],
    ['the answer is nonsense', { problem: { name: 'bad-answer' } }, 'error', false],
    ['the database cannot be read', { listing: 'unreadable' }, 'error', true],
    ['the rows are not read yet', { listing: undefined }, 'loading', true],
    [
      'the mirror is being filled',
      { listing: { ...none, completeAt: undefined } },
      'loading',
      true,
    ],
    ['the business is empty', { listing: none }, 'empty', true],
    ['nobody fits the filters', { listing: none, filtered: true }, 'no-fit', false],
    [
      'nobody fits the search and the filters',
      { listing: none, filtered: true, search: 'zz', refreshing: true },
      'no-fit',
      false,
    ],
    [
      'nobody fits the filters yet',
      { listing: none, filtered: true, refreshing: true },
      'loading',
      true,
    ],
    ['nobody fits the search', { listing: none, search: 'zz' }, 'no-match', false],
  ])('when %s', (_, change, kind, instead) => {
    const notice = emptyStateOf({ ...ready, ...change })
    expect(notice?.kind).toBe(kind)
    expect(notice?.instead).toBe(instead)
  })
})
