import { afterEach, beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pullChanges } from '../../../../../lib/background/session/pull-changes.ts'
import type { FormDraft, NewPerson } from '../../../../../lib/domain/create/creation.ts'
import { blankEntry } from '../../../../../lib/domain/create/form-entry.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, FACILITY, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const ID = '11111111-1111-4111-8111-111111111111'
const NORA: NewPerson = {
  kind: 'client',
  firstName: 'Nora',
  lastName: 'Newman',
  email: 'nora@paws.example',
  branches: ['in-home', 'facility'],
  values: [{ fieldId: 'ih-parking', text: 'Behind the shed' }],
  pets: [],
  sendWelcome: false,
}

const ana = () => desk.account('ana').id
const send = (person: NewPerson = NORA, id = ID) =>
  worker.call('create.send', { id, actorId: ana(), person })
const noras = () =>
  [...desk.backend.business.accounts.values()].filter(({ firstName }) => firstName === 'Nora')

function draft(change: Partial<FormDraft> = {}): FormDraft {
  const entry = { ...blankEntry(['in-home', 'facility']), firstName: 'Nora' }
  return { id: ID, actorId: ana(), kind: 'client', entry, sent: false, ...change }
}

const form = async () => {
  const read = await worker.call('create.form', { kind: 'client' })
  if (!read.ok) throw new Error(read.problem.name)
  return read.value
}

test('a form has the fields of both branches and which belong together, but no codes', async () => {
  const { open, fields, pairs } = await form()
  expect(open).toEqual(['in-home', 'facility'])
  const ids = fields.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['ih-note', 'fa-note', 'ih-pet-name', 'fa-room']))
  expect(fields.filter(({ sensitive }) => sensitive)).toEqual([])
  // Facility's door code is an ordinary field; In-Home's is a code, so theirs is treated as one.
  expect(ids).not.toContain('fa-door')
  expect(pairs).toContainEqual({ inHome: 'ih-note', facility: 'fa-note' })
})

test('a form says where one may create somebody, and that one may not at all', async () => {
  desk.signIn('omar')
  expect((await form()).open).toEqual(['in-home'])
  desk.signIn('uma')
  expect(await worker.call('create.form', { kind: 'client' })).toMatchObject({
    problem: { name: 'forbidden' },
  })
})

test('creates somebody in both at once, who is in the mirror then, and stores nothing of the form', async () => {
  const session = await worker.sessions.open()
  if (!session.ok) throw new Error('nobody is signed in')
  await pullChanges(session.value, worker.mirror)
  const answer = await send()
  expect(answer).toMatchObject({ value: { state: 'created', account: { name: 'Nora Newman' } } })
  const [nora] = noras()
  expect(Object.keys(nora?.profiles ?? {})).toEqual(['in-home', 'facility'])
  const profileId = nora?.profiles.facility?.id ?? ''
  expect(await worker.mirror.findByProfile('facility', 'client', profileId)).toMatchObject({
    name: 'Nora Newman',
  })
  expect(await worker.db.outbox.count()).toBe(0)
  const kept = JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
  ])
  expect(kept).not.toMatch(/Nora|shed/)
  expect(desk.backend.business.mailOutbox).toEqual([])
})

test('a lost answer is asked for again under the same key: one person', async () => {
  await worker.call('create.saveDraft', { draft: draft() })
  desk.disturb(async (request, hand) => {
    const response = await hand()
    if (request.method === 'POST') throw new TypeError('Failed to fetch')
    return response
  })
  expect(await send()).toMatchObject({ value: { state: 'unknown', problem: { name: 'offline' } } })
  expect((await form()).draft).toMatchObject({ id: ID, sent: true })
  desk.calm()
  expect(await send()).toMatchObject({ value: { state: 'created' } })
  expect(noras()).toHaveLength(1)
  expect((await form()).draft).toBeUndefined()
})

test('offline nothing is sent, and the form is kept', async () => {
  await worker.call('create.saveDraft', { draft: draft() })
  desk.disturb(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await send()).toEqual({ ok: false, problem: { name: 'offline' } })
  expect(desk.sent.filter((request) => request.startsWith('POST'))).toEqual([])
  desk.calm()
  expect((await form()).draft).toMatchObject({ sent: false })
})

