import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type HttpDesk, openHttpDesk } from '../mocks/http-desk.ts'
import { type Contract, makeValidator } from './contract-validator.ts'

const contract: Contract = parse(
  readFileSync(new URL('../../../lib/backend/openapi.yaml', import.meta.url), 'utf8'),
)
const validator = makeValidator(contract)

function open(requestsPerMinute = 3000): HttpDesk {
  return openHttpDesk({ requestsPerMinute }, validator.check)
}

const DAY_MS = 86_400_000
const CREATE = { kind: 'client', firstName: 'New', lastName: 'Client', branches: ['in-home'] }
const HUGE = ' '.repeat(1024 * 1024 + 1)

const SIGN_OUT = { method: 'DELETE', path: '/session' }

/** A request to every operation that changes something, but for signing in. */
const CHANGES = [
  SIGN_OUT,
  { method: 'POST', path: '/accounts' },
  { method: 'PATCH', path: '/accounts/a-000008/profiles/in-home' },
  { method: 'PUT', path: '/accounts/a-000008/profiles/in-home/role' },
  { method: 'PUT', path: '/accounts/a-000008/primary-branch' },
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
]
const IF_MATCH = { 'If-Match': '"1"' }

/** Asks and expects the status; the body, type and headers are validated by the watch on every answer. */
async function expectStatus(answer: Promise<Response>, status: number): Promise<Response> {
  const response = await answer
  expect(response.status).toBe(status)
  return response
}

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
    '/accounts/a-000010/messages',
    '/accounts/a-000010/messages?branch=facility&cursor=x',
  ]
  for (const path of paths) await expectStatus(ana.ask(path), 422)
})

test('session', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  await expectStatus(ana.ask('/session', { headers: { 'X-Device': 'front desk' } }), 200)
  await expectStatus((await desk.visit('dana')).ask('/session'), 200)
  await expectStatus(ana.ask('/session', { method: 'DELETE' }), 204)
})

test('feed', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const { cursor } = await (await expectStatus(ana.ask('/changes?limit=3'), 200)).json()
  await syncBob(desk, ana)
  await expectStatus(ana.ask(`/changes?cursor=${cursor}&limit=1000`), 200)
  await expectStatus((await desk.visit('dana')).ask('/changes'), 403)
  desk.clock.now += 31 * DAY_MS
  await expectStatus(ana.ask(`/changes?cursor=${cursor}`), 410)
})

test('look-ups', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  await expectStatus(ana.ask('/accounts?branch=in-home&kind=client&profileId=1006'), 200)
  await expectStatus(ana.ask('/accounts?branch=in-home&kind=staff&profileId=1006'), 200)
  for (const { id } of desk.backend.business.accounts.values())
    await expectStatus(ana.ask(`/accounts/${id}`), 200)
  await expectStatus(ana.ask('/accounts/a-0'), 404)
  await expectStatus(ana.ask('/fields'), 200)
})

