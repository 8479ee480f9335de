import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { addTo, createInactive, signInAtPortal } from './portal-visitor.ts'
import { signIn, visitorAt } from './visitor.ts'

let emulation: Emulation

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
})

afterEach(() => emulation.stop())

const at = (name: string) => signInAtPortal(emulation.urls.inHome, `${name}@paws.example`)
const tryIn = (email: string, password = 'demo') =>
  visitorAt(emulation.urls.inHome).post('/portal/sign-in', { email, password })

test('leads through the sign-in back to the page that was asked for, and nowhere else', async () => {
  const visitor = visitorAt(emulation.urls.inHome)
  const gate = (await visitor.get('/portal/schedule')).headers.get('location') ?? ''
  expect(gate).toBe('/portal/sign-in?next=%2Fportal%2Fschedule')
  const form = { email: 'dana@paws.example', password: 'demo' }
  expect((await visitor.post(gate, form)).headers.get('location')).toBe('/portal/schedule')
  for (const next of ['https://evil.example/portal/', '/clients', '//evil.example/portal/x']) {
    const elsewhere = `/portal/sign-in?next=${encodeURIComponent(next)}`
    expect((await visitor.post(elsewhere, form)).headers.get('location')).toBe('/portal')
  }
})

test('lets no staff in, tells the inactive, and gives nothing away without the password', async () => {
  expect(await (await tryIn('ana@paws.example')).text()).toContain('that login is of our staff')
  expect(await (await tryIn('ines@paws.example')).text()).toContain('is not active at the moment')
  const guesses = ['ana', 'ines', 'bob', 'nobody'].map((name) => `${name}@paws.example`)
  for (const email of guesses) {
    const answer = await tryIn(email, 'wrong')
    expect(answer.status).toBe(422)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain('do not belong together')
  }
})

test('has a cookie of its own, which signs nobody in to a dashboard, nor the other way round', async () => {
  const [cookie = ''] = (await tryIn('dana@paws.example')).headers.getSetCookie()
  expect(cookie).toMatch(/^paws_portal=[\w-]+; Path=\/portal; HttpOnly; SameSite=Lax$/)
  const token = cookie.slice('paws_portal='.length).split(';')[0]
  const { inHome } = emulation.urls
  const staff = visitorAt(inHome, `paws_portal=${token}`)
  expect((await staff.get('/clients')).headers.get('location')).toContain('/sign-in')
  expect((await staff.get('/api/v1/session')).status).toBe(401)
  const desk = await signIn(inHome, 'ana@paws.example')
  expect((await desk.get('/portal')).headers.get('location')).toBe('/portal/sign-in')
})

test('takes no staff session for a client’s', async () => {
  const { backend, urls } = emulation
  const ana = backend.signIn({ email: 'ana@paws.example', password: 'demo' })
  const visitor = visitorAt(urls.inHome, `paws_portal=${ana.ok && ana.value.token}`)
  expect((await visitor.get('/portal')).headers.get('location')).toBe('/portal/sign-in')
})

test('the same login sees In-Home and Facility right after a sync, and no mail was sent', async () => {
  const bob = await at('bob')
  expect(await bob.read('/portal/messages')).not.toContain('role="tablist"')
  addTo(emulation, 'bob@paws.example', 'facility')
  expect(await bob.read('/portal')).toContain('In-Home and Facility')
  expect(await bob.read('/portal/messages')).toContain('role="tablist"')
  const again = await at('bob')
  expect(await again.read('/portal/profile')).toContain('<span class="chip facility">Facility')
  expect(emulation.backend.business.mailOutbox).toEqual([])
})

test('a branch that is not active is gone everywhere', async () => {
  createInactive(emulation, 'dana@paws.example', 'facility')
  const dana = await at('dana')
  for (const page of ['', '/messages', '/schedule', '/invoices', '/profile', '/profile/about']) {
    const text = await dana.read(`/portal${page}`)
    expect(text, page).toContain('Sign out')
    expect(text, page).not.toContain('Facility')
    expect(text, page).not.toContain('role="tablist"')
  }
  expect((await dana.get('/portal/profile/facility')).status).toBe(404)
  const request = await dana.get('/portal/request?branch=facility')
  expect(request.status).toBe(409)
  expect(await request.text()).toContain('is not active')
})

test('who was made inactive everywhere is out at once, and reads why', async () => {
  const bob = await at('bob')
  createInactive(emulation, 'bob@paws.example', 'in-home')
  expect((await bob.get('/portal')).headers.get('location')).toBe('/portal/sign-in')
  expect(await bob.read('/portal/sign-in')).toContain('is not active at the moment')
})

test('signs out only from its own form', async () => {
  const dana = await at('dana')
  expect((await dana.post('/portal/sign-out', {})).status).toBe(403)
  expect((await dana.get('/portal')).status).toBe(200)
  const gone = await dana.post('/portal/sign-out', { csrf: await dana.csrf() })
  expect(gone.headers.getSetCookie()[0]).toContain('Path=/portal')
  expect((await dana.get('/portal')).headers.get('location')).toBe('/portal/sign-in')
})

test('names the branch of everything in the one schedule and the one list of invoices', async () => {
  const dana = await at('dana')
  const invoices = await dana.read('/portal/invoices')
  expect(invoices).toContain('<span class="chip in-home">In-Home')
  expect(invoices).toContain('<span class="chip facility">Facility')
  const rows = (await dana.read('/portal/schedule')).match(/<li class="entry">/g) ?? []
  const chips = (await dana.read('/portal/schedule')).match(/<span class="chip /g) ?? []
  expect(rows.length).toBeGreaterThan(0)
  expect(chips).toHaveLength(rows.length)
})

test('is one place: Facility leads there, and so does the page for clients on a dashboard', async () => {
  const { inHome, facility } = emulation.urls
  const answer = await visitorAt(facility).get('/portal/schedule')
  expect(answer.headers.get('location')).toBe(`${inHome}/portal`)
  const astray = await signIn(facility, 'dana@paws.example')
  expect(await (await astray.get('/')).text()).toContain(`href="${inHome}/portal"`)
})

test.each(['/portal/nowhere', '/portal/pets/p-000001', '/portal/pets/p-999999'])(
  'shows a client nothing of others: %s',
  async (path) => {
    expect((await (await at('dana')).get(path)).status).toBe(404)
  },
)

test('allows nothing inline and nothing from elsewhere', async () => {
  const { headers } = await (await at('dana')).get('/portal')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('cache-control')).toBe('no-store')
})
