import { test } from 'vitest'
import { expectStatus, IF_MATCH, type Open } from './asking.ts'

const HUGE = ' '.repeat(1024 * 1024 + 1)

const SIGN_OUT = { method: 'DELETE', path: '/session' }

/** A request to every operation that changes something, but for signing in. */
const CHANGES = [
  SIGN_OUT,
  { method: 'POST', path: '/accounts' },
  { method: 'PATCH', path: '/accounts/a-000008/profiles/in-home' },
  { method: 'PUT', path: '/accounts/a-000008/profiles/in-home/role' },
  { method: 'PUT', path: '/accounts/a-000008/primary-branch' },
  { method: 'POST', path: '/accounts/a-000008/flags' },
  { method: 'DELETE', path: '/accounts/a-000008/flags/in-home/ih-flag-vip' },
  { method: 'POST', path: '/syncs' },
  { method: 'POST', path: '/syncs/batch' },
  { method: 'POST', path: '/syncs/s-000001/undo' },
  { method: 'PUT', path: '/mappings' },
  { method: 'POST', path: '/accounts/a-000010/messages' },
  { method: 'PUT', path: '/accounts/a-000010/messages/seen' },
  { method: 'POST', path: '/accounts/a-000010/requests' },
]

/** A request to every operation that needs a session. */
const ALL = [
  ...CHANGES,
  { method: 'GET', path: '/session' },
  { method: 'GET', path: '/changes' },
  { method: 'GET', path: '/accounts?branch=in-home&kind=client&profileId=1006' },
  { method: 'GET', path: '/accounts/a-000008' },
  { method: 'GET', path: '/accounts/a-000008/comparison' },
  { method: 'GET', path: '/fields' },
  { method: 'GET', path: '/mappings' },
  { method: 'GET', path: '/syncs?key=key-of-this' },
  { method: 'GET', path: '/audit' },
  { method: 'GET', path: '/accounts/a-000010/messages?branch=facility' },
  { method: 'GET', path: '/accounts/a-000010/schedule' },
  { method: 'GET', path: '/accounts/a-000010/invoices' },
  { method: 'GET', path: '/services?branch=facility' },
  { method: 'GET', path: '/flags?branch=facility' },
]

/** What every operation says to whoever may not ask, asks too often, or makes no sense. */
export function testRefusals(open: Open) {
  test('signed out: every operation that needs a session says so', async () => {
    const { ask } = open()
    for (const { method, path } of ALL) await expectStatus(ask(path, { method }), 401)
    await expectStatus(
      ask('/session', { method: 'POST', body: { email: 'ana@paws.example', password: 'x' } }),
      401,
    )
  })

  test('too many: every operation says when to come back', async () => {
    for (const { method, path } of [...ALL, { method: 'POST', path: '/session' }]) {
      await expectStatus(open(0).ask(path, { method }), 429)
    }
  })

  test('without the CSRF token: every change is forbidden', async () => {
    const ana = await open().visit('ana')
    for (const { method, path } of CHANGES) {
      await expectStatus(ana.ask(path, { method, headers: { 'X-CSRF-Token': 'wrong' } }), 403)
    }
  })

  test('a body that is no JSON by its type', async () => {
    const ana = await open().visit('ana')
    const headers = { 'Content-Type': 'text/plain' }
    for (const { method, path } of [...CHANGES, { method: 'POST', path: '/session' }]) {
      // What has no body in the contract has none to refuse.
      if (method === 'DELETE' || path.endsWith('/undo')) continue
      await expectStatus(ana.ask(path, { method, headers, body: {} }), 415)
    }
  })

  test('a sign-in that a page of another site sends', async () => {
    const headers = { Origin: 'http://evil.example' }
    await expectStatus(open().ask('/session', { method: 'POST', headers, body: {} }), 403)
  })

  test('bodies that are too large or make no sense', async () => {
    const desk = open()
    const ana = await desk.visit('ana')
    const targets = ['/session', '/accounts', '/syncs', '/syncs/batch'].map((path) => ({
      path,
      method: 'POST',
    }))
    targets.push({ path: '/accounts/a-000008/profiles/in-home', method: 'PATCH' })
    targets.push({ path: '/accounts/a-000008/profiles/in-home/role', method: 'PUT' })
    targets.push({ path: '/accounts/a-000008/primary-branch', method: 'PUT' })
    targets.push({ path: '/accounts/a-000008/flags', method: 'POST' })
    targets.push({ path: '/mappings', method: 'PUT' })
    targets.push({ path: '/accounts/a-000010/messages', method: 'POST' })
    targets.push({ path: '/accounts/a-000010/messages/seen', method: 'PUT' })
    targets.push({ path: '/accounts/a-000010/requests', method: 'POST' })
    for (const { path, method } of targets) {
      await expectStatus(ana.ask(path, { method, body: HUGE, headers: IF_MATCH }), 413)
      await expectStatus(ana.ask(path, { method, body: '{', headers: IF_MATCH }), 422)
    }
  })

  test('queries that make no sense', async () => {
    const ana = await open().visit('ana')
    const paths = [
      '/changes?limit=0',
      '/changes?cursor=x',
      '/accounts',
      '/accounts?branch=x',
      '/syncs',
      '/audit?cursor=x',
      `/audit?accountId=${'a'.repeat(65)}`,
      '/services',
      '/services?branch=garden',
      '/flags',
      '/flags?branch=garden',
      '/accounts/a-000010/messages',
      '/accounts/a-000010/messages?branch=facility&cursor=x',
    ]
    for (const path of paths) await expectStatus(ana.ask(path), 422)
  })
}
