import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { granted } from '../open-desk.ts'
import { addTo, type PortalVisitor, personIn, signInAtPortal } from './portal-visitor.ts'

let emulation: Emulation
let bob: PortalVisitor

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
  bob = await signInAtPortal(emulation.urls.inHome, 'bob@paws.example')
})

afterEach(() => emulation.stop())

const valuesIn = (branch: 'in-home' | 'facility') =>
  personIn(emulation, 'bob@paws.example').profiles[branch]?.values

async function save(path: string, form: Record<string, string>): Promise<Response> {
  return bob.post(path, { csrf: await bob.csrf(), ...form })
}

test('shows what clients may see, and no code and nothing of the office', async () => {
  const pages = ['/portal/profile', '/portal/profile/in-home', '/portal/profile/about']
  const text = (await Promise.all(pages.map(bob.read))).join('')
  expect(text).toContain('Alarm code')
  expect(text).toContain('In front of number 12')
  for (const secret of [
    '4711',
    '9-0-2-1',
    '0815#',
    'Pays late',
    'Office notes',
    'Number of keys',
  ]) {
    expect(text).not.toContain(secret)
  }
})

test('shows a standard field of both branches once, and each pet once with what both know', async () => {
  addTo(emulation, 'bob@paws.example', 'facility')
  const page = await bob.read('/portal/profile')
  expect(page.match(/<dt>First name/g)).toHaveLength(1)
  expect(page.match(/>Biscuit</g)).toHaveLength(1)
  const [pet = ''] = /\/portal\/pets\/p-\d+/.exec(page) ?? []
  const biscuit = await bob.read(pet)
  expect(biscuit.match(/<dt>Breed/g)).toHaveLength(1)
  expect(biscuit).toContain('Walking gear')
  expect(biscuit).toContain('Rabies vaccination')
})

test('a standard field is saved for both branches', async () => {
  addTo(emulation, 'bob@paws.example', 'facility')
  const saved = await save('/portal/profile/about', { 'ih-phone': '(206) 555-0142' })
  expect(saved.headers.get('location')).toBe('/portal/profile?saved')
  expect(valuesIn('in-home')?.get('ih-phone')).toBe('(206) 555-0142')
  expect(valuesIn('facility')?.get('fa-phone')).toBe('(206) 555-0142')
})

test('a standard field in which the branches differ stands there twice, with their names', async () => {
  addTo(emulation, 'bob@paws.example', 'facility')
  const { backend } = emulation
  const ana = granted(backend.signIn({ email: 'ana@paws.example', password: 'demo' }))
  const { id } = personIn(emulation, 'bob@paws.example')
  const newPhone = new Map([['fa-phone', '+1 206 555 0199']])
  granted(backend.editFields(ana, id, 'facility', newPhone))
  const page = await bob.read('/portal/profile/about')
  expect(page).toContain('Phone (In-Home)')
  expect(page).toContain('Phone (Facility)')
})

test('a code that was left blank stays, and a new one is kept without being shown', async () => {
  await save('/portal/profile/in-home', { 'ih-alarm': '', 'ih-parking': 'On the lawn' })
  expect(valuesIn('in-home')?.get('ih-alarm')).toBe('4711')
  expect(valuesIn('in-home')?.get('ih-parking')).toBe('On the lawn')
  await save('/portal/profile/in-home', { 'ih-alarm': '1234' })
  expect(valuesIn('in-home')?.get('ih-alarm')).toBe('1234')
  expect(await bob.read('/portal/profile')).not.toContain('1234')
})

test('choices are ticked, and all of them can be taken out again', async () => {
  const csrf = await bob.csrf()
  const times = (...chosen: string[]) =>
    chosen.map((choice): [string, string] => ['ih-times', choice])
  await bob.post('/portal/profile/in-home', [['csrf', csrf], ...times('', 'Midday', 'Evening')])
  expect(valuesIn('in-home')?.get('ih-times')).toEqual(['Midday', 'Evening'])
  await bob.post('/portal/profile/in-home', [['csrf', csrf], ...times('')])
  expect(valuesIn('in-home')?.has('ih-times')).toBe(false)
})

test.each<[string, Record<string, string>, string]>([
  ['in-home', { 'ih-vet-limit': 'lots' }, 'Write a number'],
  ['in-home', { 'ih-emergency-phone': '12' }, 'Write the whole number with its area code'],
  ['about', { 'ih-email': 'max@paws.example' }, 'Somebody else with us has this e-mail already'],
  ['about', { 'ih-email': '' }, 'You sign in with your e-mail'],
])(
  'says in plain words what does not fit, and keeps what was typed: %s %j',
  async (part, form, said) => {
    const before = new Map(valuesIn('in-home'))
    const answer = await save(`/portal/profile/${part}`, { ...form, 'ih-note': 'Typed' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(said)
    expect(valuesIn('in-home')).toEqual(before)
  },
)

test('what clients may not change is not changed, whatever is posted', async () => {
  await save('/portal/profile/in-home', {
    'ih-keys': '9',
    'ih-office-note': 'x',
    'ih-agreement-date': '2020-01-01',
  })
  expect(valuesIn('in-home')?.get('ih-keys')).toBe(2)
  expect(valuesIn('in-home')?.get('ih-agreement-date')).toBe('2023-05-02')
})

test('a pet is saved in both branches at once, or not at all', async () => {
  addTo(emulation, 'bob@paws.example', 'facility')
  const [pet = ''] = /\/portal\/pets\/p-\d+/.exec(await bob.read('/portal/profile')) ?? []
  const refused = await save(pet, { 'ih-pet-breed': 'Basset', 'fa-pet-rabies': 'soon' })
  expect(refused.status).toBe(422)
  expect(await bob.read(pet)).not.toContain('Basset')
  await save(pet, { 'ih-pet-breed': 'Basset', 'fa-pet-rabies': '2026-01-02' })
  const page = await bob.read(pet)
  expect(page.match(/Basset/g)).not.toBeNull()
  expect(page).toContain('Jan 2, 2026')
  expect(page).not.toContain('Breed (Facility)')
})

test.each(['/portal/profile/about', '/portal/profile/in-home'])(
  'refuses a forged form: %s',
  async (path) => {
    const form = { csrf: 'guess', 'ih-parking': 'Forged', 'ih-address': 'Forged' }
    expect((await bob.post(path, form)).status).toBe(403)
    expect(await bob.read('/portal/profile')).not.toContain('Forged')
  },
)

test('shows markup in a name as the text it is', async () => {
  await save('/portal/profile/about', { 'ih-first-name': '<b>Bob' })
  for (const path of ['/portal', '/portal/profile', '/portal/profile/about']) {
    const page = await bob.read(path)
    expect(page).toContain('&lt;b>Bob')
    expect(page).not.toContain('<b>')
  }
})
