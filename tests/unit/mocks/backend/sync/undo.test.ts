import { expect, test } from 'vitest'
import type { AccountRecord } from '../../../../../mocks/backend/model.ts'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

const HOUR_MS = 3_600_000

/** The account without what rises with every change. */
function content({ version: _v, seq: _s, changes: _c, ...rest }: AccountRecord) {
  return rest
}

function synced(who = 'sam', name = 'Bob Walker', choices: { link?: string } = {}) {
  const desk = openDesk()
  const before = structuredClone(desk.backend.business)
  const { id } = desk.person(name)
  const request = {
    accountId: id,
    to: 'facility',
    ...(choices.link && { link: desk.person(choices.link).id }),
  } as const
  const sync = granted(desk.backend.syncAccount(desk.as(who), request, undefined, 'key-of-it'))
  return { ...desk, before, sync, id }
}

test('an undo puts account and pets back, under a new version', () => {
  const { backend, as, sync, before, id } = synced()
  const undone = granted(backend.undoSync(as('sam'), sync.id))
  const { accounts, pets } = backend.business
  expect(undone).toMatchObject({ state: 'undone', account: { version: sync.account.version + 1 } })
  expect(undone.account.profiles.facility).toBeUndefined()
  expect([...accounts.values()].map(content)).toEqual([...before.accounts.values()].map(content))
  expect(pets).toEqual(before.pets)
  expect(accounts.get(id)?.changes.at(-1)?.fields).toContain('Facility')
})

test('an undo splits linked accounts again', () => {
  const { backend, as, sync, before, person } = synced('ana', 'Max Match', {
    link: 'Maxine Matchett',
  })
  granted(backend.undoSync(as('ana'), sync.id))
  const byId = (one: AccountRecord, other: AccountRecord) => one.id.localeCompare(other.id)
  const accounts = [...backend.business.accounts.values()].sort(byId)
  expect(accounts.map(content)).toEqual([...before.accounts.values()].sort(byId).map(content))
  expect(backend.business.tombstones.size).toBe(0)
  const { profiles } = person('Maxine Matchett')
  const found = backend.findByProfile(as('ana'), 'facility', 'client', profiles.facility?.id ?? '')
  expect(found?.name).toBe('Maxine Matchett')
})

test('undoing twice is no error and changes nothing', () => {
  const { backend, as, sync } = synced()
  const first = granted(backend.undoSync(as('sam'), sync.id))
  const { seq } = backend.business
  expect(granted(backend.undoSync(as('sam'), sync.id))).toEqual(first)
  expect(backend.business.seq).toBe(seq)
})

test('what somebody else changed since is not undone, but named', () => {
  const { backend, as, sync, id } = synced()
  granted(backend.editFields(as('ana'), id, 'facility', new Map([['fa-note', 'Allergic to nuts']])))
  expect(backend.undoSync(as('sam'), sync.id)).toEqual({
    ok: false,
    problem: { name: 'changed-since', changed: ['Notes'] },
  })
})

test('an e-mail taken meanwhile keeps two accounts from being split', () => {
  const { backend, as, sync } = synced('ana', 'Max Match', { link: 'Maxine Matchett' })
  const newcomer = {
    kind: 'client',
    firstName: 'Maxi',
    lastName: 'New',
    email: 'maxine@paws.example',
    branches: ['facility'],
  } as const
  granted(backend.createAccount(as('ana'), { ...newcomer, branches: [...newcomer.branches] }))
  expect(refusalOf(backend.undoSync(as('ana'), sync.id))).toBe('changed-since')
})

test('a day later it is too late', () => {
  const { backend, as, clock, sync } = synced()
  expect(sync.undoUntil).toBe(new Date(clock.now + 24 * HOUR_MS).toISOString())
  clock.now += 24 * HOUR_MS + 1
  expect(refusalOf(backend.undoSync(as('sam'), sync.id))).toBe('undo-expired')
})

