import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { granted } from '../open-desk.ts'
import { signIn, type Visitor } from './visitor.ts'

let emulation: Emulation
let tia: Visitor

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
  tia = await signIn(emulation.urls.facility, 'tia@paws.example')
})

afterEach(() => emulation.stop())

function guestsAt(state: string): string[] {
  const { backend } = emulation
  const ana = granted(backend.signIn({ email: 'ana@paws.example', password: 'demo' }))
  const stays = granted(backend.listStays(ana)).filter((stay) => stay.state === state)
  return stays.map(({ id }) => id)
}

async function check(way: 'in' | 'out', ids: string[], by: Visitor = tia): Promise<string> {
  const csrf = await by.csrf()
  const form = ids.map((id): [string, string] => ['stay', id])
  const answer = await by.post(`/front-desk/check-${way}`, [['csrf', csrf], ...form])
  expect(answer.status).toBe(303)
  return (await by.get(answer.headers.get('location') ?? '')).text()
}

test('checks in and out whoever is selected, and says how many', async () => {
  const asked = guestsAt('expected').slice(0, 3)
  expect(await check('in', asked)).toContain('3 guests checked in.')
  expect(guestsAt('checked-in')).toEqual(expect.arrayContaining(asked))
  expect(await check('out', asked.slice(0, 1))).toContain('1 guest checked out.')
  expect(guestsAt('checked-out')).toEqual(expect.arrayContaining(asked.slice(0, 1)))
})

test('the button of a row moves that guest alone, whatever is selected', async () => {
  const [first = '', second = ''] = guestsAt('expected')
  const form = { csrf: await tia.csrf(), stay: first, only: second }
  await tia.post('/front-desk/check-in', form)
  expect(guestsAt('expected')).toContain(first)
  expect(guestsAt('checked-in')).toContain(second)
})

test('says how a guest stands whom another desk was quicker with', async () => {
  const [misty = '', rex = ''] = guestsAt('expected')
  const uma = await signIn(emulation.urls.facility, 'uma@paws.example')
  await check('in', [misty], uma)
  const page = await check('in', [misty, rex])
  expect(page).toContain('1 guest checked in. Misty of Fay Keller is checked in already.')
})

test('asks for a selection where there was none, and knows no guest of another day', async () => {
  expect(await check('in', [])).toContain('Select at least one guest first.')
  expect(await check('in', ['2020-01-01-1'])).toContain('1 guest not on today’s list.')
})

test('has a way to select all without a script', async () => {
  const page = await (await tia.get('/front-desk?select=expected')).text()
  const boxes = page.match(/<input[^>]+name="stay"[^>]*>/g) ?? []
  const ticked = boxes.filter((box) => box.includes(' checked'))
  expect(ticked).toHaveLength(guestsAt('expected').length)
  expect(boxes.length).toBeGreaterThan(ticked.length)
})

test('ticks an add-on off', async () => {
  const [misty = ''] = guestsAt('expected')
  const press = async (name: string) => {
    const form = { csrf: await tia.csrf(), [name]: `${misty} Bath` }
    const answer = await tia.post('/front-desk/add-on', form)
    return (await tia.get(answer.headers.get('location') ?? '')).text()
  }
  const pressed = /aria-pressed="true" aria-label="Bath for Misty"/
  expect(await press('done')).toMatch(pressed)
  expect(await press('open')).not.toMatch(pressed)
})

test.each(['check-in', 'check-out', 'add-on'])('refuses a forged form: %s', async (action) => {
  const before = guestsAt('expected')
  const form = { csrf: 'guess', only: before[0] ?? '', done: `${before[0]} Bath` }
  expect((await tia.post(`/front-desk/${action}`, form)).status).toBe(403)
  expect(guestsAt('expected')).toEqual(before)
})

test('is no page of In-Home', async () => {
  const uma = await signIn(emulation.urls.inHome, 'uma@paws.example')
  const form = { csrf: await uma.csrf(), only: guestsAt('expected')[0] ?? '' }
  expect((await uma.post('/front-desk/check-in', form)).status).toBe(404)
})
