import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { failed } from '../../../../../lib/domain/result.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
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

const OTHER = {
  ...DEMO,
  id: '2e8b7f3c-5d0a-4d6e-8f63-0b7c1d0e9a02',
  origins: { 'in-home': 'https://in-home.example', facility: 'https://facility.example' },
}

/** How many people the mirror has. */
const mirrored = async () => (await mirroredAccounts(worker.db)).length

/** Has the session name other addresses for In-Home. */
function moveTo(change: (body: string) => string) {
  desk.disturb(async (request, send) => {
    const response = await send()
    if (!request.url.endsWith('/session')) return response
    return new Response(change(await response.text()), response)
  })
}

describe('a session at an origin', () => {
  test('that is connected says which dashboard and which branch it is', async () => {
    const opened = await worker.sessions.openAt(FACILITY)
    expect(opened).toMatchObject({ value: { here: 'facility', dashboardId: DEMO.id } })
  })

  test.each([
    'http://127.0.0.1:4312',
    'http://127.0.0.1',
    'https://127.0.0.1:4310',
    'http://localhost:4310',
    'http://127.0.0.1:4310.evil.example',
    'null',
    '',
  ])('that is not connected is none, and nothing is fetched: %j', async (origin) => {
    expect(await worker.sessions.openAt(origin)).toEqual(failed({ name: 'no-dashboard' }))
    expect(await worker.sessions.checkAt(origin)).toEqual(failed({ name: 'no-dashboard' }))
    expect(desk.sent).toEqual([])
  })

  test('is none where no dashboard is connected', async () => {
    desk.known.length = 0
    expect(await worker.sessions.open()).toEqual(failed({ name: 'no-dashboard' }))
    expect(desk.sent).toEqual([])
  })

  test('that the browser keeps us off is none, and nothing is fetched', async () => {
    desk.allow(false)
    expect(await worker.sessions.openAt(IN_HOME)).toEqual(failed({ name: 'no-access' }))
    expect(await worker.sessions.open()).toEqual(failed({ name: 'no-access' }))
    expect(desk.sent).toEqual([])
  })

  test('keeps what it had when the browser takes the access away', async () => {
    await pullWith(worker)
    desk.allow(false)
    await worker.sessions.openAt(IN_HOME)
    expect(await mirrored()).toBeGreaterThan(0)
    expect(await worker.sessions.lastKnown()).toMatchObject({ dashboardId: DEMO.id })
  })

  test.each<[string, (body: string) => string]>([
    ['another host', (body) => body.replaceAll(IN_HOME, 'https://evil.example')],
    ['another port', (body) => body.replaceAll(FACILITY, 'http://127.0.0.1:4399')],
    [
      'another scheme',
      (body) => body.replaceAll(`${IN_HOME}/shifts`, 'https://127.0.0.1:4310/shifts'),
    ],
    ['a script', (body) => body.replaceAll(`${FACILITY}/shifts`, 'javascript:alert(1)')],
    [
      'the host before a user’s name',
      (body) => body.replaceAll(`${FACILITY}/clients`, `${FACILITY}@evil.example/clients`),
    ],
    [
      'the host with a user’s name and password',
      (body) =>
        body.replaceAll(`${FACILITY}/clients`, `${FACILITY}/clients`.replace('//', '//ana:demo@')),
    ],
    [
      'a host that only becomes one',
      (body) => body.replaceAll(`${FACILITY}/clients`, 'http://127.0.0.1:{id}'),
    ],
  ])('whose links lead to %s is of one that has moved', async (_, change) => {
    moveTo(change)
    const opened = await worker.sessions.openAt(IN_HOME)
    expect(opened.ok).toBe(false)
    expect(!opened.ok && opened.problem.name).toMatch(/^(moved|bad-answer)$/)
    expect(await worker.sessions.lastKnown()).toBeUndefined()
  })

  test('whose links are those of one origin is none that has moved', async () => {
    moveTo((body) => body.replaceAll(`${FACILITY}/shifts`, `${IN_HOME}/shifts`))
    expect(await worker.sessions.openAt(IN_HOME)).toMatchObject({ ok: true })
  })

  test.each([
    ['a page for people', () => new Response('<!doctype html><p>Please sign in', HTML)],
    ['a page with the status of a redirect', () => Response.redirect('https://evil.example/', 302)],
    ['something else as JSON', () => Response.json({ hello: 'world' })],
  ])('whose API answers %s is a bad answer', async (_, answer) => {
    desk.disturb(async () => answer())
    expect(await worker.sessions.openAt(IN_HOME)).toEqual(failed({ name: 'bad-answer' }))
    expect(desk.sent).toEqual(['GET /api/v1/session'])
  })

  test('is asked for below the path of the definition', async () => {
    desk.known.splice(0, 1, { ...DEMO, apiPath: '' })
    await worker.sessions.openAt(IN_HOME)
    expect(desk.sent).toEqual(['GET /session'])
  })
})

