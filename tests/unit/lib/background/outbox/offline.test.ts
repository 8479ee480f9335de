import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProfileRef } from '../../../../../lib/domain/accounts/profile-ref.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
  IN_HOME,
  openFreshDesk,
  pullWith,
} from '../open-desk.ts'

const page: Caller = pageAt(IN_HOME)

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = openFreshDesk())
  await pullWith(worker)
})
afterEach(() => closeDesk(worker))

const goOffline = () => desk.disturb(() => Promise.reject(new TypeError('offline')))

const onPage = (name: string): ProfileRef => ({
  from: 'page',
  kind: 'client',
  profileId: desk.account(name).profiles['in-home']?.id ?? '',
})

async function pressOffline(name: string) {
  goOffline()
  const kept = await worker.call(
    'sync.later',
    { subject: onPage(name), branch: 'facility', choices: {} },
    page,
  )
  if (!kept.ok) throw new Error(kept.problem.name)
  return kept.value
}

describe('what is pressed offline', () => {
  test('is kept for the person of the page, and sent when somebody answers again', async () => {
    const { id, accountId, to } = await pressOffline('bob')
    expect({ accountId, to }).toEqual({ accountId: desk.account('bob').id, to: 'facility' })
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('queued')
    desk.calm()
    await worker.drain.run()
    expect(await worker.outbox.get(id)).toMatchObject({ state: 'done', tries: 1 })
    expect(desk.commits()).toBe(1)
  })

  test('is one sync, however often it is pressed', async () => {
    const first = await pressOffline('bob')
    const second = await pressOffline('bob')
    expect(second.id).toBe(first.id)
  })

  test('is previewed first: a possible duplicate needs a decision', async () => {
    const { id } = await pressOffline('max')
    desk.calm()
    await worker.drain.run()
    expect(await worker.outbox.get(id)).toMatchObject({
      state: 'conflict',
      problem: { name: 'match-found' },
    })
    expect(desk.commits()).toBe(0)
    expect(JSON.stringify(await worker.db.outbox.toArray())).not.toMatch(/Max|Matchett|@/)
  })

  test('costs no try while nobody answers', async () => {
    const { id } = await pressOffline('bob')
    for (let run = 0; run < 20; run++) await worker.drain.run()
    expect(await worker.outbox.get(id)).toMatchObject({ state: 'queued', tries: 0 })
  })

  test('waits for its person when somebody else is signed in by then', async () => {
    const { id } = await pressOffline('bob')
    desk.calm()
    desk.signIn('sam')
    await worker.sessions.openAt(IN_HOME)
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('queued')
    desk.signIn('ana')
    await worker.drain.run()
    expect((await worker.outbox.get(id))?.state).toBe('done')
  })

  test('cannot be meant for a page of which nothing is known', async () => {
    goOffline()
    const stranger: Caller = pageAt('http://127.0.0.1:9')
    expect(
      await worker.call(
        'sync.later',
        { subject: onPage('bob'), branch: 'facility', choices: {} },
        stranger,
      ),
    ).toMatchObject({ ok: false })
    const other = pageAt(FACILITY)
    expect(
      await worker.call(
        'sync.later',
        { subject: onPage('bob'), branch: 'in-home', choices: {} },
        other,
      ),
    ).toMatchObject({ ok: false })
    expect(await worker.db.outbox.count()).toBe(0)
  })
})

describe('what is confirmed as the connection goes', () => {
  test('is stored all the same, and sent when it is back', async () => {
    const preview = await worker.call(
      'sync.preview',
      { subject: onPage('bob'), branch: 'facility', choices: {} },
      page,
    )
    if (!preview.ok) throw new Error(preview.problem.name)
    const { operationId } = preview.value
    goOffline()
    const confirmation = { operationId, subject: onPage('bob'), choices: {} }
    expect(await worker.call('sync.confirm', confirmation, page)).toMatchObject({
      ok: true,
      value: { state: 'queued' },
    })
    desk.calm()
    await worker.drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('done')
  })

  test('is not stored for somebody else who stands on the page by then', async () => {
    const preview = await worker.call(
      'sync.preview',
      { subject: onPage('bob'), branch: 'facility', choices: {} },
      page,
    )
    if (!preview.ok) throw new Error(preview.problem.name)
    const { operationId } = preview.value
    const confirmation = { operationId, subject: onPage('max'), choices: {} }
    expect(await worker.call('sync.confirm', confirmation, page)).toEqual({
      ok: false,
      problem: { name: 'changed' },
    })
    expect(await worker.db.outbox.count()).toBe(0)
  })
})

describe('an undo that nobody answers', () => {
  test('is kept, and done when somebody does', async () => {
    const preview = await worker.call(
      'sync.preview',
      { subject: onPage('bob'), branch: 'facility', choices: {} },
      page,
    )
    if (!preview.ok) throw new Error(preview.problem.name)
    const { operationId } = preview.value
    await worker.call('sync.confirm', { operationId, subject: onPage('bob'), choices: {} }, page)
    goOffline()
    const undo = await worker.operations.undo(operationId, page)
    expect(undo).toMatchObject({ ok: true, value: { state: 'queued', task: { kind: 'undo' } } })
    expect((await worker.outbox.get(operationId))?.state).toBe('done')
    desk.calm()
    await worker.drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('undone')
    expect(desk.account('bob').profiles.facility).toBeUndefined()
  })
})
