import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn, type Visitor } from './visitor.ts'

let emulation: Emulation
let sam: Visitor

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
  sam = await signIn(emulation.urls.facility, 'sam@paws.example')
})

afterEach(() => emulation.stop())

/** Far from everything that is planned. */
const WEEK = '/shifts?week=2031-03-03'
const SHIFT = {
  staffId: '5004',
  day: '2031-03-05',
  from: '10:00',
  to: '14:30',
  space: 'Suites',
  note: "<b>O'Neil & Söhne</b>",
}

async function post(path: string, form: Record<string, string>, by: Visitor = sam) {
  const answer = await by.post(path, { csrf: await by.csrf(), ...form })
  const next = answer.headers.get('location')
  const page = next ? await by.get(next) : answer
  return { status: answer.status, text: await page.text() }
}

const read = async (path: string, by: Visitor = sam) => (await by.get(path)).text()

test('plans a draft in its week, publishes it, and then its owner sees it', async () => {
  const tia = await signIn(emulation.urls.facility, 'tia@paws.example')
  const added = await post(WEEK, SHIFT)
  expect(added.text).toContain('Draft added.')
  expect(added.text).toContain('<em>Draft</em>')
  expect(added.text).toContain('10a–2:30p')
  expect(added.text).not.toContain('<b>')
  expect(await read(WEEK, tia)).not.toContain('10a–2:30p')
  const published = await post('/shifts/publish?week=2031-03-05', {})
  expect(published.text).toContain('1 shift published.')
  expect(published.text).not.toContain('<em>Draft</em>')
  expect(await read(WEEK, tia)).toContain('10a–2:30p')
})

test.each([
  [{ to: '09:00' }, 'The shift must end after it starts'],
  [{ staffId: '9999' }, 'Choose somebody who works here.'],
  [{ day: '' }, 'Choose the day of the shift.'],
  [{ from: '' }, 'Say from when to when'],
  [{ space: 'x'.repeat(41) }, 'Keep the space within 40 characters'],
])('shows what was typed again, with the reason: %j', async (wrong, reason) => {
  const { status, text } = await post(WEEK, { ...SHIFT, ...wrong })
  expect(status).toBe(422)
  expect(text).toContain(reason)
  expect(text).toMatch(/<dialog[^>]+ open/)
  const { to } = { ...SHIFT, ...wrong }
  expect(text).toMatch(new RegExp(`<input name="to"[^>]* value="${to}"`))
  expect(text).toContain('&lt;b>O')
  expect(text).toContain('Mar 3, 2031')
})

test('names the hours that are in the way', async () => {
  await post(WEEK, SHIFT)
  const { text } = await post(WEEK, { ...SHIFT, from: '14:00', to: '18:00' })
  expect(text).toContain('This person works 10a–2:30p that day already.')
  expect(text).toMatch(/<option value="5004" selected>Tia Torres/)
})

test('keeps somebody inactive in the form that is refused for it', async () => {
  const { backend } = emulation
  const ana = backend.signIn({ email: 'ana@paws.example', password: 'demo' })
  const tia = [...backend.business.accounts.values()].find(({ firstName }) => firstName === 'Tia')
  const change = { status: 'inactive' } as const
  if (ana.ok && tia) backend.changeStatus(ana.value, tia.id, 'facility', change, undefined)
  const { text } = await post(WEEK, SHIFT)
  expect(text).toContain('This person is inactive.')
  expect(text).toMatch(/<option value="5004" selected>Tia Torres/)
  expect(await read(WEEK)).not.toContain('Tia Torres')
})

test('removes a draft, and says so when it is gone already', async () => {
  const { text } = await post(WEEK, SHIFT)
  const [, shift = ''] = /name="shift" value="([^"]+)"/.exec(text) ?? []
  expect((await post('/shifts/remove?week=2031-03-05', { shift })).text).toContain('Draft removed.')
  expect((await post('/shifts/remove?week=2031-03-05', { shift })).text).toContain('is gone')
})

test('leads to the weeks before and after, and back', async () => {
  const page = await read(WEEK)
  for (const href of ['/shifts?week=2031-02-24', '/shifts?week=2031-03-10', '/shifts']) {
    expect(page).toContain(`<a class="button quiet" href="${href}">`)
  }
  expect(await read('/shifts?week=nonsense')).toContain('aria-current="date"')
})

test('lets nobody below level 3 plan, publish or remove', async () => {
  const tia = await signIn(emulation.urls.facility, 'tia@paws.example')
  await post(WEEK, SHIFT)
  expect(await read('/shifts', tia)).not.toContain('Add shift')
  const [shift = ''] = [...emulation.backend.business.shifts.keys()].slice(-1)
  for (const path of [WEEK, '/shifts/publish?week=2031-03-05', '/shifts/remove']) {
    await post(path, { ...SHIFT, from: '15:00', to: '16:00', shift }, tia)
  }
  expect([...emulation.backend.business.shifts.values()].slice(-1)).toMatchObject([
    { id: shift, state: 'draft', from: '10:00' },
  ])
})

test.each(['/shifts', '/shifts/publish', '/shifts/remove'])(
  'refuses a forged form: %s',
  async (path) => {
    const before = [...emulation.backend.business.shifts.values()]
    const shift = before.find(({ branch, state }) => branch === 'facility' && state === 'draft')
    const answer = await sam.post(path, { ...SHIFT, shift: shift?.id ?? '', csrf: 'guess' })
    expect(answer.status).toBe(403)
    expect([...emulation.backend.business.shifts.values()]).toEqual(before)
  },
)