test('create', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const create = (body: unknown, key?: string) =>
    ana.ask('/accounts', { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
  await expectStatus(create(CREATE), 400)
  await expectStatus(create(CREATE, 'key-create-1'), 201)
  await expectStatus(create({ ...CREATE, email: 'bob@paws.example' }, 'key-create-2'), 409)
  await expectStatus(create({ ...CREATE, branches: ['in-home', 'facility'] }, 'key-create-3'), 422)
  await expectStatus(create({ ...CREATE, firstName: 'Other' }, 'key-create-1'), 422)
  const both = { ...CREATE, email: 'both@paws.example', branches: ['in-home', 'facility'] }
  const unfit = await expectStatus(
    create({ ...both, values: [{ fieldId: 'ih-keys', text: 'some' }] }, 'key-create-4'),
    422,
  )
  expect(await unfit.json()).toMatchObject({ changed: ['Number of keys'] })
  const pets = [
    {
      values: [
        { fieldId: 'ih-pet-name', text: 'Rex' },
        { fieldId: 'fa-pet-name', text: 'Rex' },
      ],
    },
  ]
  await expectStatus(create({ ...both, pets, sendWelcome: true }, 'key-create-5'), 201)
  const omar = await desk.visit('omar')
  const headers = { 'Idempotency-Key': 'key-create-6' }
  await expectStatus(omar.ask('/accounts', { method: 'POST', body: both, headers }), 403)
})

test('status', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const patch = (id: string, headers: Record<string, string> = IF_MATCH, branch = 'in-home') =>
    ana.ask(`/accounts/${id}/profiles/${branch}`, {
      method: 'PATCH',
      body: { status: 'inactive' },
      headers,
    })
  await expectStatus(patch('a-000008', {}), 428)
  await expectStatus(patch('a-000008', { 'If-Match': '"9"' }), 412)
  await expectStatus(patch('a-000008'), 200)
  await expectStatus(patch('a-000008'), 200)
  await expectStatus(patch('a-0'), 404)
  await expectStatus(patch('a-000009', IF_MATCH, 'garden'), 404)
  await expectStatus(patch(ana.session.actor.accountId), 409)
  const owes = await expectStatus(patch(desk.person('Tom Tran').id), 409)
  expect(await owes.json()).toMatchObject({ type: 'urn:tandem:problem:visit-unfinished' })
})

test('primary branch', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const { id } = desk.person('Dana Dual')
  const put = (accountId: string, headers: Record<string, string> = IF_MATCH, visitor = ana) =>
    visitor.ask(`/accounts/${accountId}/primary-branch`, {
      method: 'PUT',
      body: { branch: 'in-home' },
      headers,
    })
  await expectStatus(put(id, {}), 428)
  await expectStatus(put(id, { 'If-Match': '"9"' }), 412)
  await expectStatus(put(id, IF_MATCH, await desk.visit('tia')), 403)
  await expectStatus(put(id), 200)
  await expectStatus(put(id), 200)
  await expectStatus(put(desk.person('Sam Sato').id), 404)
  await expectStatus(put(desk.person('Fay Keller').id), 409)
  const undecided = await expectStatus(
    ana.ask(`/accounts/${id}/profiles/in-home`, {
      method: 'PATCH',
      body: { status: 'inactive', deleteFutureServices: true, deleteTemplates: true },
      headers: { 'If-Match': '"2"' },
    }),
    409,
  )
  expect(await undecided.json()).toMatchObject({ type: 'urn:tandem:problem:primary-undecided' })
})

test('role', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const uma = desk.person('Uma Ueda')
  const put = (id: string, headers: Record<string, string> = IF_MATCH, role = 'Office Manager') =>
    ana.ask(`/accounts/${id}/profiles/in-home/role`, { method: 'PUT', body: { role }, headers })
  await expectStatus(put(uma.id, {}), 428)
  await expectStatus(put(uma.id, { 'If-Match': '"9"' }), 412)
  await expectStatus(put(uma.id), 200)
  await expectStatus(put(uma.id), 200)
  await expectStatus(put(uma.id, IF_MATCH, 'Scheduler'), 422)
  await expectStatus(put(uma.id, IF_MATCH, 'Owner'), 422)
  await expectStatus(put('a-0'), 404)
  await expectStatus(put(ana.session.actor.accountId), 409)
})

test('mappings', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const put = (body: unknown, headers: Record<string, string> = IF_MATCH, visitor = ana) =>
    visitor.ask('/mappings', { method: 'PUT', body, headers })
  await expectStatus(ana.ask('/mappings'), 200)
  await expectStatus((await desk.visit('uma')).ask('/mappings'), 403)
  await expectStatus(put({ pairs: [] }, {}), 428)
  await expectStatus(put({ pairs: [] }, IF_MATCH, await desk.visit('sam')), 403)
  await expectStatus(put({ pairs: [{ inHome: 'ih-note', facility: 'fa-email' }] }), 422)
  await expectStatus(put({ pairs: [] }), 200)
  await expectStatus(put({ pairs: [] }), 200)
  await expectStatus(put({ pairs: [{ inHome: 'ih-parking', facility: 'fa-note' }] }), 412)
  desk.backend.changeField('ih-parking', { label: 'Parking place', options: [], maxLength: 9 })
  await expectStatus(ana.ask('/fields'), 200)
})

