import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Branch } from '../../../../lib/domain/branch.ts'
import { dayAfter, dayAt } from '../../../../mocks/backend/days.ts'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { granted } from '../open-desk.ts'
import {
  addTo,
  createInactive,
  type PortalVisitor,
  personIn,
  signInAtPortal,
} from './portal-visitor.ts'

let emulation: Emulation
let dana: PortalVisitor

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 60, seed: 1 })
  dana = await signInAtPortal(emulation.urls.inHome, 'dana@paws.example')
})

afterEach(() => emulation.stop())

const ana = () => granted(emulation.backend.signIn({ email: 'ana@paws.example', password: 'demo' }))
const idOf = (name: string) => personIn(emulation, `${name}@paws.example`).id
const petOf = (name: string) =>
  Object.values(personIn(emulation, `${name}@paws.example`).profiles)[0]?.petIds[0] ?? ''
const textsIn = (branch: Branch) =>
  granted(emulation.backend.listMessages(ana(), idOf('dana'), branch)).messages.map(
    ({ text }) => text,
  )
const tellDana = (branch: Branch, text: string) =>
  granted(emulation.backend.writeMessage(ana(), idOf('dana'), { branch, text }))
const asked = () =>
  granted(emulation.backend.listSchedule(ana(), idOf('dana'))).filter(
    ({ state }) => state === 'requested',
  )

function requestForm(more: Record<string, string> = {}): Record<string, string> {
  const day = dayAfter(dayAt(Date.now()), 40)
  const service = { branch: 'facility', serviceId: 'fa-grooming', petIds: petOf('dana') }
  return { ...service, from: day, to: day, ...more }
}

async function post(path: string, form: Record<string, string>, who = dana): Promise<Response> {
  return who.post(path, { csrf: await who.csrf(), ...form })
}

test('the primary branch stands first and is selected, in the tabs and in the choice', async () => {
  const page = await dana.read('/portal/messages')
  expect(page.match(/id="tab-[a-z-]+"/g)).toEqual(['id="tab-facility"', 'id="tab-in-home"'])
  expect(page).toMatch(/id="tab-facility"[^>]+aria-selected="true"/)
  expect(page).toMatch(/id="tab-in-home"[^>]+aria-selected="false"/)
  const choice = await dana.read('/portal/request')
  expect(choice).toContain('In-Home or Facility?')
  expect(choice.match(/request\?branch=[a-z-]+/g)).toEqual([
    'request?branch=facility',
    'request?branch=in-home',
  ])
  const { backend } = emulation
  granted(backend.changePrimaryBranch(ana(), idOf('dana'), 'in-home', undefined))
  expect(await dana.read('/portal/messages')).toMatch(/id="tab-in-home"[^>]+aria-selected="true"/)
})

test('a message goes to the branch of the tab and to no other', async () => {
  const sent = await post('/portal/messages', { branch: 'in-home', text: 'Key under the mat' })
  expect(sent.headers.get('location')).toBe('/portal/messages?branch=in-home&sent')
  expect(textsIn('in-home')).toContain('Key under the mat')
  expect(textsIn('facility')).not.toContain('Key under the mat')
  expect(emulation.backend.business.mailOutbox).toEqual([])
})

test('what the team wrote is counted until its tab was looked at', async () => {
  tellDana('in-home', 'All done')
  tellDana('in-home', 'See you')
  expect(await dana.read('/portal')).toContain('2 new messages')
  expect(await dana.read('/portal/messages')).toContain(', 2 unread')
  const tab = await dana.read('/portal/messages?branch=in-home')
  expect(tab.match(/>New</g)).toHaveLength(2)
  expect(await dana.read('/portal')).toContain('No new messages.')
})

test('a blank message is refused, and one sent twice is sent once', async () => {
  const blank = await post('/portal/messages', { branch: 'facility', text: '  ' })
  expect(blank.status).toBe(422)
  expect(await blank.text()).toContain('Write something first.')
  const form = { branch: 'facility', text: 'Once', once: 'the-same-form' }
  await post('/portal/messages', form)
  await post('/portal/messages', form)
  expect(textsIn('facility').filter((text) => text === 'Once')).toHaveLength(1)
})

