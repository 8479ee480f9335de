import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Subject } from '../../../../lib/messaging/contract.ts'
import type { Caller } from '../../../../lib/messaging/server.ts'
import { FACILITY, IN_HOME, openDesk } from './desk.ts'

const page: Caller = { from: 'page', origin: IN_HOME }

let desk: ReturnType<typeof openDesk>
let worker: ReturnType<(typeof desk)['startWorker']>
let bob: Subject

beforeEach(() => {
  desk = openDesk()
  worker = desk.startWorker()
  desk.signIn('ana')
  const profileId = desk.account('bob').profiles['in-home']?.id ?? ''
  bob = { from: 'page', kind: 'client', profileId }
})
afterEach(async () => {
  await worker.db.delete()
  vi.unstubAllGlobals()
})

/** What a preview answers, with everything that a confirmation of it names. */
async function look() {
  const preview = await worker.syncs.preview(bob, {}, page)
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId, version } = preview.value
  return { operationId, version, subject: bob, choices: {} }
}

describe('a sync from a page', () => {
  test('changes nothing while it is a preview', async () => {
    await look()
    expect(desk.commits()).toBe(0)
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('is stored before it is sent', async () => {
    let storedBefore = ''
    const confirmation = await look()
    desk.disturb(async (request, send) => {
      if (request.method === 'POST') {
        storedBefore = (await worker.outbox.get(confirmation.operationId))?.state ?? 'nothing'
      }
      return send()
    })
    await worker.syncs.confirm(confirmation, page)
    expect(storedBefore).toBe('sending')
  })

  test('gives the client a profile on the other side, and says so once it is so', async () => {
    const done = await worker.syncs.confirm(await look(), page)
    expect(done).toMatchObject({ ok: true, value: { state: 'done', to: 'facility' } })
    expect(desk.account('bob').profiles.facility?.status).toBe('active')
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('happens once, however often it is confirmed', async () => {
    const confirmation = await look()
    await Promise.all([1, 2, 3].map(() => worker.syncs.confirm(confirmation, page)))
    expect(desk.commits()).toBe(1)
    expect(desk.sent.filter((each) => each === 'POST /api/v1/syncs')).toHaveLength(2)
  })

  test('carries no value of any field to or from the worker', async () => {
    const bodies: string[] = []
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'POST') bodies.push(await response.clone().text())
      return response
    })
    await worker.syncs.confirm(await look(), page)
    const alarm = [...(desk.account('bob').profiles['in-home']?.values.entries() ?? [])].filter(
      ([id]) => desk.backend.listFields().find((field) => field.id === id)?.sensitive,
    )
    expect(alarm).not.toEqual([])
    for (const [, value] of alarm) expect(bodies.join()).not.toContain(String(value))
  })

  test('is a conflict, naming what changed, when somebody edited the profile after the preview', async () => {
    const confirmation = await look()
    const sam = desk.backend.signIn({ email: 'sam@paws.example', password: 'demo' })
    if (!sam.ok) throw new Error('Sam cannot sign in')
    const phone = desk.backend.listFields().find((f) => f.branch === 'in-home' && f.key === 'phone')
    desk.backend.editFields(
      sam.value,
      desk.account('bob').id,
      'in-home',
      new Map([[phone?.id ?? '', '+1 555 010 7777']]),
    )
    const answer = await worker.syncs.confirm(confirmation, page)
    expect(answer).toMatchObject({
      value: { state: 'conflict', problem: { name: 'changed', changed: [phone?.label] } },
    })
    expect(desk.commits()).toBe(0)
  })

  test('is refused when the role was lowered after the preview', async () => {
    desk.signIn('sam')
    const confirmation = await look()
    const inHome = desk.account('sam').profiles['in-home']
    if (inHome) inHome.role = 'Staff/User'
    const answer = await worker.syncs.confirm(confirmation, page)
    expect(answer).toMatchObject({
      value: { state: 'failed', problem: { name: 'role-revoked' } },
    })
    expect(desk.commits()).toBe(0)
  })

  test('stores nothing when the session ended between preview and confirm', async () => {
    const confirmation = await look()
    desk.signOut()
    const answer = await worker.syncs.confirm(confirmation, page)
    expect(answer).toEqual({ ok: false, problem: { name: 'signed-out' } })
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('can be taken back, once or twice', async () => {
    const confirmation = await look()
    await worker.syncs.confirm(confirmation, page)
    for (const _ of [1, 2]) {
      const undone = await worker.syncs.undo(confirmation.operationId, page)
      expect(undone).toMatchObject({ ok: true, value: { state: 'undone' } })
    }
    expect(desk.account('bob').profiles.facility).toBeUndefined()
  })

  test('cannot be taken back by the next person at the desk', async () => {
    const confirmation = await look()
    await worker.syncs.confirm(confirmation, page)
    desk.signIn('sam')
    expect(await worker.syncs.undo(confirmation.operationId, page)).toEqual({
      ok: false,
      problem: { name: 'forbidden' },
    })
  })

  test('cannot name an account that is not in the address bar', async () => {
    const forged: Subject = { from: 'popup', accountId: desk.account('bob').id, to: 'facility' }
    expect(await worker.syncs.preview(forged, {}, page)).toEqual({
      ok: false,
      problem: { name: 'forbidden' },
    })
  })

  test('is refused by the backend for a Tech/Runner, whatever the page sends', async () => {
    desk.signIn('tia')
    const fay = desk.account('fay').profiles.facility?.id ?? ''
    const forged: Subject = { from: 'page', kind: 'client', profileId: fay }
    const answer = await worker.syncs.preview(forged, {}, { from: 'page', origin: FACILITY })
    expect(answer).toMatchObject({ ok: false, problem: { name: 'forbidden' } })
  })
})

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
    const lost = worker.syncs.confirm(confirmation, page)
    await commit
    await lost
    desk.calm()
    return confirmation
  }

  test('looks a lost answer up by its key and does not sync again', async () => {
    const { operationId } = await dieAfterCommit()
    expect((await worker.outbox.get(operationId))?.state).toBe('unknown')
    await worker.db.outbox.update(operationId, { waitUntil: 0 })
    const next = desk.startWorker()
    await next.drain.run()
    expect((await next.outbox.get(operationId))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
    expect(desk.sent.filter((each) => each === 'POST /api/v1/syncs')).toHaveLength(2)
  })

  test('takes up what its predecessor was sending', async () => {
    const { operationId, version } = await look()
    await worker.outbox.accept({
      id: operationId,
      accountId: desk.account('bob').id,
      name: 'Bob Walker',
      to: 'facility',
      actorId: desk.account('ana').id,
      choices: {},
      version,
      state: 'sending',
      tries: 1,
      madeAt: Date.now(),
    })
    const next = desk.startWorker()
    await next.drain.run()
    expect((await next.outbox.get(operationId))?.state).toBe('done')
    expect(desk.commits()).toBe(1)
    expect(desk.sent).toContain('GET /api/v1/syncs')
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
    expect(await worker.syncs.preview(bob, {}, page)).toEqual({ ok: false, problem: { name } })
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('ends as failed, with its reason, after eight tries and not one more', async () => {
    const confirmation = await look()
    desk.disturb((request, send) =>
      request.url.includes('/syncs') ? Promise.reject(new TypeError('refused')) : send(),
    )
    await worker.syncs.confirm(confirmation, page)
    for (let run = 0; run < 12; run++) {
      await worker.db.outbox.update(confirmation.operationId, { waitUntil: 0 })
      await worker.drain.run()
    }
    const operation = await worker.outbox.get(confirmation.operationId)
    expect(operation).toMatchObject({ state: 'failed', tries: 8, problem: { name: 'offline' } })
    expect(desk.commits()).toBe(0)
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
    await worker.syncs.confirm(confirmation, page)
    const operation = await worker.outbox.get(confirmation.operationId)
    expect(operation?.state).toBe('waiting')
    expect(operation?.waitUntil).toBeGreaterThanOrEqual(before + 120_000)
  })
})

describe('a shared computer', () => {
  test('forgets the accounts as soon as the session is over', async () => {
    const opened = await worker.sessions.openAt(IN_HOME)
    if (!opened.ok) throw new Error(opened.problem.name)
    const bobNow = await opened.value.backend.readAccount(desk.account('bob').id)
    await worker.mirror.resumeFor(opened.value.actor.accountId)
    if (bobNow.ok) await worker.mirror.put(bobNow.value)
    expect(await worker.db.accounts.count()).toBe(1)
    desk.signOut()
    await worker.sessions.openAt(IN_HOME)
    expect(await worker.db.accounts.count()).toBe(0)
  })
})
