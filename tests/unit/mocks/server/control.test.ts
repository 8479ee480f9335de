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

test('syncs as another desk with choices', () => {
  const matched = order({ do: 'report', email: 'maxine@paws.example' })
  const link = matched.ok ? matched.report?.client?.accountId : undefined
  if (!link) throw new Error('Maxine is gone')
  const sync = { do: 'sync', email: 'max@paws.example', to: 'facility' } as const
  order({ ...sync, as: 'ana@paws.example', choices: { link } })
  expect(order({ do: 'report', email: 'maxine@paws.example' })).toMatchObject({ ok: false })
})

test('makes somebody inactive, as the rules allow', async () => {
  const sam = await signIn(emulation.urls.inHome, 'sam@paws.example')
  const change = { do: 'set-status', branch: 'in-home', status: 'inactive' } as const
  expect(order({ ...change, email: 'sam@paws.example' })).toMatchObject({ ok: true })
  expect((await sam.get('/staff')).status).toBe(403)
  expect(order({ ...change, email: 'ana@paws.example' })).toMatchObject({ problem: 'last-admin' })
})

test('has the business change its fields, and what belongs together', () => {
  const { backend } = emulation
  const note = { branch: 'facility', form: 'client', fieldLabel: 'Notes' } as const
  order({ do: 'set-field', ...note, changes: { label: 'Remarks', required: true } })
  order({ do: 'delete-field', branch: 'in-home', form: 'pet', fieldLabel: 'Walking gear' })
  const toy = { id: 'fa-toy', branch: 'facility', form: 'pet', label: 'Toy' } as const
  order({ do: 'add-field', field: { ...toy, type: 'choice', options: ['Ball'] } })
  order({ do: 'set-mappings', pairs: [{ form: 'client', inHome: 'Notes', facility: 'Remarks' }] })
  expect(backend.describeFields().definitions).toBe(5)
  expect(backend.listFields()).toContainEqual(
    expect.objectContaining({ label: 'Remarks', required: true }),
  )
  expect(backend.listFields()).toContainEqual(
    expect.objectContaining({ ...toy, options: ['Ball'] }),
  )
  expect(backend.listFields()).not.toContainEqual(expect.objectContaining({ id: 'ih-pet-gear' }))
  expect(backend.business.mappings.get('fa-note')).toBe('ih-note')
})

test.each<[string, Command]>([
  ['no such field', { do: 'delete-field', branch: 'facility', form: 'pet', fieldLabel: 'Nothing' }],
  [
    'a standard field',
    { do: 'delete-field', branch: 'facility', form: 'client', fieldLabel: 'E-mail' },
  ],
  [
    'a pair that cannot be',
    { do: 'set-mappings', pairs: [{ form: 'client', inHome: 'Notes', facility: 'E-mail' }] },
  ],
])('says what the business cannot change: %s', (_, command) => {
  expect(order(command)).toMatchObject({ ok: false })
  expect(emulation.backend.describeFields().definitions).toBe(1)
})

test('says from which level on one may sync in bulk', () => {
  order({ do: 'set-bulk-level', level: 3 })
  expect(emulation.backend.business.bulkFromLevel).toBe(3)
})

test('leaves its server only some of the capabilities', async () => {
  order({ do: 'set-capabilities', capabilities: ['sync'] })
  const ana = await signIn(emulation.urls.inHome, 'ana@paws.example')
  expect((await ana.get('/api/v1/changes')).status).toBe(404)
  expect(await (await ana.get('/api/v1/session')).json()).toMatchObject({ capabilities: ['sync'] })
})

test('reports commits by account, requests by path, and where everybody is', async () => {
  const sam = await signIn(emulation.urls.inHome, 'sam@paws.example')
  await sam.get('/clients/1006')
  await sam.get('/clients/1006')
  const email = 'bob@paws.example'
  order({ do: 'sync', email, to: 'facility', as: 'sam@paws.example' })
  const reply = order({ do: 'report', email, profiles: true })
  const report = reply.ok ? reply.report : undefined
  const id = report?.client?.accountId ?? ''
  expect(report?.commitsByAccount).toEqual({ [id]: 1 })
  expect(report?.requests['GET /clients/1006']).toBe(2)
  expect(Object.keys(report?.profiles ?? {})).toHaveLength(20)
  expect(report?.profiles?.[id]).toMatchObject({
    kind: 'client',
    profiles: {
      'in-home': { id: '1006', status: 'active', flags: ['Key on file', 'Late payer', 'VIP'] },
      facility: { status: 'active' },
    },
  })
  expect(Object.values(report?.profiles ?? {})[0]).toMatchObject({
    kind: 'staff',
    profiles: { facility: { role: 'Admin' } },
  })
  expect(order({ do: 'report' })).not.toHaveProperty('report.profiles')
})
