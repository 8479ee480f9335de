import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Capability } from '../../../../../lib/domain/capability.ts'
import type { CallArgs, CallName } from '../../../../../lib/messaging/contract.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'
import { ARGS } from './every-call.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const NOT_OFFERED = { ok: false, problem: { name: 'not-offered' } }

/** What each call needs, of those that need something. */
const NEEDED: { [name in CallName]?: Capability } = {
  'sync.preview': 'sync',
  'copy.preview': 'comparison',
  'role.preview': 'role',
  'status.preview': 'status',
  'primary.preview': 'primary-branch',
  'flag.list': 'flags',
  'flag.preview': 'flags',
  'conversation.read': 'conversation',
  'conversation.seen': 'conversation',
  'message.confirm': 'conversation',
  'request.preview': 'services',
  'request.confirm': 'services',
  'create.form': 'create',
  'create.send': 'create',
  'fields.read': 'mappings',
  'fields.save': 'mappings',
  'bulk.preview': 'sync-batch',
  'audit.read': 'audit',
}
// Safe: the names are those of the table above.
const EACH = Object.entries(NEEDED) as [CallName, Capability][]

/** The arguments of a call about Dana, who is in both branches, made by Ana. */
function argsOf<Name extends CallName>(name: Name): CallArgs<Name> {
  const text = JSON.stringify(ARGS[name])
    .replaceAll('"bob"', `"${desk.account('dana').id}"`)
    .replaceAll('"ana"', `"${desk.account('ana').id}"`)
  return JSON.parse(text)
}

/** What was asked of the server besides who is signed in and who the account is. */
const asked = () =>
  desk.sent.filter((each) => !/^GET \/api\/v1\/(session|accounts\/[^/]+)$/.test(each))

describe('without its capability', () => {
  test.each(EACH)('%s is refused, and nothing is asked or kept', async (name, capability) => {
    desk.withhold(capability)
    expect(await worker.call(name, argsOf(name))).toMatchObject(NOT_OFFERED)
    expect(asked()).toEqual([])
    expect(await worker.outbox.open()).toEqual([])
    expect(await worker.db.letters.count()).toBe(0)
  })

  test.each(EACH)('%s is not refused as long as it is offered', async (name) => {
    expect(await worker.call(name, argsOf(name))).not.toMatchObject(NOT_OFFERED)
  })
})

describe('the form for a new client', () => {
  const form = async () => {
    const read = await worker.call('create.form', { kind: 'client' })
    if (!read.ok) throw new Error(read.problem.name)
    return read.value
  }

  test('has the contact details alone where the server tells no fields', async () => {
    desk.withhold('fields')
    expect(await form()).toMatchObject({ fields: [], pairs: [] })
    expect(asked()).toEqual([])
  })

  test('has the fields of each branch by themselves where it tells no mappings', async () => {
    desk.withhold('mappings')
    const { fields, pairs } = await form()
    expect(fields.length).toBeGreaterThan(0)
    expect(pairs).toEqual([])
    expect(asked()).toEqual(['GET /api/v1/fields'])
  })
})

describe('what is booked and billed', () => {
  const agenda = async () => {
    const read = await worker.call('agenda.read', { accountId: desk.account('dana').id })
    if (!read.ok) throw new Error(read.problem.name)
    return read.value
  }

  test('is the schedule alone where the server tells no invoices', async () => {
    desk.withhold('invoices')
    expect(await agenda()).toEqual({ schedule: expect.any(Array), invoices: undefined })
    expect(asked().some((each) => each.endsWith('/invoices'))).toBe(false)
  })

  test('is the invoices alone where it tells no schedule', async () => {
    desk.withhold('schedule')
    expect(await agenda()).toEqual({ schedule: undefined, invoices: expect.any(Array) })
    expect(asked().some((each) => each.endsWith('/schedule'))).toBe(false)
  })
})

test('the popup learns what the server offers', async () => {
  desk.withhold('audit')
  const view = await worker.call('session.read', {})
  expect(view).toMatchObject({ value: { capabilities: expect.not.arrayContaining(['audit']) } })
})

test('a comparison says whether a copy can be undone', async () => {
  const subject = { from: 'popup', accountId: desk.account('dana').id } as const
  expect(await worker.call('copy.preview', { subject })).toMatchObject({ value: { mayUndo: true } })
  desk.withhold('undo')
  expect(await worker.call('copy.preview', { subject })).toMatchObject({
    value: { mayUndo: false },
  })
})