test('comparison and copies', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const { id } = desk.person('Dana Dual')
  const look = (accountId: string, visitor = ana) =>
    visitor.ask(`/accounts/${accountId}/comparison`)
  await expectStatus(look(id), 200)
  await expectStatus(look(id, await desk.visit('tia')), 403)
  await expectStatus(look('a-0'), 404)
  await expectStatus(look(desk.person('Sam Sato').id), 404)
  await expectStatus(look(desk.person('Bob Walker').id), 409)
  const copy = (accountId: string, key: string, more: object = {}) =>
    ana.ask('/syncs', {
      method: 'POST',
      body: { accountId, to: 'facility', only: ['ih-note'], overwrite: ['ih-note'], ...more },
      headers: { 'Idempotency-Key': key },
    })
  await expectStatus(copy(id, '', { dryRun: true, showValues: true }), 200)
  const { id: copied } = await (
    await expectStatus(copy(id, 'key-of-copy', { definitions: 1 }), 200)
  ).json()
  await expectStatus(copy(id, 'key-of-copy-2'), 200)
  await expectStatus(copy(desk.person('Bob Walker').id, 'key-of-copy-3'), 409)
  await expectStatus(copy(id, 'key-of-copy-4', { role: 'Admin' }), 422)
  await expectStatus(
    ana.ask(`/syncs/${copied}/undo`, {
      method: 'POST',
      headers: { 'Idempotency-Key': 'key-undo' },
    }),
    200,
  )
  desk.backend.removeField('fa-veterinarian')
  await expectStatus(copy(id, 'key-of-copy-5', { definitions: 1 }), 412)
  await expectStatus(copy(id, 'key-of-copy-6', { only: ['ih-vet'] }), 200)
  await expectStatus(ana.ask('/audit'), 200)
})

async function syncBob(desk: HttpDesk, visitor: Awaited<ReturnType<HttpDesk['visit']>>) {
  const body = { accountId: desk.person('Bob Walker').id, to: 'facility' }
  const headers = { 'Idempotency-Key': 'key-of-bob' }
  const response = await visitor.ask('/syncs', { method: 'POST', body, headers })
  const sync: { id: string } = await response.json()
  return sync
}

test('syncs', async () => {
  const desk = open()
  const { person } = desk
  const ana = await desk.visit('ana')
  let keys = 0
  const sync = (
    name: string,
    choices: object = {},
    headers: object = { 'Idempotency-Key': `key-${++keys}-of-it` },
  ) =>
    ana.ask('/syncs', {
      method: 'POST',
      body: { accountId: person(name).id, to: 'facility', ...choices },
      headers: { ...headers },
    })
  await expectStatus(sync('Bob Walker', {}, {}), 400)
  await expectStatus(sync('Bob Walker', { dryRun: true }, {}), 200)
  await expectStatus(sync('Bob Walker', { dryRun: true, showValues: true }, {}), 200)
  await expectStatus(sync('Bob Walker', { showValues: true }), 422)
  await expectStatus(
    sync('Bob Walker', {}, { 'Idempotency-Key': 'key-stale', 'If-Match': '"9"' }),
    412,
  )
  await expectStatus(sync('Bob Walker'), 200)
  await expectStatus(sync('Bob Walker'), 200)
  await expectStatus(sync('Omar Okafor', { role: 'Scheduler' }), 200)
  await expectStatus(sync('Eve Echo'), 409)
  await expectStatus(sync('Ines Idle'), 409)
  await expectStatus(sync('Noel Nomail'), 422)
  await expectStatus(sync('Max Match', { accountId: 'a-0' }), 404)
  await expectStatus(sync('Fay Keller'), 410)

  await expectStatus(sync('Max Match', { link: person('Maxine Matchett').id }), 200)
  await expectStatus(ana.ask(`/syncs?accountId=${person('Bob Walker').id}`), 200)
  await expectStatus(
    (await desk.visit('tia')).ask(`/syncs?accountId=${person('Bob Walker').id}`),
    403,
  )
})

