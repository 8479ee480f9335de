import { describe, expect, test } from 'vitest'
import type { Account, Profile } from '../../../../../lib/domain/accounts/account.ts'
import type { Actor } from '../../../../../lib/domain/actor.ts'
import { CAPABILITIES, type Capability } from '../../../../../lib/domain/capability.ts'
import type { Operation, Task } from '../../../../../lib/domain/outbox/operation.ts'
import {
  type AccountViewInput,
  accountViewOf,
} from '../../../../../lib/screens/popup/account-detail/account-view.ts'

const NOW = Date.parse('2026-05-04T10:00:00Z')
const TOMORROW = '2026-05-05T10:00:00Z'
const pages = { client: '/clients/{id}', staff: '/staff/{id}' }

const profile = (id: string): Profile => ({ id, status: 'active', pets: [] })
const BOB: Account = {
  id: 'bob',
  kind: 'client',
  name: 'Bob Walker',
  version: 4,
  profiles: { 'in-home': profile('7') },
}
const BOTH: Account = { ...BOB, profiles: { 'in-home': profile('7'), facility: profile('9') } }
const UMA: Account = {
  ...BOB,
  id: 'uma',
  kind: 'staff',
  name: 'Uma Ueda',
  profiles: { 'in-home': { ...profile('3'), role: 'Office Manager' } },
}
const ANA: Actor = {
  accountId: 'ana',
  name: 'Ana Alvarez',
  roles: { 'in-home': 'Admin', facility: 'Admin' },
  inactive: [],
}

const SYNC: Task = { kind: 'sync', choices: {} }
const COPY: Task = { kind: 'sync', choices: { only: ['ih-note'] } }
const PROMOTION: Task = { kind: 'role', role: 'Office Manager', was: 'Staff/User' }

function operation(change: Partial<Operation> = {}): Operation {
  const made = { id: 'op', accountId: 'bob', to: 'facility', actorId: 'ana', task: SYNC } as const
  return { ...made, version: 4, state: 'done', tries: 1, madeAt: NOW, ...change }
}

function detail(
  account: Account,
  operations: Operation[] = [],
  {
    actor = ANA,
    missing = [],
    ...known
  }: Partial<AccountViewInput> & { actor?: Actor; missing?: Capability[] } = {},
) {
  const session = {
    actor,
    admins: [],
    homes: { 'in-home': '/', facility: '/' },
    profiles: { 'in-home': pages, facility: pages },
    workplaces: { shifts: '/shifts' },
    mayBulk: false,
    capabilities: CAPABILITIES.filter((each) => !missing.includes(each)),
  }
  const nothing = { last: undefined, undoProblem: undefined, notRetried: undefined }
  return accountViewOf({ account, session, operations, ...nothing, ...known }, NOW)
}

describe('where somebody is missing', () => {
  test('they may be added by whoever may sync them', () => {
    expect(detail(BOB)).toMatchObject({ addTo: 'facility', because: undefined })
  })

  test.each([
    [
      'the role is too low',
      BOB,
      { ...ANA, roles: { 'in-home': 'Staff/User' } },
      'Your role does not allow this. Ask an Admin to do it for Bob Walker.',
    ],
    [
      'they stand above',
      { ...UMA, profiles: { 'in-home': { ...profile('3'), role: 'Admin' } } },
      { ...ANA, roles: { 'in-home': 'Office Manager' } },
      'Uma Ueda, or the role chosen, is above your own role. Ask an Admin to do this.',
    ],
    [
      'it is oneself',
      UMA,
      { ...ANA, accountId: 'uma' },
      'Nobody can add themselves, change their own role or make themselves inactive. Ask another Admin to do it.',
    ],
  ] satisfies [string, Account, Actor, string][])('it says why not: %s', (_, who, actor, words) => {
    expect(detail(who, [], { actor })).toMatchObject({ addTo: undefined, because: words })
  })

  test('there is nothing to say of somebody who is in both', () => {
    expect(detail(BOTH)).toMatchObject({ addTo: undefined, because: undefined, mayCompare: true })
  })
})

