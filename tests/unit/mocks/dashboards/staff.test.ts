import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn, type Visitor } from './visitor.ts'

const [ANA, SAM, TOM] = ['1001', '1002', '1005']

let emulation: Emulation

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
})

afterEach(() => emulation.stop())

const at = (who: string) => signIn(emulation.urls.inHome, `${who}@paws.example`)

async function setStatus(visitor: Visitor, id: string | undefined, status: string) {
  const form = { csrf: await visitor.csrf(), status }
  const answer = await visitor.post(`/staff/${id}/status`, form)
  const next = answer.headers.get('location')
  return { status: answer.status, text: await (next ? await visitor.get(next) : answer).text() }
}

test('makes a staff member inactive and active again', async () => {
  const ana = await at('ana')
  expect((await setStatus(ana, SAM, 'inactive')).text).toContain('<bdi>Sam Sato</bdi> is inactive')
  expect((await (await at('sam')).get('/')).status).toBe(403)
  const page = await (await ana.get(`/staff/${SAM}`)).text()
  expect(page).toContain('Re-Activate')
  expect((await setStatus(ana, SAM, 'active')).text).toContain('<bdi>Sam Sato</bdi> is active')
})

test.each([
  ['ana', ANA, 409, 'is the last active Admin here.'],
  ['sam', ANA, 403, 'is Admin, which is above your role.'],
  ['sam', SAM, 403, 'You cannot make yourself inactive.'],
  ['sam', TOM, 409, 'has a visit of a past day that is not finished.'],
  ['tom', TOM, 403, 'You cannot make yourself inactive.'],
])('%s makes %s inactive: %i, %s', async (who, id, status, sentence) => {
  const answer = await setStatus(await at(who), id, 'inactive')
  expect(answer.status).toBe(status)
  expect(answer.text).toContain(sentence)
})

test('Tom can go once his visit of yesterday is finished, by himself even', async () => {
  const tom = await at('tom')
  const page = await (await tom.get(`/staff/${TOM}?tab=services`)).text()
  expect(page.match(/Not finished/g)).toHaveLength(1)
  const [, visit = ''] = /name="visit" value="([^"]+)"/.exec(page) ?? []
  const answer = await tom.post(`/staff/${TOM}/visits`, { csrf: await tom.csrf(), visit })
  const after = await (await tom.get(answer.headers.get('location') ?? '')).text()
  expect(after).toContain('The visit is finished.')
  expect(after).not.toContain('Not finished')
  expect((await setStatus(await at('sam'), TOM, 'inactive')).text).toContain('is inactive here')
})

test('leaves the visits of others alone below level 3', async () => {
  const uma = await at('uma')
  expect((await uma.get(`/staff/${TOM}?tab=services`)).status).toBe(403)
  const form = { csrf: await uma.csrf(), visit: 'v-000007' }
  expect((await uma.post(`/staff/${TOM}/visits`, form)).status).toBe(404)
  expect(emulation.backend.business.visits.get('v-000007')).toMatchObject({
    staffId: TOM,
    finished: false,
  })
})

test.each(['status', 'visits'])('refuses a forged form: %s', async (what) => {
  const ana = await at('ana')
  const form = { status: 'inactive', visit: 'v-000007', csrf: 'guess' }
  expect((await ana.post(`/staff/${SAM}/${what}`, form)).status).toBe(403)
  expect(await (await ana.get(`/staff/${SAM}`)).text()).toContain('Make Inactive')
})

test('offers what the dashboard can do, and leaves roles to others', async () => {
  const page = await (await (await at('ana')).get(`/staff/${SAM}`)).text()
  expect(page).toMatch(/<details class="quick-actions"><summary[^>]*>.*<\/summary><ul><li>/)
  expect(page).not.toContain('Change Role')
})
