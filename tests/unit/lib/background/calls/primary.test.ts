import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk(FACILITY))
})
afterEach(() => closeDesk(worker))

const dana = () => desk.account('dana')

describe('a change of the primary branch', () => {
  const subject = () =>
    ({ from: 'page', kind: 'client', profileId: dana().profiles['in-home']?.id ?? '' }) as const

  async function lookAtPrimary() {
    const view = await worker.call('primary.preview', { subject: subject() }, inHome)
    if (!view.ok) throw new Error(view.problem.name)
    return view.value
  }

  test('is done, and taken back', async () => {
    const view = await lookAtPrimary()
    expect(view).toMatchObject({ primary: 'facility', wanted: 'in-home', wantedActive: true })
    const done = await worker.call(
      'primary.confirm',
      { operationId: view.operationId, subject: subject() },
      inHome,
    )
    expect(done).toMatchObject({ value: { state: 'done', to: 'in-home' } })
    expect(dana().primaryBranch).toBe('in-home')
    const undone = await worker.operations.undo(view.operationId, inHome)
    expect(undone).toMatchObject({ value: { state: 'done', to: 'facility' } })
    expect(dana().primaryBranch).toBe('facility')
  })

  test('is not asked for where there is only one branch', async () => {
    const bob = { from: 'popup', accountId: desk.account('bob').id } as const
    expect(await worker.call('primary.preview', { subject: bob })).toEqual({
      ok: false,
      problem: { name: 'not-linked' },
    })
  })

  test('is nobody’s of the staff', async () => {
    const uma = { from: 'popup', accountId: desk.account('uma').id } as const
    expect(await worker.call('primary.preview', { subject: uma })).toEqual({
      ok: false,
      problem: { name: 'not-found' },
    })
  })
})