describe('what the server does not offer is not shown', () => {
  test('the button that adds somebody, and why it may not be pressed', () => {
    expect(detail(BOB, [], { missing: ['sync'] })).toMatchObject({ addTo: undefined })
    const own = { ...ANA, accountId: 'uma' }
    expect(detail(UMA, [], { actor: own, missing: ['sync'] }).because).toBeUndefined()
  })

  test('the comparison', () => {
    expect(detail(BOTH, [], { missing: ['comparison'] }).mayCompare).toBe(false)
  })

  test('the change of a role', () => {
    expect(detail(UMA).roles).toMatchObject([{ mayChange: true }])
    expect(detail(UMA, [], { missing: ['role'] }).roles).toMatchObject([{ mayChange: false }])
  })

  test('the reminder that somebody stays active where they came from', () => {
    const synced = [operation({ undoUntil: TOMORROW })]
    expect(detail(BOTH, synced).syncedFrom).toBe('in-home')
    expect(detail(BOTH, synced, { missing: ['status'] }).syncedFrom).toBeUndefined()
  })

  test('a sync of today, once it can be undone no more', () => {
    const synced = [operation({ undoUntil: TOMORROW })]
    expect(detail(BOTH, synced, { missing: ['undo'] }).status).toBeUndefined()
  })
})

describe('what is under way', () => {
  test.each([
    ['a sync', SYNC, { what: 'sync', to: 'facility' }],
    ['a copy of fields', COPY, { what: 'copy', to: 'facility' }],
    ['a change of role', PROMOTION, { what: 'role', to: 'facility' }],
    ['an undo', { kind: 'undo', of: 'op', sync: 's' }, { what: 'undo', to: 'facility' }],
  ] satisfies [string, Task, object][])('%s holds everything else', (_, task, underWay) => {
    const found = detail(BOB, [operation({ state: 'queued', task })])
    expect(found.openOperation).toEqual(underWay)
    expect(found.status?.tone).toBe('waiting')
  })

  test("somebody else's holds it too, and is not shown as one's own", () => {
    const theirs = operation({ state: 'queued', actorId: 'sam' })
    expect(detail(BOB, [theirs])).toMatchObject({
      openOperation: { what: 'sync' },
      status: undefined,
    })
  })

  test('nothing, once it is settled', () => {
    expect(detail(BOTH, [operation()]).openOperation).toBeUndefined()
  })
})

