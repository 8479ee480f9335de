import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Command, type ControlReply, replyTo } from '../../../../mocks/server/control.ts'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'
import { signIn } from '../dashboards/visitor.ts'

let emulation: Emulation

beforeEach(async () => {
  emulation = await startEmulation({ port: 0, accounts: 20, seed: 1 })
})

afterEach(() => emulation.stop())

function order(command: Command): ControlReply {
  return replyTo(emulation, { id: 1, ...command })
}

test('edits and syncs as another desk, and reports what came of it', () => {
  const email = 'bob@paws.example'
  order({ do: 'edit', email, branch: 'in-home', fieldLabel: 'Parking', value: 'Behind the house' })
  order({ do: 'sync', email, to: 'facility', as: 'sam@paws.example' })
  const reply = order({ do: 'report', email, branch: 'in-home' })
  expect(reply).toMatchObject({
    ok: true,
    report: {
      mails: 0,
      committedSyncs: 1,
      client: {
        profiles: { 'in-home': '1006', facility: expect.any(String) },
        values: { Parking: 'Behind the house' },
        pets: [{ Name: 'Biscuit' }, { Name: 'Pangur Bán' }],
      },
    },
  })
})

test('passes the refusal on when another desk may not sync', () => {
  const email = 'bob@paws.example'
  const reply = order({ do: 'sync', email, to: 'facility', as: 'uma@paws.example' })
  expect(reply).toEqual({ id: 1, ok: false, problem: 'forbidden' })
})

test('signs every browser out', async () => {
  const sam = await signIn(emulation.urls.inHome, 'sam@paws.example')
  order({ do: 'end-sessions' })
  expect((await sam.get('/clients')).headers.get('location')).toBe('/sign-in?next=%2Fclients')
})

test('takes a role away at once', async () => {
  const sam = await signIn(emulation.urls.inHome, 'sam@paws.example')
  expect((await sam.get('/staff')).status).toBe(200)
  order({ do: 'set-role', email: 'sam@paws.example', branch: 'in-home', role: 'Trainee' })
  expect((await sam.get('/staff')).status).toBe(403)
})

test('shows the name without a heading after a redesign', async () => {
  const sam = await signIn(emulation.urls.inHome, 'sam@paws.example')
  order({ do: 'omit-heading', on: true })
  const page = await (await sam.get('/clients/1006')).text()
  expect(page).toContain('Bob Walker')
  expect(page).not.toContain('profile-name')
})
