import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(async () => {
  // What runs by itself in the background ends before the database does.
  await worker.drain.run()
  await closeDesk(worker)
})

/** Starts a run that the backend puts off, and answers with the ids of what waits in it. */
async function runThatWaits(...names: string[]): Promise<string[]> {
  desk.disturb(async (request, send) => {
    if (!request.url.endsWith('/syncs/batch')) return send()
    const body = { type: 'urn:tandem:problem:too-many', title: 'Too many', status: 429 }
    return Response.json(body, { status: 429, headers: { 'Retry-After': '90' } })
  })
  const items = names.map((name) => {
    const { id: accountId, version } = desk.account(name)
    return { accountId, version }
  })
  await worker.bulkRuns.start('run', { to: 'facility' }, items)
  await worker.drain.run()
  return worker.outbox.idsOf('run', ['waiting'])
}

const stateOfRun = async () => (await worker.outbox.run('run'))?.state

describe('giving up what waits in a run, one by one,', () => {
  test('ends the run with the last one', async () => {
    const [only = ''] = await runThatWaits('bob')
    expect(await stateOfRun()).toBe('running')
    await worker.operations.cancel(only, popup)
    expect(await stateOfRun()).toBe('ended')
  })

  test('ends a run that was paused, too', async () => {
    const [only = ''] = await runThatWaits('bob')
    await worker.bulkRuns.change('run', 'pause')
    await worker.operations.cancel(only, popup)
    expect(await stateOfRun()).toBe('ended')
  })

  test('has the run go on while another one is left', async () => {
    const [first = '', second = ''] = await runThatWaits('bob', 'eve')
    await worker.operations.cancel(first, popup)
    expect(await stateOfRun()).toBe('running')
    await worker.operations.cancel(second, popup)
    expect(await stateOfRun()).toBe('ended')
  })
})
