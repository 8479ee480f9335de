import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPage } from '../../../../../lib/background/calls/load-page.ts'
import { failed } from '../../../../../lib/domain/result.ts'
import type { CallName } from '../../../../../lib/messaging/contract.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
  IN_HOME,
  openAnasDesk,
} from '../open-desk.ts'
import { ARGS, NAMES } from './every-call.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const profileId = (name: string, branch: 'in-home' | 'facility' = 'in-home') =>
  desk.account(name).profiles[branch]?.id ?? ''
const dana = () => ({ from: 'page', kind: 'client', profileId: profileId('dana') }) as const
const pathOf = (name: string) => `/clients/${profileId(name)}`
const bobsPage = () => pageAt(IN_HOME, pathOf('bob'))
const danasPage = () => pageAt(IN_HOME, pathOf('dana'))

/** Puts an operation about somebody into the outbox, as failed. */
async function failedAbout(name: string): Promise<string> {
  const operationId = crypto.randomUUID()
  const subject = { from: 'popup', accountId: desk.account(name).id } as const
  const message = { operationId, subject, branch: 'in-home', text: 'Hello' } as const
  await worker.call('message.confirm', message)
  await worker.db.outbox.update(operationId, { state: 'failed', problem: { name: 'invalid' } })
  return operationId
}

describe('a page on Bob’s address that asks about Dana', () => {
  const ofSubjects = NAMES.filter((name) => 'subject' in ARGS[name])

  test.each(ofSubjects)('is refused, and the backend hears nothing: %s', async (name) => {
    desk.sent.length = 0
    const args = { ...ARGS[name], subject: dana() }
    expect(await worker.call(name, args, bobsPage())).toEqual(failed({ name: 'forbidden' }))
    expect(desk.sent).toEqual([])
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test.each([
    ['a list', () => pageAt(IN_HOME, '/clients')],
    ['no address', () => ({ ...pageAt(IN_HOME), hrefs: ['about:blank'] })],
    [
      'a staff member’s page with the same number',
      () => pageAt(IN_HOME, `/staff/${profileId('dana')}`),
    ],
    ['the same number in Facility', () => pageAt(FACILITY, pathOf('dana'))],
    ['a page whose query names her', () => pageAt(IN_HOME, `/clients?x=${pathOf('dana')}`)],
    ['her page on another port', () => pageAt('http://127.0.0.1:9999', pathOf('dana'))],
    ['a page that she was on before', () => ({ ...bobsPage(), left: IN_HOME + pathOf('dana') })],
  ])('is refused on %s too', async (_, where) => {
    const read = { subject: dana(), branch: 'in-home' } as const
    const answer = await worker.call('conversation.read', read, where())
    expect(answer).toMatchObject({ ok: false })
    expect(desk.sent.filter((each) => each.includes('messages'))).toEqual([])
  })

  test('is not shown who she is', async () => {
    const answer = await loadPage(locationOf(pathOf('dana')), bobsPage(), worker)
    expect(answer).toEqual(failed({ name: 'forbidden' }))
    expect(desk.sent.filter((each) => each.includes('accounts'))).toEqual([])
  })

  test.each(['operation.undo', 'operation.cancel', 'operation.holds'] as const)(
    'names no operation of hers: %s',
    async (name) => {
      const operationId = await failedAbout('dana')
      const answer = await worker.call(name, { operationId }, bobsPage())
      expect(answer).toEqual(failed({ name: 'forbidden' }))
      expect(await worker.outbox.get(operationId)).toMatchObject({ state: 'failed' })
    },
  )

  test('sends nothing of hers again, nor more than one at a time', async () => {
    const [hers, his] = [await failedAbout('dana'), await failedAbout('bob')]
    for (const operationIds of [[hers], [his, hers], [his, his]]) {
      const answer = await worker.call('operation.retry', { operationIds }, bobsPage())
      expect(answer).toEqual(failed({ name: 'forbidden' }))
    }
    expect(await worker.outbox.get(hers)).toMatchObject({ state: 'failed' })
    expect(await worker.outbox.get(his)).toMatchObject({ state: 'failed' })
  })
})

describe('a page on Dana’s own address', () => {
  test('is answered about her, also after it moved there without a load', async () => {
    const moved = { ...danasPage(), hrefs: [IN_HOME + pathOf('dana'), `${IN_HOME}/clients`] }
    for (const page of [danasPage(), moved]) {
      const read = { subject: dana(), branch: 'in-home' } as const
      expect(await worker.call('conversation.read', read, page)).toMatchObject({ ok: true })
      const load = await loadPage(locationOf(pathOf('dana')), page, worker)
      expect(load).toMatchObject({ ok: true })
    }
  })

  test('sends what failed for her again, and dismisses it', async () => {
    const [first, second] = [await failedAbout('dana'), await failedAbout('dana')]
    expect(
      await worker.call('operation.retry', { operationIds: [first] }, danasPage()),
    ).toMatchObject({ ok: true })
    await worker.drain.run()
    expect(
      await worker.call('operation.cancel', { operationId: second }, danasPage()),
    ).toMatchObject({ ok: true })
  })

  test('names what is hers while nothing answers', async () => {
    await loadPage(locationOf(pathOf('dana')), danasPage(), worker)
    const operationId = await failedAbout('dana')
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    const answer = await worker.call('operation.holds', { operationId }, danasPage())
    expect(answer).toEqual({ ok: true, value: true })
  })
})

test('what was typed to Dana is kept when it comes after the page has moved on to Bob', async () => {
  const args = {
    subject: dana(),
    branch: 'in-home',
    actorId: desk.account('ana').id,
    at: 1,
  } as const
  const moved = { ...bobsPage(), left: IN_HOME + pathOf('dana') }
  const kept = await worker.call('message.saveDraft', { ...args, text: 'See you' }, moved)
  expect(kept).toEqual({ ok: true, value: 'kept' })
  const read = await worker.call('message.drafts', { subject: dana() }, danasPage())
  expect(read).toMatchObject({ value: { texts: { 'in-home': 'See you' } } })
})

test('our own pages are about anybody', async () => {
  const subject = { from: 'popup', accountId: desk.account('dana').id } as const
  const name: CallName = 'conversation.read'
  expect(await worker.call(name, { subject, branch: 'in-home' })).toMatchObject({ ok: true })
})
