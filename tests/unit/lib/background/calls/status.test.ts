import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { StatusChoices } from '../../../../../lib/domain/rights/status-view.ts'
import type { Caller } from '../../../../../lib/messaging/define-call.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { pageAt } from '../../../../fixtures/page-caller.ts'
import { loadAt } from '../load-at.ts'
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

const dana = () => desk.account('dana')
const statusOf = (branch: Branch) => dana().profiles[branch]?.status

async function look(branch: Branch, name = 'dana') {
  const subject = { from: 'popup', accountId: desk.account(name).id } as const
  const view = await worker.call('status.preview', { subject, branch })
  if (!view.ok) throw new Error(view.problem.name)
  const { operationId } = view.value
  const confirm = (choices: StatusChoices = {}) =>
    worker.call('status.confirm', { operationId, subject, choices })
  return { view: view.value, operationId, confirm }
}

async function sendAgain(id: string) {
  await worker.db.outbox.update(id, { waitUntil: 0 })
  await worker.drain.run()
  return worker.outbox.get(id)
}

describe('a change of status', () => {
  test('shows what it would do, and changes nothing by that', async () => {
    const { view } = await look('facility')
    expect(view).toMatchObject({
      kind: 'client',
      branch: 'facility',
      status: 'active',
      wanted: 'inactive',
      elsewhere: 'active',
      asksPrimary: true,
    })
    expect((await look('in-home')).view.asksPrimary).toBe(false)
    expect(statusOf('facility')).toBe('active')
    expect(await worker.db.outbox.count()).toBe(0)
  })

  test('is done in one branch, and the other one stays as it is', async () => {
    const { confirm } = await look('in-home')
    expect(await confirm()).toMatchObject({ ok: true, value: { state: 'done', to: 'in-home' } })
    expect(statusOf('in-home')).toBe('inactive')
    expect(statusOf('facility')).toBe('active')
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('pressed twice is one change', async () => {
    const { confirm } = await look('in-home')
    const [one, other] = await Promise.all([confirm(), confirm()])
    expect(one).toMatchObject({ ok: true })
    expect(other).toMatchObject({ ok: true })
    expect(desk.sent.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
  })

  test('of the primary branch waits for somebody to say which one comes first', async () => {
    const { confirm } = await look('facility')
    expect(await confirm()).toMatchObject({
      value: { state: 'conflict', problem: { name: 'primary-undecided' } },
    })
    expect(statusOf('facility')).toBe('active')
  })

  test('is taken back together with the primary branch', async () => {
    const { confirm, operationId } = await look('facility')
    await confirm({ primary: 'in-home', deleteFutureServices: true })
    expect(dana()).toMatchObject({ primaryBranch: 'in-home' })
    const undone = await worker.operations.undo(operationId, popup)
    expect(undone).toMatchObject({
      value: { state: 'done', task: { kind: 'undo', status: 'active', deleted: true } },
    })
    expect(statusOf('facility')).toBe('active')
    expect(dana().primaryBranch).toBe('facility')
    expect((await worker.outbox.get(operationId))?.state).toBe('undone')
  })

  test('that made a primary branch active again can be taken back, and it still comes first', async () => {
    await (await look('facility')).confirm({ primary: 'facility' })
    const { confirm, operationId, view } = await look('facility')
    expect(view.wanted).toBe('active')
    await confirm()
    expect(await worker.operations.undo(operationId, popup)).toMatchObject({
      value: { state: 'done' },
    })
    expect(statusOf('facility')).toBe('inactive')
    expect(dana().primaryBranch).toBe('facility')
  })

  test('is not taken back over what somebody changed since', async () => {
    const { confirm, operationId } = await look('in-home')
    await confirm()
    await (await look('facility')).confirm()
    expect(await worker.operations.undo(operationId, popup)).toMatchObject({
      value: { state: 'failed', problem: { name: 'changed-since' } },
    })
  })

  test('from waiting in Approvals cannot be taken back to it', async () => {
    const profile = dana().profiles['in-home']
    if (profile) profile.status = 'pending'
    const { confirm, operationId, view } = await look('in-home')
    expect(view.wanted).toBe('active')
    await confirm()
    expect(await worker.operations.undo(operationId, popup)).toEqual({
      ok: false,
      problem: { name: 'not-found' },
    })
  })

  test('whose answer was lost is found out by sending it again', async () => {
    const { confirm, operationId } = await look('in-home')
    desk.disturb(async (request, send) => {
      const response = await send()
      if (request.method === 'PATCH') throw new TypeError('lost')
      return response
    })
    expect(await confirm()).toMatchObject({ value: { state: 'unknown' } })
    desk.calm()
    expect(await sendAgain(operationId)).toMatchObject({ state: 'done' })
    expect(dana().version).toBe(2)
  })

  test('is refused when somebody changed the account since it was on screen', async () => {
    const { confirm } = await look('in-home')
    const ana = desk.signIn('ana')
    desk.backend.changePrimaryBranch(ana, dana().id, 'in-home', undefined)
    expect(await confirm()).toMatchObject({
      value: { state: 'conflict', problem: { name: 'changed' } },
    })
    expect(statusOf('in-home')).toBe('active')
  })

  test('that somebody else made meanwhile is not made once more when it is sent again', async () => {
    const { confirm, operationId } = await look('in-home')
    const ana = desk.signIn('ana')
    desk.backend.changePrimaryBranch(ana, dana().id, 'in-home', undefined)
    expect(await confirm()).toMatchObject({ value: { state: 'conflict' } })
    const second = { status: 'inactive', primaryBranch: 'facility' } as const
    desk.backend.changeStatus(ana, dana().id, 'in-home', second, undefined)
    await worker.operations.retry([operationId], popup)
    await worker.drain.run()
    expect((await worker.outbox.attention()).map(({ problem }) => problem)).toEqual([
      { name: 'changed', changed: ['Status'] },
    ])
    expect(dana().version).toBe(3)
  })

  test('of one’s own account is refused before anything is stored', async () => {
    const subject = { from: 'popup', accountId: desk.account('ana').id } as const
    expect(await worker.call('status.preview', { subject, branch: 'facility' })).toEqual({
      ok: false,
      problem: { name: 'own-account' },
    })
  })

  test('cannot be asked for by a page for somebody who is not in its address bar', async () => {
    const forged = { from: 'popup', accountId: dana().id } as const
    const refused = { ok: false, problem: { name: 'forbidden' } }
    expect(
      await worker.call('status.preview', { subject: forged, branch: 'in-home' }, inHome),
    ).toEqual(refused)
    expect(await worker.call('primary.preview', { subject: forged }, inHome)).toEqual(refused)
  })
})

describe('the page', () => {
  const address = () => locationOf(`/clients/${dana().profiles['in-home']?.id}`)

  async function profile() {
    const view = await loadAt(address(), IN_HOME, worker)
    const shown = view.ok ? view.value.profile : undefined
    // Flags are whoever's works in a branch.
    return shown && { ...shown, actions: shown.actions.filter(({ kind }) => kind !== 'flag') }
  }

  test('shows what may be changed, and by whom', async () => {
    expect(await profile()).toMatchObject({
      statuses: { 'in-home': 'active', facility: 'active' },
      primaryBranch: 'facility',
      actions: [
        { kind: 'compare' },
        { kind: 'request' },
        { kind: 'status', branch: 'in-home' },
        { kind: 'status', branch: 'facility' },
        { kind: 'primary', branch: 'in-home' },
      ],
    })
    desk.signIn('uma')
    expect(await profile()).toMatchObject({ actions: [{ kind: 'request' }] })
  })

  test('says what was done as long as it is so', async () => {
    const { confirm, operationId } = await look('in-home')
    await confirm()
    expect((await profile())?.operation).toMatchObject({ id: operationId, state: 'done' })
    const ana = desk.signIn('ana')
    desk.backend.changeStatus(ana, dana().id, 'in-home', { status: 'active' }, undefined)
    expect((await profile())?.operation).toBeUndefined()
  })
})
