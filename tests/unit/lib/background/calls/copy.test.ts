import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { closeDesk, type Desk, type DeskWorker, IN_HOME, openFreshDesk } from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker
let dana: ProfileRef

beforeEach(() => {
  ;({ desk, worker } = openFreshDesk())
  dana = {
    from: 'page',
    kind: 'client',
    profileId: desk.account('dana').profiles['in-home']?.id ?? '',
  }
})
afterEach(() => closeDesk(worker))

/** What a comparison answers. */
async function look() {
  const looked = await worker.call('copy.preview', { subject: dana }, page)
  if (!looked.ok) throw new Error(looked.problem.name)
  return looked.value
}

/** A press on the button that copies Dana's note. */
async function press(to: Branch = 'facility', tick = 'ih-note') {
  const { operationIds } = await look()
  return { operationId: operationIds[to], subject: dana, tick }
}

const noteAt = (branch: Branch, id: string) => desk.account('dana').profiles[branch]?.values.get(id)

describe('a comparison', () => {
  test('shows what differs, and changes nothing', async () => {
    const { comparison } = await look()
    expect(comparison.differences.map(({ label }) => label)).toContain('Notes')
    expect(desk.commits()).toBe(0)
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('keeps no value on this device', async () => {
    const { comparison, operationIds } = await look()
    await worker.call('copy.confirm', await press(), page)
    const { outbox, audit } = worker.db
    const kept = [
      await fakeBrowser.storage.session.get(),
      await fakeBrowser.storage.local.get(),
      await outbox.toArray(),
      await audit.toArray(),
    ]
    const text = JSON.stringify(kept)
    expect(text).toContain(operationIds.facility)
    const values = comparison.differences.flatMap(({ inHome, facility }) => [
      inHome.value ?? [],
      facility.value ?? [],
    ])
    expect(values).toContain('Rex pulls.')
    for (const value of values.flat()) expect(text).not.toContain(value)
  })

  test('cannot name somebody who is not in the address bar', async () => {
    await look()
    const forged: ProfileRef = { from: 'popup', accountId: desk.account('dana').id }
    expect(await worker.call('copy.preview', { subject: forged }, page)).toMatchObject({
      problem: { name: 'forbidden' },
    })
    expect(await worker.call('copy.preview', { subject: forged })).toMatchObject({ ok: true })
  })

  test('says when there is nothing to compare', async () => {
    await look()
    const bob = { from: 'popup', accountId: desk.account('bob').id } as const
    expect(await worker.call('copy.preview', { subject: bob })).toMatchObject({
      problem: { name: 'not-linked' },
    })
  })
})

describe('a copy of one field', () => {
  test('is stored before it is sent, with its key, and is done', async () => {
    const pressed = await press()
    const seen: unknown[] = []
    desk.disturb(async (request, send) => {
      if (request.method === 'POST') {
        const stored = await worker.outbox.get(pressed.operationId)
        seen.push(
          stored?.state,
          request.headers.get('Idempotency-Key'),
          await request.clone().json(),
        )
      }
      return send()
    })
    const done = await worker.call('copy.confirm', pressed, page)
    expect(done).toMatchObject({ ok: true, value: { state: 'done', to: 'facility' } })
    expect(seen).toEqual([
      'sending',
      pressed.operationId,
      expect.objectContaining({ only: ['ih-note'], overwrite: ['ih-note'], definitions: 1 }),
    ])
    expect(noteAt('facility', 'fa-note')).toBe('Rex pulls.')
  })

  test('goes the way of its button', async () => {
    await worker.call('copy.confirm', await press('in-home', 'fa-emergency'), page)
    expect(noteAt('in-home', 'ih-emergency')).toBe('Dan Dual')
  })

  test('pressed twice is one copy', async () => {
    const pressed = await press()
    await Promise.all([1, 2].map(() => worker.call('copy.confirm', pressed, page)))
    expect(desk.commits()).toBe(1)
    expect(desk.sent.filter((each) => each === 'POST /api/v1/syncs')).toHaveLength(1)
  })

  test('can be taken back', async () => {
    const pressed = await press()
    await worker.call('copy.confirm', pressed, page)
    const undone = await worker.operations.undo(pressed.operationId, page)
    expect(undone).toMatchObject({ value: { state: 'done', task: { kind: 'undo' } } })
    expect(noteAt('facility', 'fa-note')).toBeUndefined()
    expect(desk.account('dana').profiles.facility).toBeDefined()
  })

  test('waits through a dead network beside another copy, and each is done', async () => {
    const [first, second] = [await press(), await press('facility', 'ih-address')]
    const { values } = desk.account('dana').profiles['in-home'] ?? {}
    values?.set('ih-address', '1 Elm Street')
    desk.disturb(() => Promise.reject(new TypeError('no network')))
    const [one, other] = [
      await worker.call('copy.confirm', first, page),
      await worker.call('copy.confirm', second, page),
    ]
    expect([one, other]).toMatchObject([
      { value: { id: first.operationId } },
      { value: { id: second.operationId, task: { choices: { only: ['ih-address'] } } } },
    ])
  })

  test('is a conflict, naming the field, when its definition changed since', async () => {
    const pressed = await press()
    desk.backend.changeField('fa-note', { label: 'Remarks' })
    expect(await worker.call('copy.confirm', pressed, page)).toMatchObject({
      value: { state: 'conflict', problem: { name: 'changed', changed: ['Notes', 'Remarks'] } },
    })
    expect(desk.commits()).toBe(0)
  })

  test('never becomes a sync when the other profile is gone by then', async () => {
    const pressed = await press()
    const account = desk.account('dana')
    const { facility: _gone, ...profiles } = account.profiles
    account.profiles = profiles
    expect(await worker.call('copy.confirm', pressed, page)).toMatchObject({
      value: { state: 'failed', problem: { name: 'not-linked' } },
    })
    expect(desk.account('dana').profiles.facility).toBeUndefined()
  })

  test('whose answer was lost for so long that its key is forgotten is not taken for done', async () => {
    const pressed = await press()
    desk.disturb(async (request, send) => {
      if (request.method !== 'POST') return send()
      throw new TypeError('no network')
    })
    await worker.call('copy.confirm', pressed, page)
    desk.calm()
    const month = Date.now() + 31 * 86_400_000
    vi.spyOn(Date, 'now').mockReturnValue(month)
    await worker.drain.run()
    vi.restoreAllMocks()
    expect(noteAt('facility', 'fa-note')).toBe('Rex pulls.')
    expect(await worker.outbox.get(pressed.operationId)).toMatchObject({ state: 'done' })
    expect(await worker.outbox.get(pressed.operationId)).not.toMatchObject({ unchanged: true })
  })
})
