import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type {
  MessageDraft,
  NewMessage,
} from '../../../../../lib/background/calls/message-drafts.ts'
import { createOutboxBackup } from '../../../../../lib/background/outbox/outbox-backup.ts'
import { pullChanges } from '../../../../../lib/background/session/pull-changes.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { browser } from '../../../../../lib/platform/browser.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
  IN_HOME,
  openAnasDesk,
} from '../open-desk.ts'

const TEXT = "<b>O'Neil & Söhne</b>"
const page: Caller = pageAt(IN_HOME)
const SECOND_MS = 1_000

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(async () => {
  vi.useRealTimers()
  await closeDesk(worker)
})

const dana = () => desk.account('dana')
const inPopup = () => ({ from: 'popup', accountId: dana().id }) as const
const onPage = () =>
  ({ from: 'page', kind: 'client', profileId: dana().profiles['in-home']?.id ?? '' }) as const

/** What Ana typed into the box of Facility on the page, a second ago. */
function draft(change: Partial<MessageDraft> = {}): MessageDraft {
  const actorId = desk.account('ana').id
  const at = Date.now() - SECOND_MS
  return { subject: onPage(), branch: 'facility', actorId, text: TEXT, at, ...change }
}

function message(change: Partial<NewMessage> = {}): NewMessage {
  const operationId = crypto.randomUUID()
  return { operationId, subject: onPage(), branch: 'facility', text: TEXT, ...change }
}

/** What stands in the boxes of Dana's conversation when the popup opens it. */
async function offered() {
  const answer = await worker.call('message.drafts', { subject: inPopup() })
  return answer.ok ? answer.value.texts : answer.problem.name
}

/** As any page of Dana's does: then she is known when nobody can be asked. */
async function fillMirror() {
  const opened = await worker.sessions.open()
  if (opened.ok) await pullChanges(opened.value, worker.mirror)
}

const keep = (change: Partial<MessageDraft> = {}) =>
  worker.call('message.saveDraft', draft(change), page)
const send = (written: NewMessage) => worker.call('message.confirm', written, page)
const arrivals = async () => {
  const read = await worker.call('conversation.read', { subject: inPopup(), branch: 'facility' })
  return read.ok ? read.value.messages.filter(({ text }) => text === TEXT).length : undefined
}

describe('a draft', () => {
  test('is the same on the page of either software and in the popup, after the worker was stopped', async () => {
    expect(await keep()).toEqual({ ok: true, value: 'kept' })
    worker = desk.startWorker()
    expect(await offered()).toEqual({ facility: TEXT })
    const inFacility = {
      subject: { from: 'page', kind: 'client', profileId: dana().profiles.facility?.id ?? '' },
      caller: pageAt(FACILITY),
    } as const
    expect(
      await worker.call('message.drafts', { subject: inFacility.subject }, inFacility.caller),
    ).toEqual({
      ok: true,
      value: { actorId: desk.account('ana').id, texts: { facility: TEXT } },
    })
  })

  test('is in memory only, and in no list of what was asked for', async () => {
    await keep()
    const rows = await Promise.all(worker.db.tables.map((table) => table.toArray()))
    const local = await browser.storage.local.get(null)
    const backup = await createOutboxBackup().read()
    expect(JSON.stringify([rows, local, backup])).not.toContain('Söhne')
  })

  test('is kept without asking anybody, once the client is known here', async () => {
    await fillMirror()
    desk.sent.length = 0
    await keep()
    expect(await offered()).toEqual({ facility: TEXT })
    expect(desk.sent).toEqual([])
  })

  test('is kept offline', async () => {
    await fillMirror()
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    await keep()
    expect(await offered()).toEqual({ facility: TEXT })
  })

  test('is nothing where there are only blanks, nor where it was taken out again', async () => {
    await keep({ text: ' \n\t ' })
    expect(await offered()).toEqual({})
    await keep()
    await keep({ text: ' ', at: Date.now() })
    expect(await offered()).toEqual({})
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Söhne')
  })

  test('is not kept for a client whom the page is not about', async () => {
    expect(await keep({ subject: inPopup() })).toMatchObject({ problem: { name: 'forbidden' } })
    const asked = await worker.call('message.drafts', { subject: inPopup() }, page)
    expect(asked).toMatchObject({ problem: { name: 'forbidden' } })
  })
})

