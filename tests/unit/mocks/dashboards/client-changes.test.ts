import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn } from './visitor.ts'

let emulation: Emulation

beforeAll(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
})

afterAll(() => emulation.stop())

/** Ana on Dana's profile in Facility, the branch that Dana sees first. */
async function openDana() {
  const visitor = await signIn(emulation.urls.facility, 'ana@paws.example')
  const found = [...emulation.backend.business.accounts.values()].find(
    ({ firstName, kind }) => firstName === 'Dana' && kind === 'client',
  )
  const path = `/clients/${found?.profiles.facility?.id}`
  const csrf = await visitor.csrf()
  const page = async (query = '') => (await visitor.get(path + query)).text()
  const post = (to: string, form: Record<string, string>) =>
    visitor.post(`${path}/${to}`, { csrf, ...form })
  return { path, page, post, visitor }
}

test('the profile says which branch comes first, and offers to change it', async () => {
  const { page } = await openDana()
  const shown = await page()
  expect(shown).toContain('Primary branch: Facility')
  expect(shown).toContain('Make In-Home the primary branch?')
})

test('the branch that comes first is not left without saying which one comes first now', async () => {
  const { page, post, path } = await openDana()
  const refused = await post('status', { status: 'inactive' })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Say which one comes first from now on')
  const done = await post('status', { status: 'inactive', primaryBranch: 'in-home' })
  expect(done.headers.get('location')).toBe(`${path}?did=status`)
  const shown = await page('?did=status')
  expect(shown).toContain('is inactive here.')
  expect(shown).toContain('Primary branch: In-Home')
  await post('status', { status: 'active' })
})

test('the primary branch is changed and the page says so', async () => {
  const { page, post, path } = await openDana()
  const done = await post('primary-branch', { branch: 'facility' })
  expect(done.headers.get('location')).toBe(`${path}?did=primary`)
  expect(await page('?did=primary')).toContain('sees Facility first.')
})

test.each(['status', 'primary-branch'])('a forged form changes nothing: %s', async (to) => {
  const { post, page } = await openDana()
  const forged = await post(to, { csrf: 'guess', status: 'inactive', branch: 'in-home' })
  expect(forged.status).toBe(403)
  expect(await page()).toContain('Primary branch: Facility')
})

test('who is inactive stands in the list of the inactive', async () => {
  const { post, visitor } = await openDana()
  await post('status', { status: 'inactive', primaryBranch: 'facility' })
  const list = await (await visitor.get('/clients?status=inactive&q=dana')).text()
  expect(list).toContain('Dana Dual')
  await post('status', { status: 'active' })
})
