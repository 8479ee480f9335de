import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  IN_HOME,
  openFreshDesk,
  pullWith,
} from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker
let bob: ProfileRef

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
  const profileId = desk.account('bob').profiles['in-home']?.id ?? ''
  bob = { from: 'page', kind: 'client', profileId }
})
afterEach(() => closeDesk(worker))

/** What a preview answers, with everything that a confirmation of it names. */
async function look() {
  const preview = await worker.call(
    'sync.preview',
    { subject: bob, branch: 'facility', choices: {} },
    page,
  )
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  return { operationId, subject: bob, choices: {} }
}

describe('a worker that starts again', () => {
  /** Sends and commits, and loses the answer together with the worker: the request never comes back. */
  async function dieAfterCommit() {
    const confirmation = await look()
    let committed: () => void = () => {}
    const commit = new Promise<void>((resolve) => (committed = resolve))
    await worker.sessions.openAt(IN_HOME)
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'POST') committed()
      // The connection breaks with the worker. What the old worker would do then is lost with it.
      return request.method === 'POST' ? Promise.reject(new TypeError('gone')) : response
    })
    const lost = worker.call('sync.confirm', confirmation, page)
    await commit
    await lost
    desk.calm()
    return confirmation
  }

  test('looks a lost answer up by its key and does not sync again', async () => {
    const { operationId } = await dieAfterCommit()
    expect((await worker.outbox.get(operationId))?.state).toBe('unknown')
    expect(worker.later).toHaveBeenCalled()
    await worker.db.outbox.update(operationId, { waitUntil: 0 })
    const next = desk.startWorker()
    await next.drain.run()
    expect((await next.outbox.get(operationId))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
    expect(desk.sent.filter((each) => each === 'POST /api/v1/syncs')).toHaveLength(2)
  })

  test('takes up what its predecessor was sending', async () => {
    const { operationId } = await look()
    await worker.outbox.enqueue([
      {
        id: operationId,
        accountId: desk.account('bob').id,
        to: 'facility',
        actorId: desk.account('ana').id,
        task: { kind: 'sync', choices: {} },
        version: 1,
        state: 'sending',
        tries: 1,
        madeAt: Date.now(),
      },
    ])
    const next = desk.startWorker()
    await next.drain.run()
    expect((await next.outbox.get(operationId))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
    expect(desk.sent).toContain('GET /api/v1/syncs')
  })

  test('does not take a refused look-up for a refused operation', async () => {
    const { operationId } = await dieAfterCommit()
    desk.disturb(async (request, send) => {
      if (!request.url.includes('/syncs?')) return send()
      const body = { type: 'urn:tandem:problem:forbidden', title: 'No', status: 403 }
      return Response.json(body, { status: 403 })
    })
    await worker.db.outbox.update(operationId, { waitUntil: 0 })
    await worker.drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('unknown')
  })

  test("leaves the last person's operations alone while somebody else is signed in", async () => {
    const { operationId } = await dieAfterCommit()
    await worker.db.outbox.update(operationId, { waitUntil: 0 })
    desk.signIn('sam')
    await desk.startWorker().drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('unknown')
  })
})