test('a batch of syncs, and many keys looked up', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const items = ['Bob Walker', 'Eve Echo', 'Noel Nomail', 'Omar Okafor'].map((name, at) => ({
    key: `key-of-item-${at}`,
    accountId: desk.person(name).id,
    to: 'facility',
  }))
  const batch = (body: object, visitor = ana) =>
    visitor.ask('/syncs/batch', { method: 'POST', body })
  await expectStatus(batch({ items, dryRun: true }), 200)
  await expectStatus(batch({ items: [...items, { ...items[0], to: 'garden' }] }), 200)
  await expectStatus(batch({ items }, await desk.visit('sam')), 403)
  await expectStatus(batch({ items: [] }), 422)
  await expectStatus(ana.ask(`/syncs?${items.map(({ key }) => `key=${key}`).join('&')}`), 200)
  await expectStatus(ana.ask('/syncs?key='), 422)
})

test('undo', async () => {
  const desk = open()
  const sam = await desk.visit('sam')
  const { id } = await syncBob(desk, sam)
  const undo = (path: string, key?: string, visitor = sam) =>
    visitor.ask(`/syncs/${path}/undo`, {
      method: 'POST',
      headers: key ? { 'Idempotency-Key': key } : {},
    })
  await expectStatus(undo(id), 400)
  await expectStatus(undo('s-0', 'key-undo-1'), 404)
  await expectStatus(undo(id, 'key-undo-1', await desk.visit('omar')), 403)
  const bob = desk.person('Bob Walker').id
  const caller = desk.as('ana')
  desk.backend.editFields(caller, bob, 'in-home', new Map([['ih-parking', 'Elsewhere']]))
  await expectStatus(undo(id, 'key-undo-2'), 409)
  await expectStatus(undo('s-1', 'key-undo-2'), 422)
  const fay = { accountId: desk.person('Fay Keller').id, to: 'in-home' }
  const second = await sam.ask('/syncs', {
    method: 'POST',
    body: fay,
    headers: { 'Idempotency-Key': 'key-of-fay' },
  })
  const { id: other } = await second.json()
  await expectStatus(undo(other, 'key-undo-3'), 200)
  await expectStatus(undo(other, 'key-undo-4'), 200)
})

