import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFaultBook } from '../../../../../mocks/server/fault-book.ts'
import type { Fault } from '../../../../../mocks/server/faults.ts'
import { closeDesk, type Desk, type DeskWorker, openFreshDesk, pullWith } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
})
afterEach(() => closeDesk(worker))

const BAD_ANSWER = { ok: false, problem: { name: 'bad-answer' } }
const COMPLETE = { ok: true, value: 'complete' }

/** Spoils the feed from now on. */
function spoil(fault: Pick<Fault, 'kind'> & Partial<Fault>) {
  const book = createFaultBook()
  book.add({ match: 'GET /api/v1/changes', ...fault })
  desk.disturb((request, send) => book.play(request, send))
}

/** How many requests for the feed something took. */
async function requestsOf(doing: () => Promise<unknown>): Promise<number> {
  const before = desk.feedRequests()
  await doing()
  return desk.feedRequests() - before
}

/** Which account is here in which version, as far as the worker can find it by a profile page. */
async function versionsHere(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { id, kind, profiles } of desk.backend.business.accounts.values()) {
    for (const branch of ['in-home', 'facility'] as const) {
      const profile = profiles[branch]
      const account = profile && (await worker.mirror.findByProfile(branch, kind, profile.id))
      if (account) found[id] = account.version
    }
  }
  return found
}

const versionsThere = () =>
  Object.fromEntries(
    [...desk.backend.business.accounts.values()].map(({ id, version }) => [id, version]),
  )

/** Somebody else changes Bob's address and Fay's, so that the feed has two changes. */
function changeTwo(address: string) {
  const ana = desk.signIn('ana')
  for (const [name, branch, field] of [
    ['bob', 'in-home', 'ih-address'],
    ['fay', 'facility', 'fa-address'],
  ] as const) {
    const values = new Map([[field, address]])
    const edited = desk.backend.editFields(ana, desk.account(name).id, branch, values)
    if (!edited.ok) throw new Error(edited.problem.name)
  }
}

describe.each([
  ['a page that comes again and again under one cursor', { kind: 'stuck-feed' }, 2],
  ['cursors that lead in a circle', { kind: 'circling-feed' }, 3],
  ['empty pages without end', { kind: 'empty-pages' }, 20],
] as const)('%s', (_, fault, most) => {
  test('ends the pull with a problem, after a few requests', async () => {
    spoil(fault)
    let answer: unknown
    const requests = await requestsOf(async () => {
      answer = await pullWith(worker)
    })
    expect(answer).toEqual(BAD_ANSWER)
    expect(requests).toBeLessThanOrEqual(most)
    const again = await requestsOf(() => pullWith(worker))
    expect(again).toBeLessThanOrEqual(most)
  })

  test('takes nothing away, and everything comes when the feed is well again', async () => {
    await pullWith(worker)
    const before = await versionsHere()
    changeTwo('1 Elsewhere Lane')
    spoil(fault)
    await pullWith(worker)
    expect(Object.keys(await versionsHere())).toEqual(Object.keys(before))
    desk.calm()
    expect(await pullWith(worker)).toEqual(COMPLETE)
    expect(await versionsHere()).toEqual(versionsThere())
  })

  test('is never taken for a complete mirror', async () => {
    spoil(fault)
    await pullWith(worker)
    expect(await worker.db.marks.get('mirror')).not.toHaveProperty('completeAt', expect.any(Number))
  })
})

test('some empty pages in a row are read over', async () => {
  spoil({ kind: 'empty-pages', times: 19 })
  expect(await pullWith(worker)).toEqual(COMPLETE)
  expect(await versionsHere()).toEqual(versionsThere())
})

test('a page that was shifted, with some changes twice and out of order, loses nobody', async () => {
  await pullWith(worker)
  for (const address of ['1 Elsewhere Lane', '2 Elsewhere Lane']) changeTwo(address)
  spoil({ kind: 'shifted-page' })
  expect(await pullWith(worker)).toEqual(COMPLETE)
  expect(await versionsHere()).toEqual(versionsThere())
})

test('whoever comes twice in a page is here as they were at the newest change', async () => {
  const newest = { id: desk.account('bob').id, kind: 'client', name: 'New', version: 9 }
  const profiles = { 'in-home': { id: '1006', status: 'active', pets: [] } }
  const changes = [
    { seq: 999, account: { ...newest, profiles } },
    { seq: 998, account: { ...newest, name: 'Old', version: 8, profiles } },
    { seq: 997, deleted: newest.id },
  ]
  desk.disturb((request, send) =>
    request.url.includes('/changes')
      ? Promise.resolve(Response.json({ changes, cursor: 'the-next', more: false }))
      : send(),
  )
  expect(await pullWith(worker)).toEqual(COMPLETE)
  expect(await worker.mirror.findByProfile('in-home', 'client', '1006')).toMatchObject({
    name: 'New',
    version: 9,
  })
})

test.each(['half-misshapen', 'million-changes', 'endless-page'] as const)(
  'nothing of an answer that is %s is taken, and what was here stays',
  async (kind) => {
    await pullWith(worker)
    const before = await versionsHere()
    const mark = await worker.db.marks.get('mirror')
    changeTwo('1 Elsewhere Lane')
    spoil({ kind })
    expect(await pullWith(worker)).toEqual(BAD_ANSWER)
    expect(await versionsHere()).toEqual(before)
    expect(await worker.db.marks.get('mirror')).toEqual(mark)
    desk.calm()
    await pullWith(worker)
    expect(await versionsHere()).toEqual(versionsThere())
  },
)

test('a cursor that is always too old is read from the start once, not for ever', async () => {
  await pullWith(worker)
  desk.disturb(async (request, send) => {
    const { pathname, searchParams } = new URL(request.url)
    if (!pathname.endsWith('/changes')) return send()
    if (searchParams.has('cursor')) {
      const gone = { type: 'urn:tandem:problem:cursor-gone', title: 'Gone', status: 410 }
      return Response.json(gone, { status: 410 })
    }
    const page: object = await (await send()).json()
    return Response.json({ ...page, more: true })
  })
  let answer: unknown
  const requests = await requestsOf(async () => {
    answer = await pullWith(worker)
  })
  expect(answer).toEqual({ ok: false, problem: { name: 'cursor-gone' } })
  expect(requests).toBe(3)
  expect(await versionsHere()).toEqual(versionsThere())
})
