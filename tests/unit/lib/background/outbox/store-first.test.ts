import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import type { Result } from '../../../../../lib/domain/result.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
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
const popup: Caller = { from: 'popup' }

const IN_TWO_DAYS = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = openFreshDesk())
  await pullWith(worker)
})
afterEach(() => closeDesk(worker))

/** A server that accepts connections and says nothing. */
const hang = () => desk.disturb(() => new Promise(() => {}))

const idOf = (name: string) => desk.account(name).id
const inPopup = (name: string) => ({ from: 'popup', accountId: idOf(name) }) as const
const granted = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.name)
  return result.value
}

/** Everything that can be confirmed: looks first, while the server answers, and gives back the press. */
const CONFIRMABLE: Record<string, () => Promise<() => Promise<Result<unknown>>>> = {
  async sync() {
    const subject = inPopup('bob')
    const { operationId } = granted(
      await worker.call('sync.preview', { subject, branch: 'facility', choices: {} }),
    )
    return () => worker.call('sync.confirm', { operationId, subject, choices: {} })
  },
  async role() {
    const subject = inPopup('uma')
    const { operationId } = granted(
      await worker.call('role.preview', { subject, branch: 'facility' }),
    )
    return () => worker.call('role.confirm', { operationId, subject, role: 'Trainee' })
  },
  async status() {
    const subject = inPopup('bob')
    const { operationId } = granted(
      await worker.call('status.preview', { subject, branch: 'in-home' }),
    )
    return () => worker.call('status.confirm', { operationId, subject, choices: {} })
  },
  async 'primary branch'() {
    const subject = inPopup('dana')
    const { operationId } = granted(await worker.call('primary.preview', { subject }))
    return () => worker.call('primary.confirm', { operationId, subject })
  },
  async copy() {
    const subject = inPopup('dana')
    const { operationIds } = granted(await worker.call('copy.preview', { subject }))
    const copy = { operationId: operationIds.facility, subject, tick: 'ih-note' }
    return () => worker.call('copy.confirm', copy)
  },
  async 'message on a page'() {
    const subject = {
      from: 'page' as const,
      kind: 'client' as const,
      profileId: desk.account('dana').profiles['in-home']?.id ?? '',
    }
    const message = { operationId: crypto.randomUUID(), branch: 'in-home' as const, text: 'Hello' }
    return () => worker.call('message.confirm', { ...message, subject }, page)
  },
  async request() {
    const subject = inPopup('dana')
    const [offer] = granted(await worker.call('request.preview', { subject })).branches
    const request = {
      serviceId: offer?.services[0]?.id ?? '',
      petIds: [offer?.pets[0]?.id ?? ''],
      from: IN_TWO_DAYS,
      to: IN_TWO_DAYS,
    }
    const operationId = crypto.randomUUID()
    const branch = offer?.branch ?? 'facility'
    return () => worker.call('request.confirm', { operationId, subject, branch, request })
  },
  async undo() {
    const press = await CONFIRMABLE.sync?.()
    const { id } = granted((await press?.()) as Result<Operation>)
    return () => worker.operations.undo(id, popup)
  },
  async run() {
    const accountId = idOf('bob')
    const [found] = granted(await worker.bulkRuns.preview([accountId], 'facility'))
    const version = found?.kind === 'ready' ? found.version : 0
    return () =>
      worker.bulkRuns.start(crypto.randomUUID(), { to: 'facility' }, [{ accountId, version }])
  },
}

describe('while the server accepts and says nothing', () => {
  test.each(Object.keys(CONFIRMABLE))(
    'a confirmed %s is stored, and done when it answers again',
    async (kind) => {
      const press = await CONFIRMABLE[kind]?.()
      const before = await worker.db.outbox.count()
      hang()
      void press?.()
      await expect.poll(() => worker.db.outbox.count()).toBe(before + 1)
      const [stored] = await worker.outbox.open()
      expect(stored).toMatchObject({ state: 'queued', actorId: idOf('ana') })
      await expect.poll(async () => (await worker.backup.read()).entries).toHaveLength(1)

      // The browser is killed: of what the old worker waits for nothing ever comes.
      desk.calm()
      const next = desk.startWorker()
      await next.drain.run()
      expect(await next.outbox.get(stored?.id ?? '')).toMatchObject({ state: 'done', tries: 1 })
    },
  )

  test('says that it stands only once it does', async () => {
    const subject = inPopup('bob')
    const { operationId } = granted(
      await worker.call('sync.preview', { subject, branch: 'facility', choices: {} }),
    )
    expect(await worker.operations.holds(operationId)).toEqual({ ok: true, value: false })
    hang()
    void worker.call('sync.confirm', { operationId, subject, choices: {} })
    expect(await worker.operations.holds(operationId)).toEqual({ ok: true, value: true })
    expect(await worker.outbox.get(operationId)).toBeDefined()
  })
})

describe('what was stored for somebody who turns out not to be signed in', () => {
  test.each([
    ['somebody else is', () => desk.signIn('sam'), 'forbidden'],
    ['nobody is', () => desk.signOut(), 'signed-out'],
  ])('is given up where %s, and never sent', async (_, leave, name) => {
    for (const [kind, look] of Object.entries(CONFIRMABLE)) {
      const press = await look()
      const commits = desk.commits()
      leave()
      expect(await press(), kind).toEqual({ ok: false, problem: { name } })
      desk.signIn('ana')
      await worker.sessions.openAt(IN_HOME)
      await pullWith(worker)
      await worker.drain.run()
      expect(await worker.outbox.open(), kind).toEqual([])
      expect((await worker.backup.read()).entries, kind).toEqual([])
      expect(await worker.db.letters.count(), kind).toBe(0)
      expect(desk.commits(), kind).toBe(commits)
    }
  })

  test('is sent when it is sent again by the one whose it is, under an id of its own, once', async () => {
    const operationId = crypto.randomUUID()
    const subject = inPopup('dana')
    const message = { operationId, subject, branch: 'in-home' as const, text: 'Hello again' }
    desk.signOut()
    expect(await worker.call('message.confirm', message)).toMatchObject({ ok: false })
    expect(await worker.operations.holds(operationId)).toEqual({ ok: true, value: false })
    desk.signIn('ana')
    await worker.sessions.openAt(IN_HOME)
    const again = () => worker.call('message.confirm', message)
    expect(await Promise.all([again(), again()])).toMatchObject([
      { value: { state: 'done' } },
      { value: { state: 'done' } },
    ])
    const read = await worker.call('conversation.read', { subject, branch: 'in-home' })
    const texts = granted(read).messages.map(({ text }) => text)
    expect(texts.filter((text) => text === 'Hello again')).toHaveLength(1)
  })

  test('is refused when it is confirmed once more, and looked at again it is done', async () => {
    const press = await CONFIRMABLE.sync?.()
    desk.signOut()
    await press?.()
    desk.signIn('ana')
    await worker.sessions.openAt(IN_HOME)
    expect(await press?.()).toEqual({ ok: false, problem: { name: 'signed-out' } })
    const anew = await CONFIRMABLE.sync?.()
    expect(await anew?.()).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(desk.commits()).toBe(1)
  })

  test('is not even stored where this browser knows of it and nobody can be asked', async () => {
    const press = await CONFIRMABLE.sync?.()
    desk.signIn('sam')
    await worker.sessions.openAt(IN_HOME)
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    // What was on screen went with the session.
    expect(await press?.()).toEqual({ ok: false, problem: { name: 'changed' } })
    expect(await worker.db.outbox.count()).toBe(0)
  })
})