test('a message to a branch that went inactive meanwhile is not sent, and not lost', async () => {
  createInactive(emulation, 'dana@paws.example', 'in-home')
  const answer = await post('/portal/messages', { branch: 'in-home', text: 'Still there?' })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('not active any more. Nothing was sent.')
  expect(page).toContain('Still there?')
})

test('a request stands in the schedule as requested, with its branch, once', async () => {
  const form = requestForm({ note: 'He likes the blue towel', once: 'the-same-form' })
  const sent = await post('/portal/request', form)
  expect(sent.headers.get('location')).toBe('/portal/schedule?requested=facility')
  await post('/portal/request', form)
  expect(asked()).toMatchObject([{ branch: 'facility', pets: ['Rex'] }])
  const page = await dana.read('/portal/schedule?requested=facility')
  expect(page).toContain('>Requested</span>')
  expect(page).toContain('Facility looks at it and confirms.')
})

test('a request that was declined stands in the schedule as declined, and in no list of what comes', async () => {
  await post('/portal/request', requestForm())
  const [request] = asked()
  granted(emulation.backend.decideRequest(ana(), request?.id ?? '', false))
  const page = await dana.read('/portal/schedule')
  expect(page).not.toContain('>Requested</span>')
  expect(page).toMatch(/aria-label="Declined".+Rex.+Facility.+>Declined<\/span>/s)
  expect(await dana.read('/portal')).not.toContain('Declined')
})

test.each<[Record<string, string>, string]>([
  [{ serviceId: '' }, 'Choose a service.'],
  [{ serviceId: 'ih-walk' }, 'Choose a service.'],
  [{ petIds: '' }, 'Choose at least one pet.'],
  [{ petIds: 'p-000001' }, 'Choose at least one pet.'],
  [{ from: '2020-01-01' }, 'Choose today or a later day.'],
  [{ from: '' }, 'Choose the first day.'],
  [{ to: '2020-01-01' }, 'The last day cannot be before the first.'],
  [{ to: '2999-01-01' }, 'Choose a day within a year.'],
])('says what is missing in a request, and sends nothing: %j', async (more, said) => {
  const answer = await post('/portal/request', requestForm(more))
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(said)
  expect(asked()).toEqual([])
})

test('a service that is not for a pet says whom it is for', async () => {
  const fay = await signInAtPortal(emulation.urls.inHome, 'fay@paws.example')
  const form = requestForm({ serviceId: 'fa-puppy', petIds: petOf('fay') })
  const services = emulation.backend.listServices('facility')
  const dogsOnly = services.find(({ petTypes }) => petTypes.length === 1)
  const answer = await post('/portal/request', { ...form, serviceId: dogsOnly?.id ?? '' }, fay)
  expect(await answer.text()).toContain('is for these only: dog. Take Misty out')
})

test('who is in one branch only is asked for no branch', async () => {
  const fay = await signInAtPortal(emulation.urls.inHome, 'fay@paws.example')
  const page = await fay.read('/portal/request')
  expect(page).toContain('Send Request')
  expect(page).not.toContain('In-Home or Facility?')
  expect(await fay.read('/portal')).toContain('href="/portal/request"')
})

test('what is required and empty is named, with the way to fill it in', async () => {
  addTo(emulation, 'bob@paws.example', 'facility')
  const bob = await signInAtPortal(emulation.urls.inHome, 'bob@paws.example')
  const pet = petOf('bob')
  const answer = await post('/portal/request', requestForm({ petIds: pet, note: 'Hello' }), bob)
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Facility needs this before you can book')
  expect(page).toContain('Waiver signed on: our team fills this in.')
  expect(page).toContain(`href="/portal/pets/${pet}?edit#fa-pet-rabies"`)
  expect(page).toContain('Hello')
  expect(await bob.read('/portal')).toContain('Before you can book at Facility')
})

test.each(['/portal/messages', '/portal/request'])('refuses a forged form: %s', async (path) => {
  const form = { ...requestForm(), csrf: 'guess', text: 'Forged' }
  expect((await dana.post(path, form)).status).toBe(403)
  expect(asked()).toEqual([])
  expect(textsIn('facility')).not.toContain('Forged')
})
