import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CallArgs } from '../../../../../lib/messaging/contract.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const dana = () => desk.account('dana')
const onPage = () =>
  ({ from: 'page', kind: 'client', profileId: dana().profiles['in-home']?.id ?? '' }) as const

async function offers() {
  const view = await worker.call('request.preview', { subject: onPage() }, page)
  if (!view.ok) throw new Error(view.problem.name)
  return view.value.branches
}

describe('a request for services', () => {
  async function requested(): Promise<CallArgs<'request.confirm'>> {
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
    const first = await worker.call('request.confirm', wanted, page)
    expect(first).toMatchObject({ value: { state: 'done', task: { kind: 'request' } } })
    await worker.call('request.confirm', wanted, page)
    const agenda = await worker.call('agenda.read', { accountId: dana().id })
    if (!agenda.ok) throw new Error(agenda.problem.name)
    const asked = agenda.value.schedule?.filter(({ state }) => state === 'requested')
    expect(asked).toHaveLength(1)
    expect(agenda.value.invoices).toBeDefined()
    expect(await worker.db.letters.count()).toBe(0)
  })

  test('is kept to itself: no note of it stands in the outbox or the record', async () => {
    desk.disturb((request, send) =>
      request.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(),
    )
    const wanted = await requested()
    await worker.call('request.confirm', wanted, page)
    const kept = JSON.stringify([await worker.db.outbox.toArray(), await worker.db.audit.toArray()])
    expect(kept).not.toContain('Shy')
    expect(kept).not.toContain(wanted.request.serviceId)
  })
})
