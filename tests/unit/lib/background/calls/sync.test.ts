import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import { newestOf } from '../../../../../lib/domain/outbox/newest-operation.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { mirroredAccounts } from '../../../../fixtures/mirror-owner.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openFreshDesk } from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker
let bob: ProfileRef

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
  const profileId = desk.account('bob').profiles['in-home']?.id ?? ''
  bob = { from: 'page', kind: 'client', profileId }
})
afterEach(() => closeDesk(worker))

/** What a preview answers, with everything that a confirmation of it names. */
async function look() {
  const preview = await worker.call(
    'sync.preview',
    { subject: bob, branch: 'facility', choices: {} },
    page,
  )
  if (!preview.ok) throw new Error(preview.problem.name)
  const { operationId } = preview.value
  return { operationId, subject: bob, choices: {} }
}

describe('a sync from a page', () => {
  test('changes nothing while it is a preview', async () => {
    await look()
    expect(desk.commits()).toBe(0)
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('is stored before it is sent', async () => {
    let storedBefore = ''
    const confirmation = await look()
    desk.disturb(async (request, send) => {
      if (request.method === 'POST') {
        storedBefore = (await worker.outbox.get(confirmation.operationId))?.state ?? 'nothing'
      }
      return send()
    })
    await worker.call('sync.confirm', confirmation, page)
    expect(storedBefore).toBe('sending')
  })

  test('gives the client a profile on the other side, and says so once it is so', async () => {
    const done = await worker.call('sync.confirm', await look(), page)
    expect(done).toMatchObject({ ok: true, value: { state: 'done', to: 'facility' } })
    expect(desk.account('bob').profiles.facility?.status).toBe('active')
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('leaves ids behind on this device, no names', async () => {
    await worker.call('sync.confirm', await look(), page)
    const rows = JSON.stringify([await worker.db.outbox.toArray(), await worker.db.audit.toArray()])
    expect(rows).toContain(desk.account('bob').id)
    expect(rows).not.toMatch(/Bob|Walker|@/)
  })

  test('happens once, however often it is confirmed', async () => {
    const confirmation = await look()
    await Promise.all([1, 2, 3].map(() => worker.call('sync.confirm', confirmation, page)))
    expect(desk.commits()).toBe(1)
    expect(desk.sent.filter((each) => each === 'POST /api/v1/syncs')).toHaveLength(2)
  })

  test('carries no value of any field to or from the worker', async () => {
    const bodies: string[] = []
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'POST') bodies.push(await response.clone().text())
      return response
    })
    await worker.call('sync.confirm', await look(), page)
    const alarm = [...(desk.account('bob').profiles['in-home']?.values.entries() ?? [])].filter(
      ([id]) => desk.backend.listFields().find((field) => field.id === id)?.sensitive,
    )
    expect(alarm).not.toEqual([])
    for (const [, value] of alarm) expect(bodies.join()).not.toContain(String(value))
  })

  test('is a conflict, naming what changed, when somebody edited the profile after the preview', async () => {
    const confirmation = await look()
    const sam = desk.backend.signIn({ email: 'sam@paws.example', password: 'demo' })
    if (!sam.ok) throw new Error('Sam cannot sign in')
    const phone = desk.backend.listFields().find((f) => f.branch === 'in-home' && f.key === 'phone')
    desk.backend.editFields(
      sam.value,
      desk.account('bob').id,
      'in-home',
      new Map([[phone?.id ?? '', '+1 555 010 7777']]),
    )
    const answer = await worker.call('sync.confirm', confirmation, page)
    expect(answer).toMatchObject({
      value: { state: 'conflict', problem: { name: 'changed', changed: [phone?.label] } },
    })
    expect(desk.commits()).toBe(0)
  })

  test('is a conflict, naming the field, when its definition changed after the preview', async () => {
    const confirmation = await look()
    desk.backend.changeField('fa-note', { required: true })
    const answer = await worker.call('sync.confirm', confirmation, page)
    expect(answer).toMatchObject({
      value: {
        state: 'conflict',
        task: { choices: { definitions: 1 } },
        problem: { name: 'changed', changed: ['Notes'] },
      },
    })
    expect(desk.commits()).toBe(0)
  })

  test('decided anew goes by the definitions of then', async () => {
    const confirmation = await look()
    desk.backend.changeField('fa-note', { required: true })
    await worker.call('sync.confirm', confirmation, page)
    await worker.operations.retry([confirmation.operationId], { from: 'popup' })
    await worker.drain.run()
    const newest = newestOf(
      await worker.outbox.operationsFor(desk.account('bob').id, desk.account('ana').id),
    )
    expect(newest).toMatchObject({ state: 'done', task: { kind: 'sync', choices: {} } })
    expect(newest?.task).not.toHaveProperty('choices.definitions')
  })

  test('shows values that nothing on this device keeps', async () => {
    const preview = await worker.call(
      'sync.preview',
      { subject: bob, branch: 'facility', choices: {} },
      page,
    )
    const shown = preview.ok ? preview.value.sync.fields : []
    expect(shown).toContainEqual(expect.objectContaining({ values: expect.anything() }))
    const operationId = preview.ok ? preview.value.operationId : ''
    const kept = [await fakeBrowser.storage.session.get()]
    await worker.call('sync.confirm', { operationId, subject: bob, choices: {} }, page)
    kept.push(await fakeBrowser.storage.local.get(), await fakeBrowser.storage.session.get())
    const { outbox, audit } = worker.db
    const rows = [await outbox.toArray(), await audit.toArray(), await mirroredAccounts(worker.db)]
    const text = JSON.stringify([kept, rows])
    expect(text).toContain(operationId)
    for (const { values } of shown) {
      for (const value of Object.values(values ?? {})) {
        // What the list of accounts shows anyway, and words that are too short to mean anything.
        if (value.length < 5 || /Bob|Walker|@|^\+/.test(value)) continue
        expect(text).not.toContain(value)
      }
    }
  })

  test('is refused when the role was lowered after the preview', async () => {
    desk.signIn('sam')
    const confirmation = await look()
    const inHome = desk.account('sam').profiles['in-home']
    if (inHome) inHome.role = 'Staff/User'
    const answer = await worker.call('sync.confirm', confirmation, page)
    expect(answer).toMatchObject({
      value: { state: 'failed', problem: { name: 'role-revoked' } },
    })
    expect(desk.commits()).toBe(0)
  })

  test('is a conflict without names in it when somebody with the same e-mail turned up meanwhile', async () => {
    const confirmation = await look()
    desk.disturb(async (request, send) =>
      request.method === 'POST'
        ? Response.json(
            {
              type: 'urn:tandem:problem:match-found',
              title: 'Match found',
              status: 409,
              matches: [
                {
                  accountId: 'a-999999',
                  name: 'Robert Walker',
                  status: 'active',
                  reasons: ['email'],
                  strength: 'certain',
                  blocking: true,
                },
              ],
            },
            { status: 409 },
          )
        : send(),
    )
    const answer = await worker.call('sync.confirm', confirmation, page)
    expect(answer).toMatchObject({ value: { state: 'conflict', problem: { name: 'match-found' } } })
    expect(JSON.stringify(await worker.db.outbox.toArray())).not.toContain('Robert')
  })

  test('leaves nothing to be sent when the session ended between preview and confirm', async () => {
    const confirmation = await look()
    desk.signOut()
    const answer = await worker.call('sync.confirm', confirmation, page)
    expect(answer).toEqual({ ok: false, problem: { name: 'signed-out' } })
    expect(await worker.outbox.open()).toEqual([])
    expect((await worker.backup.read()).entries).toEqual([])
  })

  test('can be taken back, once or twice', async () => {
    const confirmation = await look()
    await worker.call('sync.confirm', confirmation, page)
    for (const _ of [1, 2]) {
      const undone = await worker.operations.undo(confirmation.operationId, page)
      expect(undone).toMatchObject({ ok: true, value: { state: 'done', task: { kind: 'undo' } } })
    }
    expect(desk.account('bob').profiles.facility).toBeUndefined()
  })

  test('cannot be taken back by the next person at the desk', async () => {
    const confirmation = await look()
    await worker.call('sync.confirm', confirmation, page)
    desk.signIn('sam')
    expect(await worker.operations.undo(confirmation.operationId, page)).toEqual({
      ok: false,
      problem: { name: 'forbidden' },
    })
  })
})
