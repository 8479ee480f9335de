import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

test('invoices are hidden from base roles, the schedule is not', async () => {
  desk.signIn('uma')
  const accountId = desk.account('dana').id
  const agenda = await worker.call('agenda.read', { accountId })
  expect(agenda).toMatchObject({ ok: true, value: { invoices: 'hidden' } })
})
