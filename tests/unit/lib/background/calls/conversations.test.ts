import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewRequest } from '../../../../../lib/messaging/contract.ts'
import type { Caller } from '../../../../../lib/messaging/server.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'

const page: Caller = { from: 'page', origin: IN_HOME, tabId: 1 }
const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const dana = () => desk.account('dana')
const inPopup = () => ({ from: 'popup', accountId: dana().id }) as const
const onPage = () => ({ from: 'page', profileId: dana().profiles['in-home']?.id ?? '' }) as const

async function offers() {
  const view = await worker.conversations.previewRequest(onPage(), page)
  if (!view.ok) throw new Error(view.problem.name)
  return view.value.branches
}

describe('a conversation', () => {
  test('is read in one branch, and seen up to a message', async () => {
    const asked = { subject: onPage(), branch: 'facility' } as const
    const read = await worker.conversations.read(asked, page)
    if (!read.ok) throw new Error(read.problem.name)
    expect(read.value).toMatchObject({ branch: 'facility', mayWrite: true, waiting: [] })
    const upTo = read.value.messages[0]?.id ?? ''
    expect(await worker.conversations.seen({ ...asked, upTo }, page)).toEqual({
      ok: true,
      value: 'seen',
    })
    expect(await worker.conversations.read(asked, page)).toMatchObject({ value: { unread: 0 } })
  })

  test('cannot be written to where the client is inactive', async () => {
    const profile = dana().profiles['in-home']
    if (profile) profile.status = 'inactive'
    const asked = { subject: inPopup(), branch: 'in-home' } as const
    expect(await worker.conversations.read(asked, popup)).toMatchObject({
      value: { mayWrite: false },
    })
  })

  test('with staff there is none', async () => {
    const subject = { from: 'popup', accountId: desk.account('uma').id } as const
    expect(await worker.conversations.read({ subject, branch: 'in-home' }, popup)).toEqual({
      ok: false,
      problem: { name: 'not-found' },
    })
  })

  test('is not had when nobody answers', async () => {
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    const asked = { subject: inPopup(), branch: 'in-home' } as const
    expect(await worker.conversations.read(asked, popup)).toEqual({
      ok: false,
      problem: { name: 'offline' },
    })
  })
})

describe('a request for services', () => {
  async function requested(): Promise<NewRequest> {
    const [first] = await offers()
    const today = new Date(desk.backend.now()).toISOString().slice(0, 10)
    return {
      operationId: crypto.randomUUID(),
      subject: onPage(),
      branch: first?.branch ?? 'in-home',
      request: {
        serviceId: first?.services.find(({ petTypes }) => petTypes.length === 0)?.id ?? '',
        petIds: first?.pets.slice(0, 1).map(({ id }) => id) ?? [],
        from: today,
        to: today,
        note: 'Shy with strangers',
      },
    }
  }

  test('offers the primary branch first, and none that is not active', async () => {
    expect((await offers()).map(({ branch }) => branch)).toEqual(['facility', 'in-home'])
    const profile = dana().profiles.facility
    if (profile) profile.status = 'inactive'
    expect((await offers()).map(({ branch }) => branch)).toEqual(['in-home'])
  })

  test('stands in the schedule once, however often it is sent', async () => {
    const wanted = await requested()
    const first = await worker.conversations.request(wanted, page)
    expect(first).toMatchObject({ value: { state: 'done', task: { kind: 'request' } } })
    await worker.conversations.request(wanted, page)
    const agenda = await worker.conversations.agenda(dana().id)
    if (!agenda.ok) throw new Error(agenda.problem.name)
    const asked = agenda.value.schedule.filter(({ state }) => state === 'requested')
    expect(asked).toHaveLength(1)
    expect(agenda.value.invoices).toBeDefined()
    expect(await worker.db.letters.count()).toBe(0)
  })

  test('is kept to itself: no note of it stands in the outbox or the record', async () => {
    desk.disturb((request, send) =>
      request.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(),
    )
    const wanted = await requested()
    await worker.conversations.request(wanted, page)
    const kept = JSON.stringify([await worker.db.outbox.toArray(), await worker.db.audit.toArray()])
    expect(kept).not.toContain('Shy')
    expect(kept).not.toContain(wanted.request.serviceId)
  })
})

test('invoices are hidden from base roles, the schedule is not', async () => {
  desk.signIn('uma')
  const agenda = await worker.conversations.agenda(dana().id)
  expect(agenda).toMatchObject({ ok: true, value: { invoices: undefined } })
})