describe('whoever else signs in', () => {
  test('is not offered it, and it is gone', async () => {
    await keep()
    desk.signIn('sam')
    await worker.sessions.open()
    expect(await offered()).toEqual({})
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Söhne')
    desk.signIn('ana')
    await worker.sessions.open()
    expect(await offered()).toEqual({})
  })

  test('does not get what was typed before them and comes late', async () => {
    desk.signIn('sam')
    await worker.sessions.open()
    expect(await keep()).toMatchObject({ problem: { name: 'signed-out' } })
    expect(await offered()).toEqual({})
  })

  test('finds nothing of who signed out, whose page has one more word', async () => {
    await keep()
    desk.signOut()
    await worker.sessions.open()
    expect(await keep()).toMatchObject({ problem: { name: 'signed-out' } })
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Söhne')
  })
})

describe('a message that is sent', () => {
  test('is forgotten before it is stored', async () => {
    await keep()
    const accept = worker.outbox.enqueue
    const atStoring: unknown[] = []
    vi.spyOn(worker.outbox, 'enqueue').mockImplementation(async (...orders) => {
      atStoring.push(await offered())
      return accept(...orders)
    })
    expect(await send(message())).toMatchObject({ value: { state: 'done' } })
    expect(atStoring).toEqual([{}])
    expect(await offered()).toEqual({})
  })

  test('is forgotten where it waits offline', async () => {
    await fillMirror()
    await keep()
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    expect(await send(message())).toMatchObject({ value: { state: 'queued' } })
    expect(await offered()).toEqual({})
  })

  test('leaves alone the draft in the other branch', async () => {
    await keep({ branch: 'in-home', text: 'The key' })
    await keep()
    await send(message())
    expect(await offered()).toEqual({ 'in-home': 'The key' })
  })

  test('does not come back by what was typed before and arrives late', async () => {
    const late = draft()
    await send(message())
    await worker.call('message.saveDraft', late, page)
    expect(await offered()).toEqual({})
    await keep({ text: 'And the blanket?', at: Date.now() })
    expect(await offered()).toEqual({ facility: 'And the blanket?' })
  })

  test('is not offered again while no answer comes, nor when the worker dies over it, and goes out once', async () => {
    await fillMirror()
    await keep()
    const asked = Promise.withResolvers<void>()
    desk.disturb(() => {
      asked.resolve()
      return new Promise(() => {})
    })
    const written = message()
    void send(written)
    await asked.promise
    expect(await offered()).toEqual({})
    desk.calm()
    worker = desk.startWorker()
    expect(await offered()).toEqual({})
    // The box still has the text, and asks again.
    expect(await send(written)).toMatchObject({ value: { state: 'done' } })
    expect(await offered()).toEqual({})
    expect(await arrivals()).toBe(1)
  })

  test('is kept again where it is refused, whether it was kept before or not', async () => {
    const profile = dana().profiles.facility
    if (profile) profile.status = 'inactive'
    expect(await send(message())).toMatchObject({ problem: { name: 'branch-inactive' } })
    expect(await offered()).toEqual({ facility: TEXT })
  })

  test('is kept again where there is no room to store it', async () => {
    await keep()
    const full = new DOMException('full', 'QuotaExceededError')
    vi.spyOn(worker.outbox, 'enqueue').mockRejectedValue(full)
    await expect(send(message())).rejects.toBe(full)
    expect(await offered()).toEqual({ facility: TEXT })
  })

  test('is not kept again for who is signed out by then', async () => {
    await keep()
    desk.signOut()
    expect(await send(message())).toMatchObject({ problem: { name: 'signed-out' } })
    expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('Söhne')
  })

  test('does not take the place of what was typed while it was refused', async () => {
    await fillMirror()
    const profile = dana().profiles.facility
    if (profile) profile.status = 'inactive'
    vi.useFakeTimers({ toFake: ['Date'] })
    desk.disturb(async (_, go) => {
      vi.setSystemTime(Date.now() + SECOND_MS)
      await keep({ text: 'And the blanket?', at: Date.now() })
      return go()
    })
    await send(message())
    expect(await offered()).toEqual({ facility: 'And the blanket?' })
  })

  test('whose answer was lost is not kept again by the box that still shows it', async () => {
    const written = message()
    vi.useFakeTimers({ toFake: ['Date'] })
    await send(written)
    vi.setSystemTime(Date.now() + SECOND_MS)
    await keep({ at: Date.now(), attemptedOperationId: written.operationId })
    expect(await offered()).toEqual({})
    await keep({ at: Date.now(), attemptedOperationId: crypto.randomUUID() })
    expect(await offered()).toEqual({ facility: TEXT })
  })
})
