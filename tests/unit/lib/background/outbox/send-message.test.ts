import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewMessage } from '../../../../../lib/background/calls/message-drafts.ts'
import { createOutboxBackup } from '../../../../../lib/background/outbox/outbox-backup.ts'
import { pullChanges } from '../../../../../lib/background/session/pull-changes.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { browser } from '../../../../../lib/platform/browser.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'

const TEXT = 'The vet called about Biscuit'
const page: Caller = pageAt(IN_HOME)
const popup: Caller = { from: 'popup' }
const DAY_MS = 86_400_000

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
  const opened = await worker.sessions.open()
  if (opened.ok) await pullChanges(opened.value, worker.mirror)
})
afterEach(() => closeDesk(worker))

const dana = () => desk.account('dana')
const onPage = () =>
  ({ from: 'page', kind: 'client', profileId: dana().profiles['in-home']?.id ?? '' }) as const
const inPopup = () => ({ from: 'popup', accountId: dana().id }) as const
const goOffline = () => desk.disturb(() => Promise.reject(new TypeError('offline')))

function written(text = TEXT): NewMessage {
  return { operationId: crypto.randomUUID(), subject: onPage(), branch: 'in-home', text }
}

async function send(message: NewMessage) {
  const answer = await worker.call('message.confirm', message, page)
  if (!answer.ok) throw new Error(answer.problem.name)
  return answer.value
}

/** What the client would read, the oldest first. */
async function arrived() {
  const read = await worker.call('conversation.read', { subject: inPopup(), branch: 'in-home' })
  if (!read.ok) throw new Error(read.problem.name)
  return read.value.messages.map(({ text }) => text).toReversed()
}

async function sendAgain(id: string) {
  await worker.db.outbox.update(id, { waitUntil: 0 })
  await worker.drain.run()
  return worker.outbox.get(id)
}

