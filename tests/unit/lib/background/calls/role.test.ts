import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { Role } from '../../../../../lib/domain/role.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  FACILITY,
  IN_HOME,
  openAnasDesk,
} from '../open-desk.ts'

const inHome: Caller = pageAt(IN_HOME)
const popup: Caller = { from: 'popup' }

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk(FACILITY))
})
afterEach(() => closeDesk(worker))

const roleOf = (name: string, branch: Branch) => desk.account(name).profiles[branch]?.role

function lower(name: string, branch: Branch, role: Role) {
  const profile = desk.account(name).profiles[branch]
  if (profile) profile.role = role
}

async function look(name: string, branch: Branch) {
  const subject = { from: 'popup', accountId: desk.account(name).id } as const
  const view = await worker.call('role.preview', { subject, branch })
  if (!view.ok) throw new Error(view.problem.name)
  const { operationId } = view.value
  return { view: view.value, confirmation: { operationId, subject } }
}

describe('a change of role', () => {
  test('offers the roles up to one’s own level, and changes nothing by that', async () => {
    desk.signIn('sam')
    const { view } = await look('uma', 'facility')
    expect(view).toMatchObject({
      role: 'Tech/Runner',
      roles: ['Scheduler', 'Tech/Runner', 'Trainee'],
    })
    expect(roleOf('uma', 'facility')).toBe('Tech/Runner')
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('is stored before it is sent, and done once the backend said so', async () => {
    const { confirmation } = await look('uma', 'in-home')
    let storedBefore = ''
    desk.disturb(async (request, send) => {
      if (request.method === 'PUT') {
        storedBefore = (await worker.outbox.get(confirmation.operationId))?.state ?? 'nothing'
      }
      return send()
    })
    const done = await worker.call('role.confirm', { ...confirmation, role: 'Office Manager' })
    expect(storedBefore).toBe('sending')
    expect(done).toMatchObject({ ok: true, value: { state: 'done', role: 'Office Manager' } })
    expect(roleOf('uma', 'in-home')).toBe('Office Manager')
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('is found out by asking again when its answer was lost', async () => {
    const { confirmation } = await look('uma', 'in-home')
    desk.disturb(async (request, send) => {
      const response = await send()
      return request.method === 'PUT' ? Promise.reject(new TypeError('gone')) : response
    })
    await worker.call('role.confirm', { ...confirmation, role: 'Office Manager' })
    const { operationId } = confirmation
    expect((await worker.outbox.get(operationId))?.state).toBe('unknown')
    desk.calm()
    await worker.db.outbox.update(operationId, { waitUntil: 0 })
    await desk.startWorker().drain.run()
    expect((await worker.outbox.get(operationId))?.state).toBe('done')
    const changes = desk.backend.business.audit.filter(({ action }) => action === 'role')
    expect(changes.map(({ outcome }) => outcome)).toEqual(['done', 'unchanged'])
  })

  test('does not undo what another desk changed after the lost answer', async () => {
    const { confirmation } = await look('uma', 'in-home')
    desk.disturb(async (request, send) => {
      const response = await send()
      return request.method === 'PUT' ? Promise.reject(new TypeError('gone')) : response
    })
    await worker.call('role.confirm', { ...confirmation, role: 'Office Manager' })
    desk.calm()
    const uma = desk.account('uma')
    const ana = desk.backend.signIn({ email: 'ana@paws.example', password: 'demo' })
    if (!ana.ok) throw new Error(ana.problem.name)
    desk.backend.changeRole(ana.value, uma.id, 'in-home', 'Trainee', undefined)
    await worker.db.outbox.update(confirmation.operationId, { waitUntil: 0 })
    await worker.drain.run()
    expect(await worker.outbox.get(confirmation.operationId)).toMatchObject({
      state: 'conflict',
      problem: { name: 'changed', changed: ['Role'] },
    })
    expect(roleOf('uma', 'in-home')).toBe('Trainee')
  })

  test('is refused when the right was taken away after the dialog opened', async () => {
    desk.signIn('sam')
    const { confirmation } = await look('uma', 'facility')
    lower('sam', 'facility', 'Tech/Runner')
    const answer = await worker.call('role.confirm', { ...confirmation, role: 'Scheduler' })
    expect(answer).toMatchObject({ value: { state: 'failed', problem: { name: 'role-revoked' } } })
    expect(roleOf('uma', 'facility')).toBe('Tech/Runner')
  })

  test('is refused while it waits in the outbox, if the right is gone by the time it is sent', async () => {
    desk.signIn('sam')
    const { confirmation } = await look('uma', 'facility')
    desk.disturb((request, send) =>
      request.method === 'PUT' ? Promise.reject(new TypeError('offline')) : send(),
    )
    await worker.call('role.confirm', { ...confirmation, role: 'Scheduler' })
    desk.calm()
    lower('sam', 'facility', 'Tech/Runner')
    await worker.db.outbox.update(confirmation.operationId, { waitUntil: 0 })
    await worker.drain.run()
    expect(await worker.outbox.get(confirmation.operationId)).toMatchObject({
      state: 'failed',
      problem: { name: 'role-revoked' },
    })
    expect(roleOf('uma', 'facility')).toBe('Tech/Runner')
  })

  test('is taken back to the role before, unless somebody changed it since', async () => {
    const { confirmation } = await look('uma', 'in-home')
    await worker.call('role.confirm', { ...confirmation, role: 'Office Manager' })
    const undone = await worker.operations.undo(confirmation.operationId, popup)
    expect(undone).toMatchObject({ ok: true, value: { state: 'done', task: { kind: 'undo' } } })
    expect(roleOf('uma', 'in-home')).toBe('Staff/User')

    const second = await look('uma', 'in-home')
    await worker.call('role.confirm', { ...second.confirmation, role: 'Office Manager' })
    const third = await look('uma', 'facility')
    await worker.call('role.confirm', { ...third.confirmation, role: 'Scheduler' })
    expect(await worker.operations.undo(second.confirmation.operationId, popup)).toMatchObject({
      value: { state: 'failed', problem: { name: 'changed-since', changed: ['Role'] } },
    })
  })

  test.each([
    ['one’s own', 'sam', 'sam', 'own-account'],
    ['somebody above', 'sam', 'ana', 'role-escalation'],
    ['anybody, without the level for it', 'uma', 'sam', 'not-found'],
  ])('of %s is refused before anything is chosen', async (_, actor, name, problem) => {
    desk.signIn(actor)
    const subject = { from: 'popup', accountId: desk.account(name).id } as const
    expect(await worker.call('role.preview', { subject, branch: 'in-home' })).toEqual({
      ok: false,
      problem: { name: problem },
    })
  })

  test('cannot be asked for by a page for somebody who is not in its address bar', async () => {
    const forged = { from: 'popup', accountId: desk.account('uma').id } as const
    expect(
      await worker.call('role.preview', { subject: forged, branch: 'in-home' }, inHome),
    ).toEqual({
      ok: false,
      problem: { name: 'forbidden' },
    })
  })
})

describe('a sync of staff', () => {
  async function syncOmar(role?: Role) {
    const subject = { from: 'popup', accountId: desk.account('omar').id } as const
    const preview = await worker.call('sync.preview', { subject, branch: 'facility', choices: {} })
    if (!preview.ok) throw new Error(preview.problem.name)
    const { operationId, roles } = preview.value
    const choices = role ? { role } : {}
    const confirm = () => worker.call('sync.confirm', { operationId, subject, choices })
    return { roles, confirm }
  }

  test('names the base role, and the ones that may be given', async () => {
    expect((await syncOmar()).roles).toEqual(['Admin', 'Scheduler', 'Tech/Runner', 'Trainee'])
    desk.signIn('sam')
    expect((await syncOmar()).roles).toEqual(['Scheduler', 'Tech/Runner', 'Trainee'])
  })

  test('gives the role that was chosen, and can be taken back whole', async () => {
    const { confirm } = await syncOmar('Scheduler')
    const done = await confirm()
    expect(done).toMatchObject({ ok: true, value: { state: 'done', role: 'Scheduler' } })
    if (!done.ok) return
    await worker.operations.undo(done.value.id, popup)
    expect(desk.account('omar').profiles.facility).toBeUndefined()
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('leaves the person at the base role, and says why, when the role is refused', async () => {
    const { confirm } = await syncOmar('Scheduler')
    lower('ana', 'facility', 'Tech/Runner')
    expect(await confirm()).toMatchObject({
      ok: true,
      value: { state: 'done', role: 'Tech/Runner', roleRefused: 'role-revoked' },
    })
    expect(roleOf('omar', 'facility')).toBe('Tech/Runner')
  })
})