test('offline while the answer of before is still unknown, it stays unknown', async () => {
  await worker.call('create.saveDraft', { draft: draft({ sent: true }) })
  desk.disturb(() => Promise.reject(new TypeError('Failed to fetch')))
  expect(await send()).toMatchObject({ value: { state: 'unknown' } })
})

test('an e-mail that is taken comes with whoever has it', async () => {
  expect(await send({ ...NORA, email: 'ines@paws.example' })).toMatchObject({
    problem: { name: 'email-taken', account: { name: 'Ines Idle' } },
  })
  expect(noras()).toEqual([])
})

test("nobody sends another's form, nor keeps one for somebody who left", async () => {
  desk.signIn('sam')
  await worker.sessions.open()
  expect(await worker.call('create.send', { id: ID, actorId: ana(), person: NORA })).toMatchObject({
    problem: { name: 'forbidden' },
  })
  expect(await worker.call('create.saveDraft', { draft: draft() })).toMatchObject({
    problem: { name: 'signed-out' },
  })
  expect(noras()).toEqual([])
})

test('a draft is offered again to the same actor, and forgotten when it is discarded', async () => {
  await worker.call('create.saveDraft', { draft: draft() })
  expect((await form()).draft?.entry.firstName).toBe('Nora')
  expect((await worker.call('create.form', { kind: 'staff' })).ok).toBe(true)
  await worker.call('create.discard', { kind: 'client' })
  expect((await form()).draft).toBeUndefined()
})

test.each([
  ['signs out', () => desk.signOut()],
  ['makes way for somebody else', () => desk.signIn('sam')],
])('a draft is forgotten when its actor %s', async (_, leave) => {
  await worker.call('create.saveDraft', { draft: draft() })
  leave()
  await worker.sessions.open()
  const kept = await fakeBrowser.storage.session.get(null)
  expect(JSON.stringify(kept)).not.toContain('Nora')
})

test('whoever may be the same person is found by e-mail, phone and name, inactive ones too', async () => {
  const session = await worker.sessions.open()
  if (!session.ok) throw new Error('nobody is signed in')
  await pullChanges(session.value, worker.mirror)
  const blank = { firstName: '', lastName: '', email: '', phone: '' }
  const duplicates = async (change: object) => {
    const found = await worker.call('create.findDuplicates', {
      kind: 'client',
      query: { ...blank, ...change },
    })
    return found.ok ? found.value.map(({ account, reasons }) => [account.name, reasons]) : found
  }
  expect(await duplicates({ email: ' INES@paws.example' })).toEqual([['Ines Idle', ['email']]])
  expect(await duplicates({ firstName: 'bob', lastName: 'WALKER' })).toEqual([
    ['Bob Walker', ['name']],
  ])
  const { phone = '' } = desk.account('bob')
  const local = phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
  expect(await duplicates({ phone: local })).toContainEqual(['Bob Walker', ['phone']])
  expect(await duplicates({ firstName: 'Bob' })).toEqual([])
  expect(await duplicates({ email: 'ana@paws.example' })).toEqual([])
})

test('the form opens in a tab of ours, for the branch of the page that wants it', async () => {
  await worker.call('create.open', { kind: 'client' }, pageAt(FACILITY))
  const [tab] = (await fakeBrowser.tabs.query({})).slice(-1)
  expect(tab?.url).toMatch(/popup\.html#new-client-facility$/)
})

test('whoever has the e-mail already can be opened, also where there is no list of accounts', async () => {
  desk.withhold('changes')
  const bob = desk.account('bob')
  const answer = await send({ ...NORA, email: 'bob@paws.example' })
  expect(answer).toMatchObject({ problem: { name: 'email-taken', account: { id: bob.id } } })
  const profileId = bob.profiles['in-home']?.id ?? ''
  const known = await worker.mirror.findByProfile('in-home', 'client', profileId)
  expect(known?.id).toBe(bob.id)
})
