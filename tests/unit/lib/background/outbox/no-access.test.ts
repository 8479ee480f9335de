import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

/** How many there are in each state, and the most tries that any has taken. */
async function counts() {
  const rows = await worker.db.outbox.toArray()
  const tries = Math.max(...rows.map((row) => row.tries))
  return { ...Object.groupBy(rows, ({ state }) => state), tries }
}

const items = () =>
  [...desk.backend.business.accounts.values()]
    .filter(
      ({ kind, email, profiles }) =>
        kind === 'client' &&
        email &&
        profiles['in-home']?.status === 'active' &&
        !profiles.facility,
    )
    .slice(0, 2)
    .map(({ id: accountId, version }) => ({ accountId, version }))

const isBatch = ({ url }: Request) => url.endsWith('/syncs/batch')

describe('while the browser keeps Tandem off the dashboard', () => {
  test('what was stored waits, and goes on when it may', async () => {
    const subject = { from: 'popup', accountId: desk.account('bob').id } as const
    desk.allow(false)
    desk.sent.length = 0
    await worker.call('sync.later', { subject, branch: 'facility', choices: {} })
    for (let drains = 0; drains < 12; drains++) await worker.drain.run()
    expect(desk.sent).toEqual([])
    expect(await counts()).toMatchObject({ queued: [{ tries: 0 }], tries: 0 })
    desk.allow(true)
    await worker.drain.run()
    expect(await counts()).toMatchObject({ done: [{}] })
    expect(desk.commits()).toBe(1)
  })

  test('a run that was going waits, costs no tries, and goes on when it may', async () => {
    worker = desk.startWorker({ batch: 1 })
    desk.disturb((request, send) => {
      // Taken away with the first answer on its way.
      if (isBatch(request)) desk.allow(false)
      return send()
    })
    await worker.bulkRuns.start('run', { to: 'facility' }, items())
    await worker.drain.run()
    expect(desk.commits()).toBe(1)
    const sent = desk.sent.length
    for (let drains = 0; drains < 12; drains++) await worker.drain.run()
    expect(desk.sent).toHaveLength(sent)
    const waiting = await counts()
    expect(waiting).toMatchObject({ done: [{}] })
    expect(waiting).not.toHaveProperty('failed')
    expect(waiting).not.toHaveProperty('conflict')
    expect((await worker.outbox.run('run'))?.state).toBe('running')
    desk.calm()
    desk.allow(true)
    await worker.drain.run()
    expect(await counts()).toMatchObject({ done: [{}, {}], tries: 1 })
    expect(desk.commits()).toBe(2)
    expect((await worker.outbox.run('run'))?.state).toBe('ended')
  })
})
