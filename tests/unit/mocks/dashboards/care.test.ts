import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayAt } from '../../../../mocks/backend/days.ts'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn, type Visitor } from './visitor.ts'

let emulation: Emulation

beforeAll(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
})

afterAll(() => emulation.stop())

const DANA = { inHome: '/clients/1007', facility: '/clients/5007' }

const visit = (branch: 'inHome' | 'facility', who: string) =>
  signIn(emulation.urls[branch], `${who}@paws.example`)
const read = async (visitor: Visitor, path: string) => await (await visitor.get(path)).text()

async function post(visitor: Visitor, path: string, form: Record<string, string>) {
  return await visitor.post(path, { csrf: await visitor.csrf(), ...form })
}

function profileOf(name: string) {
  const accounts = [...emulation.backend.business.accounts.values()]
  const found = accounts.find(({ firstName, lastName }) => `${firstName} ${lastName}` === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found
}

test('a profile opens with this branch’s own conversation, and not with the other one', async () => {
  const page = await read(await visit('inHome', 'tom'), DANA.inHome)
  expect(page).toMatch(/<div class="feed" data-conversation/)
  expect(page).toContain('Could somebody walk Rex on Thursday')
  expect(page).not.toContain('vaccination is due')
  const other = await read(await visit('facility', 'tia'), DANA.facility)
  expect(other).toContain('vaccination is due')
  expect(other).not.toContain('walk Rex on Thursday')
})

test('a message is sent, stands first, and is read as text', async () => {
  const uma = await visit('inHome', 'uma')
  const sent = await post(uma, `${DANA.inHome}/messages`, { text: '<b>Of course</b>\r\nSee you!' })
  expect(sent.headers.get('location')).toBe(`${DANA.inHome}?tab=conversation&did=message`)
  const page = await read(uma, `${DANA.inHome}?tab=conversation&did=message`)
  expect(page).toContain('The message is sent.')
  expect(page).toContain('&lt;b>Of course')
  expect(page.indexOf('Of course')).toBeLessThan(page.indexOf('walk Rex on Thursday'))
  expect(emulation.backend.business.mailOutbox).toEqual([])
})

test('looking at a conversation reads nothing; saying so does', async () => {
  const sol = await visit('facility', 'sol')
  await read(sol, DANA.facility)
  const page = await read(sol, DANA.facility)
  expect(page).toContain('1 new message')
  const upTo = /name="upTo" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const seen = await post(sol, `${DANA.facility}/messages/seen`, { upTo })
  expect(await read(sol, seen.headers.get('location') ?? '')).not.toContain('1 new message')
})

test.each([
  ['nothing', 'text', '   '],
  ['a forged form', 'csrf', 'guess'],
])('%s is not sent', async (_what, name, value) => {
  const ana = await visit('facility', 'ana')
  const before = await read(ana, DANA.facility)
  const sent = await post(ana, `${DANA.facility}/messages`, { text: 'Forged', [name]: value })
  expect([403, 409]).toContain(sent.status)
  const after = await read(ana, DANA.facility)
  expect(after.match(/class="message /g)).toEqual(before.match(/class="message /g))
})

test('nobody can write to a client who is not active here', async () => {
  const ines = profileOf('Ines Idle').profiles['in-home']?.id
  const page = await read(await visit('inHome', 'ana'), `/clients/${ines}`)
  expect(page).toContain('is inactive here, so nobody can write.')
  expect(page).not.toContain('Send Message')
})

test('invoices are for the front desk, services for everybody', async () => {
  const path = `${DANA.inHome}?tab=services`
  const omar = await read(await visit('inHome', 'omar'), path)
  expect(omar).toContain('IH-1001')
  expect(omar).not.toContain('FA-1001')
  const tom = await read(await visit('inHome', 'tom'), path)
  expect(tom).toContain('Coming up')
  expect(tom).not.toContain('Invoices</h2>')
})

test('services are requested, wait in Approvals of that branch alone, and are accepted there', async () => {
  const tia = await visit('facility', 'tia')
  const rex = profileOf('Dana Dual').profiles.facility?.petIds[0] ?? ''
  const today = dayAt(Date.now())
  const days = { from: today, to: today }
  const request = { service: 'fa-grooming', pet: rex, ...days, note: 'Short, please' }
  const requested = await post(tia, `${DANA.facility}/requests`, request)
  expect(requested.headers.get('location')).toBe(`${DANA.facility}?tab=services&did=request`)
  expect(await read(tia, `${DANA.facility}?tab=services`)).toContain('Requested</span>')

  const approvals = '/clients?status=pending'
  expect(await read(tia, approvals)).not.toContain('Requested services</h2>')
  expect(await read(await visit('inHome', 'ana'), approvals)).toContain('No requests are waiting.')
  const sol = await visit('facility', 'sol')
  const page = await read(sol, approvals)
  expect(page).toContain('Short, please')
  const accept = /name="accept" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const gone = await post(tia, '/approvals', { accept })
  expect(gone.headers.get('location')).toContain('did=gone')
  const accepted = await post(sol, '/approvals', { accept })
  expect(await read(sol, accepted.headers.get('location') ?? '')).toContain(
    'The request is accepted',
  )
  expect(await read(tia, '/front-desk')).toContain('Grooming')
})

test('a request that makes no sense is refused in plain words', async () => {
  const tia = await visit('facility', 'tia')
  const refused = await post(tia, `${DANA.facility}/requests`, { service: 'fa-grooming' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Nothing was requested. Choose a service')
})