test('an Admin may undo what others did, others may not', () => {
  const { backend, as, sync } = synced()
  expect(refusalOf(backend.undoSync(as('omar'), sync.id))).toBe('forbidden')
  expect(refusalOf(backend.undoSync(as('tia'), sync.id))).toBe('forbidden')
  expect(granted(backend.undoSync(as('ana'), sync.id)).state).toBe('undone')
})

test('whoever lost the right to sync lost the right to undo', () => {
  const { backend, as, sync, person } = synced()
  const sam = as('sam')
  granted(
    backend.changeStatus(
      as('ana'),
      person('Sam Sato').id,
      'in-home',
      { status: 'inactive' },
      undefined,
    ),
  )
  expect(refusalOf(backend.undoSync(sam, sync.id))).toBe('role-revoked')
})

test('a sync nobody made cannot be undone', () => {
  const { backend, as } = openDesk()
  expect(refusalOf(backend.undoSync(as('ana'), 's-999999'))).toBe('not-found')
})

test('after an undo the person can be synced again', () => {
  const { backend, as, sync, id } = synced()
  granted(backend.undoSync(as('sam'), sync.id))
  const again = granted(
    backend.syncAccount(as('sam'), { accountId: id, to: 'facility' }, undefined, 'key-2'),
  )
  expect(again).toMatchObject({ state: 'done', fields: sync.fields, pets: sync.pets })
  expect(
    granted(backend.findSyncs(as('sam'), { accountId: id })).map(({ state }) => state),
  ).toEqual(['done', 'undone'])
})

test('what was written or requested in the new profile is not undone, but named', () => {
  const { backend, as, sync, id } = synced()
  granted(backend.writeMessage(as('bob'), id, { branch: 'facility', text: 'Thank you!' }))
  const undo = () => backend.undoSync(as('sam'), sync.id)
  const problem = (changed: string[]) => ({
    ok: false,
    problem: { name: 'changed-since', changed },
  })
  expect(undo()).toEqual(problem(['Messages']))
  const petIds = backend.business.accounts.get(id)?.profiles.facility?.petIds.slice(0, 1) ?? []
  const days = { from: '2026-03-05', to: '2026-03-05' }
  const request = { branch: 'facility', serviceId: 'fa-daycare', petIds, ...days } as const
  granted(backend.requestServices(as('sol'), id, request))
  expect(undo()).toEqual(problem(['Messages', 'Services']))
})

test('a request that was declined is in the way of no undo', () => {
  const { backend, as, sync, id } = synced()
  const petIds = backend.business.accounts.get(id)?.profiles.facility?.petIds.slice(0, 1) ?? []
  const days = { from: '2026-03-05', to: '2026-03-05' }
  const request = { branch: 'facility', serviceId: 'fa-daycare', petIds, ...days } as const
  const { id: requestId } = granted(backend.requestServices(as('sol'), id, request))
  expect(refusalOf(backend.undoSync(as('sam'), sync.id))).toBe('changed-since')
  granted(backend.decideRequest(as('sol'), requestId, false))
  expect(refusalOf(backend.undoSync(as('sam'), sync.id))).toBe('not refused')
})

test('a profile that was inactive before keeps what was written when the sync is undone', () => {
  const desk = openDesk()
  const { backend, as } = desk
  const { id } = desk.person('Dana Dual')
  granted(backend.changeStatus(as('ana'), id, 'in-home', { status: 'inactive' }, undefined))
  const request = { accountId: id, to: 'in-home', onInactive: 'reactivate' } as const
  const sync = granted(backend.syncAccount(as('ana'), request, undefined, 'key-of-it'))
  granted(backend.writeMessage(as('dana'), id, { branch: 'in-home', text: 'Back again' }))
  granted(backend.undoSync(as('ana'), sync.id))
  const [newest] = granted(backend.listMessages(as('ana'), id, 'in-home')).messages
  expect(newest?.text).toBe('Back again')
})
