import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PageAddress, ProfileView } from '../../../../../lib/domain/accounts/page-view.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { loadAt } from '../load-at.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openAnasDesk } from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)
const MINUTE_MS = 60_000

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  // In the middle of a day: what is requested for today is too late tomorrow.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date().setUTCHours(12) })
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(async () => {
  await closeDesk(worker)
  vi.useRealTimers()
})

const later = (minutes: number) => void vi.setSystemTime(Date.now() + minutes * MINUTE_MS)
const bobsPage = (): PageAddress & { page: 'profile' } => ({
  page: 'profile',
  kind: 'client',
  profileId: desk.account('bob').profiles['in-home']?.id ?? '',
})

/** What Bob's page in In-Home shows. */
async function seen(): Promise<ProfileView | undefined> {
  const view = await loadAt(locationOf(`/clients/${bobsPage().profileId}`), IN_HOME, worker)
  if (!view.ok) throw new Error(view.problem.name)
  return view.value.profile
}

async function sync() {
  const { kind, profileId } = bobsPage()
  const subject = { from: 'page', kind, profileId } as const
  const preview = await worker.call(
    'sync.preview',
    { subject, branch: 'facility', choices: {} },
    page,
  )
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  await worker.call('sync.confirm', { operationId, subject, choices: {} }, page)
  return operationId
}

async function request() {
  const subject = { from: 'page', kind: 'client', profileId: bobsPage().profileId } as const
  const view = await worker.call('request.preview', { subject }, page)
  if (!view.ok) throw new Error(view.problem.name)
  const { branch, services, pets } = view.value.branches[0] ?? {}
  const day = new Date(Date.now()).toISOString().slice(0, 10)
  const wanted = { serviceId: services?.[0]?.id ?? '', petIds: [pets?.[0]?.id ?? ''] }
  const operationId = crypto.randomUUID()
  const sent = { operationId, subject, branch: branch ?? 'in-home' }
  return worker.call(
    'request.confirm',
    { ...sent, request: { ...wanted, from: day, to: day } },
    page,
  )
}

async function write(text = 'Hello') {
  const subject = { from: 'page', kind: 'client', profileId: bobsPage().profileId } as const
  const operationId = crypto.randomUUID()
  return worker.call('message.confirm', { operationId, subject, branch: 'in-home', text }, page)
}

describe('what a page tells of', () => {
  test('said nothing of a request that went out, or showed an old sync: it is the request', async () => {
    await request()
    expect((await seen())?.operation).toMatchObject({ task: { kind: 'request' }, state: 'done' })
    expect(await worker.db.letters.count()).toBe(0)
    later(1)
    const synced = await sync()
    expect((await seen())?.operation).toMatchObject({ id: synced })
    later(1)
    await request()
    expect((await seen())?.operation).toMatchObject({ task: { kind: 'request' }, state: 'done' })
  })

  test('is a message that went out, too', async () => {
    await write()
    expect((await seen())?.operation).toMatchObject({ task: { kind: 'message' }, state: 'done' })
  })

  test('keeps, beside a message, what was done before it and can be taken back', async () => {
    const synced = await sync()
    later(1)
    await request()
    expect((await seen())?.earlier).toMatchObject({ id: synced, state: 'done' })
    await worker.operations.undo(synced, page)
    const profile = await seen()
    expect(profile?.operation).toMatchObject({ task: { kind: 'undo' }, state: 'done' })
    expect(profile?.earlier).toBeUndefined()
  })

  test('is no request of more than an hour ago, and the sync before it as no news', async () => {
    const synced = await sync()
    later(1)
    await request()
    later(61)
    const profile = await seen()
    expect(profile?.operation).toBeUndefined()
    expect(profile?.earlier).toMatchObject({ id: synced })
  })

  test('counts from when it went out, not from when it was asked for', async () => {
    desk.disturb((asked, send) =>
      asked.method === 'POST' ? Promise.reject(new TypeError('offline')) : send(),
    )
    await request()
    expect((await seen())?.operation).toMatchObject({ task: { kind: 'request' }, state: 'unknown' })
    later(120)
    desk.calm()
    await worker.drain.run()
    expect((await seen())?.operation).toMatchObject({ task: { kind: 'request' }, state: 'done' })
  })

  test('is a request that was refused, until somebody has put it away', async () => {
    desk.disturb(async (asked, send) => {
      if (asked.method !== 'POST') return send()
      const body = { type: 'urn:tandem:problem:invalid', title: 'No', status: 422 }
      return Response.json(body, { status: 422 })
    })
    await request()
    later(600)
    const { operation } = (await seen()) ?? {}
    expect(operation).toMatchObject({ state: 'failed', problem: { name: 'invalid' } })
    await worker.operations.cancel(operation?.id ?? '', page)
    expect((await seen())?.operation).toBeUndefined()
  })
})