describe('a bad day', () => {
  test.each([
    ['is down', () => Promise.reject(new TypeError('refused')), 'offline'],
    ['answers HTML', async () => new Response('<h1>Hello</h1>'), 'bad-answer'],
    ['answers half a body', async () => new Response('{"actor":'), 'bad-answer'],
    ['answers 502', async () => new Response('<h1>Oops</h1>', { status: 502 }), 'server-error'],
  ])('when the backend %s, the preview says so and nothing is stored', async (_, network, name) => {
    desk.disturb(network)
    expect(
      await worker.call('sync.preview', { subject: bob, branch: 'facility', choices: {} }, page),
    ).toEqual({ ok: false, problem: { name } })
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('ends as failed, with its reason, after eight tries and not one more', async () => {
    const confirmation = await look()
    desk.disturb((request, send) =>
      request.url.includes('/syncs') ? Promise.reject(new TypeError('refused')) : send(),
    )
    await worker.call('sync.confirm', confirmation, page)
    for (let run = 0; run < 12; run++) {
      await worker.db.outbox.update(confirmation.operationId, { waitUntil: 0 })
      await worker.drain.run()
    }
    const operation = await worker.outbox.get(confirmation.operationId)
    expect(operation).toMatchObject({ state: 'failed', tries: 8, problem: { name: 'offline' } })
    expect(desk.commits()).toBe(0)
  })

  test('is looked up under its own key when somebody has it tried again after no answer', async () => {
    const confirmation = await look()
    const { operationId } = confirmation
    desk.disturb(async (request, send) => {
      const response = await send()
      return request.url.includes('/syncs') && request.method !== 'GET'
        ? Promise.reject(new TypeError('gone'))
        : request.url.includes('/syncs')
          ? Promise.reject(new TypeError('refused'))
          : response
    })
    await worker.call('sync.confirm', confirmation, page)
    for (let run = 0; run < 12; run++) {
      await worker.db.outbox.update(operationId, { waitUntil: 0 })
      await worker.drain.run()
    }
    expect((await worker.outbox.get(operationId))?.state).toBe('failed')
    desk.calm()
    desk.sent.length = 0
    await worker.operations.retry([operationId], page)
    await worker.drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('done')
    expect(desk.sent).not.toContain('POST /api/v1/syncs')
    expect(desk.commits()).toBe(1)
  })

  test('counts a look-up that worked and the request after it as one try', async () => {
    const confirmation = await look()
    desk.disturb((request, send) =>
      request.method === 'POST' ? Promise.reject(new TypeError('refused')) : send(),
    )
    await worker.call('sync.confirm', confirmation, page)
    await worker.db.outbox.update(confirmation.operationId, { waitUntil: 0 })
    await worker.drain.run()
    expect((await worker.outbox.get(confirmation.operationId))?.tries).toBe(2)
  })

  test('waits as long as the backend asks for', async () => {
    const confirmation = await look()
    desk.disturb(async (request, send) =>
      request.url.endsWith('/syncs') && request.method === 'POST'
        ? Response.json(
            { type: 'urn:tandem:problem:too-many', title: 'Too many', status: 429 },
            { status: 429, headers: { 'Retry-After': '120' } },
          )
        : send(),
    )
    const before = Date.now()
    await worker.call('sync.confirm', confirmation, page)
    const operation = await worker.outbox.get(confirmation.operationId)
    expect(operation?.state).toBe('waiting')
    expect(operation?.waitUntil).toBeGreaterThanOrEqual(before + 120_000)
  })
})

describe('a shared computer', () => {
  test('forgets the accounts as soon as the session is over', async () => {
    expect(await pullWith(worker)).toMatchObject({ ok: true })
    expect((await mirroredAccounts(worker.db)).length).toBeGreaterThan(1)
    desk.signOut()
    await worker.sessions.openAt(IN_HOME)
    expect(await worker.db.closedPacks.count()).toBe(0)
  })

  test('erases what the last person left, even after a restart, before the next one sees anything', async () => {
    expect(await pullWith(worker)).toMatchObject({ ok: true })
    await fakeBrowser.storage.session.clear()
    desk.signIn('tom')
    await desk.startWorker().sessions.openAt(IN_HOME)
    expect(await worker.db.closedPacks.count()).toBe(0)
  })

  test('tells the open pages once when somebody signs in or out', async () => {
    await worker.sessions.openAt(IN_HOME)
    worker.actorChanged.mockClear()
    await worker.sessions.openAt(IN_HOME)
    expect(worker.actorChanged).not.toHaveBeenCalled()
    desk.signOut()
    await worker.sessions.openAt(IN_HOME)
    await worker.sessions.openAt(IN_HOME)
    expect(worker.actorChanged).toHaveBeenCalledTimes(1)
  })
})