test('conversations', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const sol = await desk.visit('sol')
  const dana = await desk.visit('dana')
  const { id } = desk.person('Dana Dual')
  const path = `/accounts/${id}/messages`
  const write = (body: object, key?: string, visitor = dana, to = path) =>
    visitor.ask(to, { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
  const hello = { branch: 'facility', text: 'Hello' }
  await expectStatus(write(hello), 400)
  await expectStatus(write(hello, 'key-of-hello'), 201)
  const again = await expectStatus(write(hello, 'key-of-hello'), 201)
  const { id: upTo } = await again.json()
  await expectStatus(write({ ...hello, text: 'Other' }, 'key-of-hello'), 422)
  await expectStatus(write({ ...hello, text: ' ' }, 'key-of-blank'), 422)
  await expectStatus(write({ ...hello, branch: 'in-home' }, 'key-of-sol', sol), 403)
  await expectStatus(write(hello, 'key-of-nobody', ana, '/accounts/a-0/messages'), 404)
  await expectStatus(ana.ask(`${path}?branch=facility`), 200)
  await expectStatus(dana.ask(`${path}?branch=in-home`), 200)
  await expectStatus(sol.ask(`${path}?branch=in-home`), 403)
  await expectStatus(ana.ask('/accounts/a-0/messages?branch=facility'), 404)
  const seen = (body: object, visitor = ana, to = `${path}/seen`) =>
    visitor.ask(to, { method: 'PUT', body })
  await expectStatus(seen({ branch: 'facility', upTo }), 204)
  await expectStatus(seen({ branch: 'in-home', upTo }), 422)
  await expectStatus(seen({ branch: 'in-home', upTo }, sol), 403)
  await expectStatus(seen({ branch: 'facility', upTo }, ana, '/accounts/a-0/messages/seen'), 404)
  const inactive = { status: 'inactive' } as const
  desk.backend.changeStatus(desk.as('ana'), id, 'in-home', inactive, undefined)
  await expectStatus(write({ ...hello, branch: 'in-home' }, 'key-of-inactive'), 409)
})

test('requests, schedule and invoices', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  const tom = await desk.visit('tom')
  const dana = await desk.visit('dana')
  const { id, profiles } = desk.person('Dana Dual')
  const days = { from: '2026-03-09', to: '2026-03-10' }
  const wanted = {
    ...{ branch: 'facility', serviceId: 'fa-daycare', note: 'Thank you!' },
    ...{ petIds: profiles.facility?.petIds, ...days },
  }
  const path = `/accounts/${id}/requests`
  const ask = (body: object, key?: string, visitor = dana, to = path) =>
    visitor.ask(to, { method: 'POST', body, headers: key ? { 'Idempotency-Key': key } : {} })
  await expectStatus(ask(wanted), 400)
  await expectStatus(ask(wanted, 'key-of-care'), 201)
  await expectStatus(ask(wanted, 'key-of-care'), 201)
  await expectStatus(ask({ ...wanted, ...days, from: '2026-03-11' }, 'key-of-end'), 422)
  await expectStatus(ask(wanted, 'key-of-tom', tom), 403)
  await expectStatus(ask(wanted, 'key-of-nobody', ana, '/accounts/a-0/requests'), 404)
  desk.backend.editFields(desk.as('ana'), id, 'facility', new Map([['fa-emergency', '']]))
  await expectStatus(ask(wanted, 'key-of-empty'), 409)
  await expectStatus(ask(wanted, 'key-of-ana', ana), 201)
  for (const branch of ['in-home', 'facility']) {
    await expectStatus(dana.ask(`/services?branch=${branch}`), 200)
  }
  for (const visitor of [ana, tom, dana]) {
    await expectStatus(visitor.ask(`/accounts/${id}/schedule`), 200)
  }
  await expectStatus(ana.ask('/accounts/a-0/schedule'), 404)
  await expectStatus(ana.ask(`/accounts/${id}/invoices`), 200)
  await expectStatus(dana.ask(`/accounts/${id}/invoices`), 200)
  await expectStatus(tom.ask(`/accounts/${id}/invoices`), 403)
  await expectStatus(ana.ask('/accounts/a-0/invoices'), 404)
  await expectStatus(ana.ask('/audit'), 200)
})

test('audit', async () => {
  const desk = open()
  const ana = await desk.visit('ana')
  await syncBob(desk, ana)
  for (let at = 0; at < 120; at++) desk.as('uma')
  const { cursor } = await (await expectStatus(ana.ask('/audit'), 200)).json()
  await expectStatus(ana.ask(`/audit?cursor=${cursor}`), 200)
  const bob = desk.person('Bob Walker').id
  const { entries } = await (await expectStatus(ana.ask(`/audit?accountId=${bob}`), 200)).json()
  expect(entries).toMatchObject([{ action: 'sync', accountId: bob }])
  await expectStatus(ana.ask(`/audit?accountId=${bob}&cursor=${cursor}`), 200)
})

afterAll(() => {
  // Every operation with every status the contract lists: a pair nobody provoked is a promise nobody checked.
  expect(validator.neverSeen()).toEqual([])
})
