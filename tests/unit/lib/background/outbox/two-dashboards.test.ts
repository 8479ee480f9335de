import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failed } from '../../../../../lib/domain/result.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { DEMO, locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { loadAt } from '../load-at.ts'
import { closeDesk } from '../open-desk.ts'
import { HERE_AT, openTwoDashboards, THERE, THERE_AT } from '../two-dashboards-desk.ts'

const popup: Caller = { from: 'popup' }
const page = (origin: string): Caller => pageAt(origin)

let opened: ReturnType<typeof openTwoDashboards>
let accountId: string

beforeEach(() => {
  opened = openTwoDashboards()
  accountId = opened.desk.account('bob').id
})
afterEach(() => closeDesk(opened.worker))

/** Opens the session on one of the two, as any page of it does. */
const goTo = (origin: string) => opened.worker.sessions.openAt(origin)

const subject = () => ({ from: 'popup', accountId }) as const

async function preview(caller: Caller = popup) {
  const seen = caller.from === 'popup' ? subject() : profileOfBob()
  const args = { subject: seen, branch: 'facility', choices: {} } as const
  const shown = await opened.worker.call('sync.preview', args, caller)
  if (!shown.ok) throw new Error(shown.problem.name)
  return { operationId: shown.value.operationId, subject: seen, choices: {} }
}

function profileOfBob() {
  const profileId = opened.desk.account('bob').profiles['in-home']?.id ?? ''
  return { from: 'page', kind: 'client', profileId } as const
}

const isChanging = (sent: string) => !sent.startsWith('GET') && !sent.endsWith('/syncs/previews')

/** Changes that the second business was asked for. */
const changesThere = () => opened.askedThere.filter(isChanging)

const syncsHere = () => opened.desk.commits()
const syncsThere = () => opened.there.business.syncs.size

describe('with two dashboards on one host, at which two people have the same id', () => {
  test('the two people and their clients are the same to whoever looks at ids alone', async () => {
    const [here, there] = [await goTo(HERE_AT), await goTo(THERE_AT)]
    if (!here.ok || !there.ok) throw new Error('nobody is signed in')
    expect(here.value.actor.accountId).toBe(there.value.actor.accountId)
    expect([here.value.dashboardId, there.value.dashboardId]).toEqual([DEMO.id, THERE.id])
    expect(opened.there.business.accounts.has(accountId)).toBe(true)
  })

  test('what was stored for one waits while the other is in use, and goes on afterwards', async () => {
    await goTo(HERE_AT)
    const later = { subject: subject(), branch: 'facility', choices: {} } as const
    const stored = await opened.worker.call('sync.later', later)
    expect(stored).toMatchObject({ value: { dashboardId: DEMO.id } })
    await goTo(THERE_AT)
    await opened.worker.drain.run()
    expect([syncsHere(), syncsThere()]).toEqual([0, 0])
    await goTo(HERE_AT)
    await opened.worker.drain.run()
    expect([syncsHere(), syncsThere()]).toEqual([1, 0])
    expect(changesThere()).toEqual([])
  })

  test('what was shown of one is not confirmed on the other', async () => {
    await goTo(HERE_AT)
    const confirmed = await preview()
    await goTo(THERE_AT)
    const answer = await opened.worker.call('sync.confirm', confirmed)
    await opened.worker.drain.run()
    expect(answer).toEqual(failed({ name: 'forbidden' }))
    expect([syncsHere(), syncsThere()]).toEqual([0, 0])
  })

  test('what a page has shown is confirmed on its own, whichever was seen last', async () => {
    await goTo(HERE_AT)
    const confirmed = await preview(page(HERE_AT))
    await goTo(THERE_AT)
    const answer = await opened.worker.call('sync.confirm', confirmed, page(HERE_AT))
    expect(answer).toMatchObject({ ok: true, value: { state: 'done', dashboardId: DEMO.id } })
    expect([syncsHere(), syncsThere()]).toEqual([1, 0])
  })

  test('a message is stored for the dashboard that it was written on, and sent to no other', async () => {
    await goTo(HERE_AT)
    opened.desk.disturb(() => Promise.reject(new TypeError('offline')))
    const message = { operationId: crypto.randomUUID(), subject: subject(), text: 'Hello' } as const
    await opened.worker.call('message.confirm', { ...message, branch: 'in-home' })
    const [stored] = await opened.worker.outbox.open()
    expect(stored).toMatchObject({ dashboardId: DEMO.id, task: { kind: 'message' } })
  })

  describe('what was done on one', () => {
    let operationId: string
    beforeEach(async () => {
      await goTo(HERE_AT)
      const confirmed = await preview()
      operationId = confirmed.operationId
      await opened.worker.call('sync.confirm', confirmed)
      expect(syncsHere()).toBe(1)
      await goTo(THERE_AT)
    })

    test('is not undone on the other', async () => {
      const answer = await opened.worker.call('operation.undo', { operationId })
      expect(answer).toEqual(failed({ name: 'forbidden' }))
      await opened.worker.drain.run()
      expect(changesThere()).toEqual([])
      expect((await opened.worker.outbox.get(operationId))?.state).toBe('done')
    })

    test('does not show on pages of the other', async () => {
      const address = locationOf(`/clients/${profileOfBob().profileId}`)
      const there = await loadAt(address, THERE_AT, opened.worker)
      const here = await loadAt(address, HERE_AT, opened.worker)
      expect(here).toMatchObject({ value: { profile: { operation: { id: operationId } } } })
      expect(there.ok && there.value.profile).not.toHaveProperty('operation')
    })
  })

  test('what failed on one is neither sent again nor dismissed on the other', async () => {
    await goTo(HERE_AT)
    const { operationId, ...rest } = await preview()
    const account = opened.desk.account('bob')
    // Somebody else was quicker, so that it ends in a decision.
    opened.desk.backend.business.accounts.set(accountId, {
      ...account,
      version: account.version + 1,
      firstName: 'Robert',
    })
    await opened.worker.call('sync.confirm', { operationId, ...rest })
    expect((await opened.worker.outbox.get(operationId))?.state).toBe('conflict')
    await goTo(THERE_AT)
    const refused = failed({ name: 'forbidden' })
    expect(await opened.worker.operations.retry([operationId], popup)).toEqual(refused)
    expect(await opened.worker.operations.cancel(operationId, popup)).toEqual(refused)
    expect((await opened.worker.outbox.get(operationId))?.state).toBe('conflict')
    await goTo(HERE_AT)
    expect(await opened.worker.operations.cancel(operationId, popup)).toMatchObject({ ok: true })
  })

  test('a run of one is neither sent to nor changed on the other', async () => {
    await goTo(HERE_AT)
    const { id, version } = opened.desk.account('bob')
    opened.desk.allow(false)
    await opened.worker.bulkRuns.start('run', { to: 'facility' }, [{ accountId: id, version }])
    opened.desk.allow(true)
    await goTo(THERE_AT)
    await opened.worker.drain.run()
    for (const change of ['pause', 'cancel', 'retry'] as const) {
      const answer = await opened.worker.bulkRuns.change('run', change)
      expect(answer).toEqual(failed({ name: 'forbidden' }))
    }
    expect([syncsHere(), syncsThere()]).toEqual([0, 0])
    await goTo(HERE_AT)
    await opened.worker.drain.run()
    expect([syncsHere(), syncsThere()]).toEqual([1, 0])
  })
})