/** Everything that this browser keeps, as bytes that can be searched. */
async function everythingKept() {
  const rows = await Promise.all(worker.db.tables.map((table) => table.toArray()))
  const bytes = (_: string, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
  const storage = [await browser.storage.local.get(null), await browser.storage.session.get(null)]
  return JSON.stringify([rows, storage], bytes)
}

describe('a message to a client', () => {
  test('goes out once, and its payload is erased', async () => {
    const message = written()
    expect(await send(message)).toMatchObject({ state: 'done', task: { kind: 'message' } })
    expect((await send(message)).state).toBe('done')
    expect((await arrived()).filter((text) => text === TEXT)).toHaveLength(1)
    expect(await worker.db.letters.count()).toBe(0)
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('stands encrypted beside its operation before it is sent, and nowhere in the clear', async () => {
    goOffline()
    const { id } = await send(written())
    expect(await worker.db.letters.count()).toBe(1)
    expect(await everythingKept()).not.toContain('Biscuit')
    desk.calm()
    await sendAgain(id)
    expect(await everythingKept()).not.toContain('Biscuit')
  })

  test('waits when the network is gone, and is said to wait', async () => {
    goOffline()
    const { id, state } = await send(written())
    expect(state).toBe('queued')
    desk.calm()
    desk.disturb((request, send) =>
      request.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(),
    )
    const read = await worker.call(
      'conversation.read',
      { subject: onPage(), branch: 'in-home' },
      page,
    )
    expect(read).toMatchObject({ value: { mayWrite: true, waiting: [{ id, text: TEXT }] } })
    const other = await worker.call(
      'conversation.read',
      { subject: onPage(), branch: 'facility' },
      page,
    )
    expect(other).toMatchObject({ value: { waiting: [] } })
    desk.calm()
    expect(await sendAgain(id)).toMatchObject({ state: 'done' })
    expect((await arrived()).at(-1)).toBe(TEXT)
  })

  test('twice in the same words is two messages, in their order', async () => {
    goOffline()
    await send(written('Hello'))
    await send(written('Hello'))
    await send(written('Are you there?'))
    desk.calm()
    await worker.drain.run()
    expect((await arrived()).slice(-3)).toEqual(['Hello', 'Hello', 'Are you there?'])
  })

  test('whose answer was lost is sent again under its key, and arrives once', async () => {
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'POST') throw new TypeError('lost')
      return response
    })
    const { id, state } = await send(written())
    expect(state).toBe('unknown')
    desk.calm()
    expect(await sendAgain(id)).toMatchObject({ state: 'done' })
    expect((await arrived()).filter((text) => text === TEXT)).toHaveLength(1)
  })

  test('so old that its key may be forgotten is not sent a second time', async () => {
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'POST') throw new TypeError('lost')
      return response
    })
    const { id, madeAt } = await send(written())
    desk.calm()
    await worker.db.outbox.update(id, { madeAt: madeAt - 31 * DAY_MS })
    expect(await sendAgain(id)).toMatchObject({ state: 'failed', problem: { name: 'too-old' } })
    expect(
      desk.sent.filter((line) => line.includes('/messages') && line.startsWith('POST')),
    ).toHaveLength(1)
  })

  test('outlives a restart of the browser, and a sign-out, for whoever wrote it', async () => {
    goOffline()
    const { id } = await send(written())
    desk.calm()
    desk.signOut()
    await worker.sessions.open()
    await browser.storage.session.clear()
    worker = desk.startWorker()
    desk.signIn('sam')
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('queued')
    expect(await arrived()).not.toContain(TEXT)
    const sam = await worker.sessions.open()
    expect(sam.ok && (await worker.payloads.read(id, sam.value.mirrorKey))).toBeUndefined()
    desk.signIn('ana')
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
    expect((await arrived()).at(-1)).toBe(TEXT)
  })

  test('that cannot be opened any more fails, and says so', async () => {
    goOffline()
    const { id } = await send(written())
    desk.calm()
    await worker.db.letters.update(id, { sealed: new Uint8Array(40) })
    expect(await sendAgain(id)).toMatchObject({ state: 'failed', problem: { name: 'letter-lost' } })
    const read = await worker.call(
      'conversation.read',
      { subject: onPage(), branch: 'in-home' },
      page,
    )
    expect(read).toMatchObject({
      value: { waiting: [{ id, text: '', problem: { name: 'letter-lost' } }] },
    })
  })

  test('that only the outbox backup still knows of fails, and says so', async () => {
    goOffline()
    const { id } = await send(written())
    expect(JSON.stringify(await createOutboxBackup().read())).not.toContain('Biscuit')
    await worker.db.delete()
    desk.calm()
    worker = desk.startWorker()
    await worker.drain.run()
    expect(await worker.outbox.get(id)).toMatchObject({
      state: 'failed',
      problem: { name: 'letter-lost' },
    })
  })

  test('does not open under the id of another operation', async () => {
    goOffline()
    const one = await send(written('For Dana'))
    const other = await send(written('For somebody else'))
    const kept = await worker.db.letters.get(one.id)
    if (kept) await worker.db.letters.put({ ...kept, operationId: other.id })
    desk.calm()
    await worker.drain.run()
    expect((await worker.outbox.get(other.id))?.problem).toEqual({ name: 'letter-lost' })
  })

  test('is given up with its payload', async () => {
    goOffline()
    const { id } = await send(written())
    await worker.operations.cancel(id, page)
    expect(await worker.db.letters.count()).toBe(0)
    desk.calm()
    await worker.drain.run()
    expect(await arrived()).not.toContain(TEXT)
  })

  test('that was refused is sent anew in the same words', async () => {
    goOffline()
    const { id } = await send(written())
    desk.calm()
    await worker.db.outbox.update(id, { state: 'failed', problem: { name: 'too-large' } })
    await worker.operations.retry([id], popup)
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('replaced')
    expect((await arrived()).at(-1)).toBe(TEXT)
    expect(await worker.db.letters.count()).toBe(0)
  })

  test('to a branch that is not active is refused before it is stored', async () => {
    const profile = dana().profiles['in-home']
    if (profile) profile.status = 'inactive'
    expect(await worker.call('message.confirm', written(), page)).toEqual({
      ok: false,
      problem: { name: 'branch-inactive' },
    })
    expect(await worker.db.letters.count()).toBe(0)
  })

  test('cannot be written by a page to somebody who is not in its address bar', async () => {
    const forged = { ...written(), subject: inPopup() }
    expect(await worker.call('message.confirm', forged, page)).toEqual({
      ok: false,
      problem: { name: 'forbidden' },
    })
  })
})
