import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn, visitorAt } from './visitor.ts'

let emulation: Emulation

beforeAll(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
})

afterAll(() => emulation.stop())

const ana = () => signIn(emulation.urls.inHome, 'ana@paws.example')

test('leads through the sign-in back to the page that was asked for', async () => {
  const visitor = visitorAt(emulation.urls.inHome)
  const turnedAway = await visitor.get('/clients/1006?tab=pets')
  const gate = turnedAway.headers.get('location') ?? ''
  expect(gate).toBe('/sign-in?next=%2Fclients%2F1006%3Ftab%3Dpets')
  const wrong = await visitor.post(gate, { email: 'ana@paws.example', password: 'wrong' })
  expect(await wrong.text()).toContain('do not belong together')
  const right = await visitor.post(gate, { email: 'ana@paws.example', password: 'demo' })
  expect(right.headers.get('location')).toBe('/clients/1006?tab=pets')
})

test.each(['https://evil.example/', '//evil.example/', '/\\evil.example'])(
  'never leads to another site after the sign-in: %s',
  async (next) => {
    const visitor = visitorAt(emulation.urls.inHome)
    const gate = `/sign-in?next=${encodeURIComponent(next)}`
    const answer = await visitor.post(gate, { email: 'ana@paws.example', password: 'demo' })
    expect(answer.headers.get('location')).toBe('/')
  },
)

test('saves what was edited and nothing else', async () => {
  const visitor = await ana()
  const form = { csrf: await visitor.csrf(), 'ih-parking': 'On the lawn', 'ih-alarm': '' }
  const saved = await visitor.post('/clients/1006/details', form)
  expect(saved.headers.get('location')).toBe('/clients/1006?tab=details&saved')
  const page = await (await visitor.get('/clients/1006?tab=details')).text()
  expect(page).toContain('On the lawn')
  expect(page).toContain('••••')
  expect(page).not.toContain('4711')
})

test.each([
  { 'ih-parking': 'Forged' },
  { csrf: '', 'ih-parking': 'Forged' },
  { csrf: 'guess', 'ih-parking': 'Forged' },
])('refuses a forged form: %j', async (form) => {
  const visitor = await ana()
  expect((await visitor.post('/clients/1006/details', form)).status).toBe(403)
  const page = await (await visitor.get('/clients/1006?tab=details')).text()
  expect(page).not.toContain('Forged')
})

test('shows markup in a name as the text it is', async () => {
  const visitor = await ana()
  const lastName = "<b>O'Neil & Söhne</b>"
  await visitor.post('/clients/1008/details', {
    csrf: await visitor.csrf(),
    'ih-last-name': lastName,
  })
  for (const path of ['/clients/1008', '/clients?q=neil', '/clients/1008?tab=details&edit']) {
    const page = await (await visitor.get(path)).text()
    expect(page).toContain('&lt;b>O')
    expect(page).not.toContain('<b>')
  }
})

test('sends only the main part to the tabs of a profile', async () => {
  const visitor = await ana()
  const part = await (await visitor.get('/clients/1006?tab=pets', { 'X-Partial': 'main' })).text()
  expect(part).toMatch(/^<title>Bob Walker, Pets/)
  expect(part).toContain('<h1 class="profile-name" dir="auto">Bob Walker</h1>')
  expect(part).toContain('Pangur Bán')
  expect(part).not.toContain('<nav aria-label="Main">')
})

test('names the client in another way in the other product', async () => {
  const visitor = await signIn(emulation.urls.facility, 'sol@paws.example')
  const page = await (await visitor.get('/clients/5007')).text()
  expect(page).toContain('<meta name="application-name" content="Facility"')
  expect(page).toMatch(/<h2 data-role="client-name" dir="auto">/)
})

test('keeps the staff list from those below the front desk', async () => {
  const tom = await signIn(emulation.urls.inHome, 'tom@paws.example')
  expect((await tom.get('/staff')).status).toBe(403)
  expect((await tom.get('/staff/1001')).status).toBe(403)
  expect((await tom.get('/clients')).status).toBe(200)
})

test('tells who helps when somebody does not work in this branch', async () => {
  const sol = await signIn(emulation.urls.inHome, 'sol@paws.example')
  const answer = await sol.get('/clients')
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Ask Ana Alvarez to add you')
})

test.each(['/clients/999999', '/clients/5006', '/clients/x', '/nowhere', '/front-desk'])(
  'has a friendly page where nothing is: %s',
  async (path) => {
    const answer = await (await ana()).get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('We looked everywhere')
  },
)

test('allows nothing inline and nothing from elsewhere', async () => {
  const { headers } = await (await ana()).get('/')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cache-control')).toBe('no-store')
})

test('signs out only from its own form', async () => {
  const visitor = await ana()
  await visitor.post('/sign-out', {})
  expect((await visitor.get('/')).status).toBe(200)
  await visitor.post('/sign-out', { csrf: await visitor.csrf() })
  expect((await visitor.get('/')).headers.get('location')).toBe('/sign-in')
})
