import { expect, test } from 'vitest'
import type { SignedInCaller } from '../../../../mocks/backend/caller.ts'
import { granted, type OpenDesk, openDesk, refusalOf } from '../open-desk.ts'

const DAY_MS = 86_400_000

/** Reads to the end, as the mirror does. */
function readOn(
  { backend }: OpenDesk,
  caller: SignedInCaller,
  from: string | undefined,
  limit = 7,
) {
  const changes = []
  let cursor = from
  for (;;) {
    const page = granted(backend.listChanges(caller, { limit, ...(cursor && { cursor }) }))
    changes.push(...page.changes)
    cursor = page.cursor
    if (!page.more) return { changes, cursor }
  }
}

test('everything an Admin sees comes once, in the order of seq', () => {
  const desk = openDesk()
  const { changes } = readOn(desk, desk.as('ana'), undefined)
  const seqs = changes.map(({ seq }) => seq)
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other))
  expect(changes).toHaveLength(desk.backend.business.accounts.size)
})

test('others get what they may see and hear of nothing else', () => {
  const desk = openDesk()
  const { changes } = readOn(desk, desk.as('tia'), undefined)
  const expected = [...desk.backend.business.accounts.values()].filter(
    ({ kind, email, profiles }) =>
      kind === 'client' ? profiles.facility : email?.startsWith('tia@'),
  )
  expect(changes.map((change) => ('account' in change ? change.account.id : ''))).toEqual(
    expected.map(({ id }) => id),
  )
})

test('a cursor goes on where it stood', () => {
  const desk = openDesk()
  const ana = desk.as('ana')
  const { cursor } = readOn(desk, ana, undefined)
  expect(readOn(desk, ana, cursor).changes).toEqual([])
  const { id } = desk.person('Bob Walker')
  granted(desk.backend.syncAccount(ana, { accountId: id, to: 'facility' }, undefined, 'key-of-it'))
  const { changes } = readOn(desk, ana, cursor)
  expect(changes).toMatchObject([
    { account: { id, version: 2, profiles: { facility: { status: 'active' } } } },
  ])
})

test('an account that became invisible goes out as deleted', () => {
  const desk = openDesk()
  const { backend, as } = desk
  const tia = as('tia')
  const start = readOn(desk, tia, undefined).cursor
  const { id } = desk.person('Bob Walker')
  const sync = granted(
    backend.syncAccount(as('ana'), { accountId: id, to: 'facility' }, undefined, 'key-of-it'),
  )
  const seen = readOn(desk, tia, start)
  expect(seen.changes).toMatchObject([{ account: { id } }])
  granted(backend.undoSync(as('ana'), sync.id))
  expect(readOn(desk, tia, seen.cursor).changes).toMatchObject([{ deleted: id }])
  expect(readOn(desk, tia, undefined).changes).not.toContainEqual(
    expect.objectContaining({ deleted: id }),
  )
})

test('a linked account leaves a tombstone, and comes back with the undo', () => {
  const desk = openDesk()
  const { backend, as, person } = desk
  const ana = as('ana')
  const start = readOn(desk, ana, undefined).cursor
  const link = person('Maxine Matchett').id
  const request = { accountId: person('Max Match').id, to: 'facility', link } as const
  const sync = granted(backend.syncAccount(ana, request, undefined, 'key-of-it'))
  const after = readOn(desk, ana, start)
  expect(after.changes).toContainEqual(expect.objectContaining({ deleted: link }))
  granted(backend.undoSync(ana, sync.id))
  const ids = readOn(desk, ana, after.cursor).changes.map(
    (change) => 'account' in change && change.account.id,
  )
  expect(ids).toEqual([request.accountId, link])
})

test('a cursor is gone after 30 days, and when its owner sees something else now', () => {
  const desk = openDesk()
  const { backend, as, clock, person } = desk
  const sam = as('sam')
  const { cursor } = readOn(desk, sam, undefined)
  const go = (who: SignedInCaller) => refusalOf(backend.listChanges(who, { cursor, limit: 5 }))
  expect(go(sam)).toBe('not refused')
  expect(go(as('ana'))).toBe('cursor-gone')
  clock.now += 30 * DAY_MS + 1
  expect(go(sam)).toBe('cursor-gone')
  clock.now -= 30 * DAY_MS
  granted(
    backend.changeStatus(
      as('ana'),
      person('Sam Sato').id,
      'facility',
      { status: 'inactive' },
      undefined,
    ),
  )
  expect(go(sam)).toBe('cursor-gone')
})

test('a cursor of somebody else is invalid, and clients have no feed', () => {
  const { backend, as } = openDesk()
  for (const cursor of ['', 'nonsense', btoa('1.2.3'), '%%%']) {
    expect(refusalOf(backend.listChanges(as('ana'), { cursor, limit: 5 }))).toBe('invalid')
  }
  expect(refusalOf(backend.listChanges(as('dana'), { limit: 5 }))).toBe('forbidden')
})
