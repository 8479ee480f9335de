import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pullChanges } from '../../../../../lib/background/session/pull-changes.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  IN_HOME,
  openFreshDesk,
  pullWith,
} from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
})
afterEach(() => closeDesk(worker))

const ids = async () => (await mirroredAccounts(worker.db)).map(({ id }) => id)

describe('the mirror', () => {
  test('holds every account that the actor may see, and no value of a sensitive field', async () => {
    expect(await pullWith(worker)).toEqual({ ok: true, value: 'complete' })
    expect((await ids()).sort()).toEqual([...desk.backend.business.accounts.keys()].sort())
    const sensitive = desk.backend.listFields().filter((field) => field.sensitive)
    const codes = [...desk.backend.business.accounts.values()]
      .flatMap(({ profiles }) => Object.values(profiles))
      .flatMap(({ values }) => sensitive.flatMap(({ id }) => values.get(id) ?? []))
      .filter((code) => String(code).length > 3)
    const rows = JSON.stringify(await mirroredAccounts(worker.db))
    expect(codes.length).toBeGreaterThan(0)
    for (const code of codes) expect(rows).not.toContain(String(code))
  })

  test('holds clients of her own branch only, for somebody who works in one', async () => {
    desk.signIn('tia')
    await pullWith(worker)
    const accounts = await mirroredAccounts(worker.db)
    expect(accounts.length).toBeGreaterThan(1)
    for (const { profiles } of accounts) expect(profiles.facility).toBeDefined()
  })

  test('fetches only what is new the next time', async () => {
    await pullWith(worker)
    const brought: number[] = []
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.url.includes('/changes')) {
        const page: { changes: unknown[] } = await response.clone().json()
        brought.push(page.changes.length)
      }
      return response
    })
    await pullWith(worker)
    expect(brought).toEqual([0])
  })

  test('starts again when its cursor is too old', async () => {
    await pullWith(worker)
    const stale = await worker.db.marks.get('mirror')
    if (stale?.name === 'mirror') {
      const shown = { ...stale.shown, cursor: 'from-another-age' }
      await worker.db.marks.put({ ...stale, shown })
    }
    let refused = 0
    desk.disturb(async (request, send) => {
      if (!request.url.includes('from-another-age')) return send()
      refused++
      return Response.json(
        { type: 'urn:tandem:problem:cursor-gone', title: 'Gone', status: 410 },
        { status: 410 },
      )
    })
    expect(await pullWith(worker)).toEqual({ ok: true, value: 'complete' })
    expect(refused).toBe(1)
    expect(await ids()).toHaveLength(desk.backend.business.accounts.size)
  })

  test('ends when pages say "more" and bring nothing new', async () => {
    desk.disturb(async (request, send) =>
      request.url.includes('/changes')
        ? Response.json({ changes: [], cursor: 'the-same', more: true })
        : send(),
    )
    await pullWith(worker)
    expect(desk.feedRequests()).toBeLessThanOrEqual(2)
  })

  test('has the next page fetched while one is written, and drops it when the actor left meanwhile', async () => {
    desk.disturb(async (request, send) =>
      request.url.includes('/changes')
        ? Response.json({ changes: [], cursor: `page ${desk.feedRequests()}`, more: true })
        : send(),
    )
    const opened = await worker.sessions.openAt(IN_HOME)
    if (!opened.ok) throw new Error(opened.problem.name)
    const cursors: string[] = []
    const end = await pullChanges(opened.value, {
      ...worker.mirror,
      async applyPage(_, { cursor }) {
        cursors.push(cursor)
        await vi.waitUntil(() => desk.feedRequests() > 1)
        return 'left'
      },
    })
    expect(end).toEqual({ ok: true, value: 'complete' })
    expect(cursors).toEqual(['page 1'])
    expect(desk.feedRequests()).toBe(2)
  })

  test('keeps what it has when the feed breaks off', async () => {
    await pullWith(worker)
    desk.disturb((request, send) =>
      request.url.includes('/changes') ? Promise.reject(new TypeError('reset')) : send(),
    )
    expect(await pullWith(worker)).toEqual({ ok: false, problem: { name: 'offline' } })
    expect(await ids()).toHaveLength(desk.backend.business.accounts.size)
  })
})