describe('what is said of the newest operation', () => {
  const said = (account: Account, change: Partial<Operation>) =>
    detail(account, [operation(change)]).status

  test('a sync can be taken back while the backend lets it', () => {
    expect(said(BOTH, { undoUntil: TOMORROW })?.actions).toEqual(['undo'])
  })

  test.each([
    ['is too late to take back', BOTH, { undoUntil: '2026-05-04T09:59:59Z' }],
    ['was taken back elsewhere', BOB, { undoUntil: TOMORROW }],
    ['was taken back here', BOB, { state: 'undone', undoUntil: TOMORROW }],
    ['was put away', BOB, { state: 'cancelled' }],
    ['was asked for again', BOB, { state: 'replaced' }],
    [
      'failed and came about in another way',
      BOTH,
      { state: 'failed', problem: { name: 'offline' } },
    ],
  ] satisfies [string, Account, Partial<Operation>][])(
    'nothing of a sync that %s',
    (_, account, change) => {
      expect(said(account, change)).toBeUndefined()
    },
  )

  test('a failure of yesterday can be tried again as long as it stands', () => {
    const failed = {
      state: 'failed',
      problem: { name: 'server-error' },
      madeAt: NOW - 1e8,
    } as const
    expect(said(BOB, failed)?.actions).toEqual(['retry'])
    expect(said(BOTH, { ...failed, task: COPY })?.actions).toEqual(['retry'])
  })

  test('a role can be given back until the account was changed', () => {
    const change = { accountId: 'uma', to: 'in-home', task: PROMOTION, versionAfter: 4 } as const
    expect(said(UMA, change)?.actions).toEqual(['undo'])
    expect(said({ ...UMA, version: 5 }, change)).toBeUndefined()
  })

  test('what was asked for on this page is shown even when it is over', () => {
    const undo = operation({ id: 'undo-1-op', task: { kind: 'undo', of: 'op', sync: 's' } })
    expect(detail(BOB, [undo]).status).toBeUndefined()
    expect(detail(BOB, [undo], { last: undo }).status?.text).toBe(
      'Undone: Bob Walker is in In-Home only again.',
    )
  })

  test('an undo that could not be asked for says so, and is offered again', () => {
    const last = operation({ undoUntil: TOMORROW })
    const known = { last, undoProblem: { name: 'offline' } } as const
    expect(detail(BOTH, [last], known).status).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('Not undone. You are offline.'),
      actions: ['undo'],
    })
  })

  test('a failure that could not be sent again says why, and is offered again', () => {
    const failed = operation({ state: 'failed', problem: { name: 'server-error' } })
    const notRetried = { id: 'op', problem: { name: 'signed-out' } } as const
    expect(detail(BOB, [failed], { notRetried }).status).toMatchObject({
      text: expect.stringContaining('You are signed out.'),
      actions: ['retry'],
    })
  })

  test("what somebody else's undo met is not said here", () => {
    const last = operation({ id: 'other', accountId: 'dana' })
    const shown = detail(BOTH, [operation({ undoUntil: TOMORROW })], {
      last,
      undoProblem: { name: 'offline' },
    })
    expect(shown.status?.tone).toBe('success')
  })
})

describe('of requests and messages', () => {
  const REQUEST: Task = { kind: 'request' }
  const sync = operation({ id: 'sync', madeAt: NOW - 9, undoUntil: TOMORROW })
  const request = (change: Partial<Operation> = {}) =>
    operation({ id: 'request', madeAt: NOW - 5, task: REQUEST, ...change })

  test('nothing was said once they went out, or an old sync was shown: they are the newest', () => {
    const { status, earlier } = detail(BOTH, [request(), sync])
    expect(status?.text).toMatch(/^Services requested for .*Bob Walker.* in Facility\./)
    expect(earlier).toMatchObject({ text: expect.stringMatching(/^Earlier: /), actions: ['undo'] })
  })

  test('an hour later only what can still be taken back is shown, as something earlier', () => {
    const old = request({ madeAt: NOW - 3_600_000 })
    const { status, earlier } = detail(BOTH, [old, { ...sync, madeAt: NOW - 3_700_000 }])
    expect(status).toBeUndefined()
    expect(earlier?.text).toMatch(/^Earlier: /)
  })

  test('a failed one is shown as long as it stands', () => {
    const failed = request({
      state: 'failed',
      problem: { name: 'branch-inactive' },
      madeAt: NOW - 1e8,
    })
    expect(detail(BOTH, [failed]).status?.text).toMatch(/^Not sent\. /)
    expect(detail(BOTH, [{ ...failed, state: 'cancelled' }]).status).toBeUndefined()
  })

  test('an earlier sync that could not be taken back says so in the first line', () => {
    const known = { last: sync, undoProblem: { name: 'offline' } } as const
    const { status, earlier } = detail(BOTH, [request(), sync], known)
    expect(status?.text).toMatch(/^Not undone\. /)
    expect(earlier).toBeUndefined()
  })
})

test("somebody else's newer operation is not shown", () => {
  const own = operation({ id: 'own', undoUntil: TOMORROW })
  const theirs = operation({ id: 'theirs', madeAt: NOW + 3, actorId: 'sam', task: PROMOTION })
  expect(detail(BOTH, [own, theirs]).status?.actions).toEqual(['undo'])
})