const HTML = { headers: { 'Content-Type': 'text/html' } }

describe('what is kept of people', () => {
  beforeEach(() => pullWith(worker))

  test('goes when nobody is signed in any more', async () => {
    desk.signOut()
    await worker.sessions.openAt(FACILITY)
    expect(await mirrored()).toBe(0)
    expect(await worker.sessions.lastKnown()).toBeUndefined()
  })

  test.each([
    ['nobody', () => desk.signOut()],
    ['somebody else', () => void desk.signIn('sam')],
  ])('goes, with what was on screen to be confirmed, when %s is signed in', async (_, change) => {
    const subject = { from: 'popup', accountId: desk.account('bob').id } as const
    const task = { kind: 'sync', choices: {} } as const
    const asker = { actorId: desk.account('ana').id, dashboardId: DEMO.id }
    const details = { task, to: 'facility', accountId: subject.accountId, ...asker } as const
    await worker.previews.keep('one', subject, details)
    expect(await worker.previews.find('one', subject)).toEqual(details)
    change()
    await worker.sessions.openAt(IN_HOME)
    expect(await worker.previews.find('one', subject)).toBeUndefined()
    expect(Object.keys(await fakeBrowser.storage.session.get())).not.toContain('draft:one')
  })

  test('stays when nobody is signed in on another dashboard', async () => {
    desk.known.push(OTHER)
    desk.signOut()
    expect(await worker.sessions.openAt('https://in-home.example')).toEqual(
      failed({ name: 'signed-out' }),
    )
    expect(await mirrored()).toBeGreaterThan(0)
    expect(await worker.sessions.lastKnown()).toMatchObject({ dashboardId: DEMO.id })
  })

  test('stays as it is through a check, of its own dashboard and of another', async () => {
    desk.known.push(OTHER)
    const before = await worker.sessions.lastKnown()
    desk.signIn('sam')
    expect(await worker.sessions.checkAt(FACILITY)).toMatchObject({ ok: true })
    desk.signOut()
    await worker.sessions.checkAt(IN_HOME)
    await worker.sessions.checkAt('https://facility.example')
    expect(await worker.sessions.lastKnown()).toEqual(before)
    expect(await mirrored()).toBeGreaterThan(0)
    expect(worker.actorChanged).toHaveBeenCalledTimes(1)
  })

  test('goes when its dashboard is removed', async () => {
    desk.known.length = 0
    await worker.sessions.forget(DEMO.id)
    expect(await mirrored()).toBe(0)
    expect(await worker.sessions.lastKnown()).toBeUndefined()
  })

  test('goes when its dashboard is removed and the browser no longer knows whose it was', async () => {
    await fakeBrowser.storage.session.remove('known')
    desk.known.length = 0
    await worker.sessions.forget(DEMO.id)
    expect(await worker.db.marks.get('mirror')).toBeUndefined()
  })

  test('goes at the next look when the worker was stopped right after the removal', async () => {
    desk.known.splice(0, 1, OTHER)
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    await worker.sessions.open()
    expect(await mirrored()).toBe(0)
  })

  test('stays when another dashboard is removed', async () => {
    await worker.sessions.forget(OTHER.id)
    expect(await mirrored()).toBeGreaterThan(0)
  })

  test('does not come back with an answer that was under way when its dashboard was removed', async () => {
    desk.disturb(async (_, send) => {
      const response = await send()
      desk.known.length = 0
      await worker.sessions.forget(DEMO.id)
      return response
    })
    expect(await worker.sessions.openAt(IN_HOME)).toEqual(failed({ name: 'no-dashboard' }))
    expect(await worker.sessions.lastKnown()).toBeUndefined()
    expect(await worker.db.marks.get('mirror')).toBeUndefined()
  })
})

test('the origins that are known are those of the definition as it is now', async () => {
  await worker.sessions.openAt(IN_HOME)
  const origins = { ...DEMO.origins, facility: 'http://127.0.0.1:4399' }
  desk.known.splice(0, 1, { ...DEMO, origins })
  moveTo((body) => body.replaceAll(FACILITY, origins.facility))
  await worker.sessions.openAt(IN_HOME)
  expect(await worker.sessions.lastKnown()).toMatchObject({ dashboardId: DEMO.id, origins })
})
