import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Flag } from '../../../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { FlagView } from '../../../../../lib/domain/rights/flag-view.ts'
import { closeDesk, type Desk, type DeskWorker, openAnasDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = await openAnasDesk())
})
afterEach(() => closeDesk(worker))

const subject = (name = 'bob') => ({ from: 'popup', accountId: desk.account(name).id }) as const

const labelsOn = (branch: Branch) => {
  const { flagIds = [] } = desk.account('bob').profiles[branch] ?? {}
  return desk.backend.business.flags[branch]
    .filter(({ id }) => flagIds.includes(id))
    .map(({ label }) => label)
}

async function look(change: FlagView['change'], branch: Branch = 'in-home'): Promise<FlagView> {
  const view = await worker.call('flag.preview', { subject: subject(), branch, change })
  if (!view.ok) throw new Error(view.problem.name)
  return view.value
}

function choose({ flags }: FlagView): Flag {
  const [flag] = flags
  if (!flag) throw new Error('There is no flag to choose')
  return flag
}

const confirm = ({ operationId }: FlagView, flag: Flag) =>
  worker.call('flag.confirm', { operationId, subject: subject(), flag })

describe('a flag', () => {
  test('is offered where it is not on the client yet, added, and taken back', async () => {
    const before = labelsOn('in-home')
    const view = await look('add')
    expect(view.flags.map(({ label }) => label)).not.toEqual(expect.arrayContaining(before))
    const flag = choose(view)
    const done = await confirm(view, flag)
    expect(done).toMatchObject({ ok: true, value: { state: 'done', to: 'in-home' } })
    expect(labelsOn('in-home')).toContain(flag.label)
    await worker.operations.undo(view.operationId, { from: 'popup' })
    expect(labelsOn('in-home')).toEqual(before)
    expect(desk.backend.business.mailOutbox).toEqual([])
  })

  test('is removed, and taken back', async () => {
    const added = await look('add')
    const flag = choose(added)
    await confirm(added, flag)
    const view = await look('remove')
    expect(view.flags).toContainEqual(flag)
    expect(await confirm(view, flag)).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(labelsOn('in-home')).not.toContain(flag.label)
    await worker.operations.undo(view.operationId, { from: 'popup' })
    expect(labelsOn('in-home')).toContain(flag.label)
  })

  test('is added once, however often it is confirmed and by however many desks', async () => {
    const view = await look('add')
    const other = await look('add')
    const flag = choose(view)
    await confirm(view, flag)
    await confirm(view, flag)
    expect(await confirm(other, flag)).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(labelsOn('in-home').filter((label) => label === flag.label)).toHaveLength(1)
  })

  test('that was removed from the branch after it was on screen is not added', async () => {
    const view = await look('add')
    const flag = choose(view)
    desk.backend.removeFlag('in-home', flag.id)
    expect(await confirm(view, flag)).toMatchObject({
      value: { state: 'failed', problem: { name: 'flag-gone' } },
    })
  })

  test('that is called otherwise by now is not added before somebody has seen that', async () => {
    const view = await look('add')
    const flag = choose(view)
    desk.backend.renameFlag('in-home', flag.id, 'Bites everybody')
    expect(await confirm(view, flag)).toMatchObject({
      value: { state: 'conflict', problem: { name: 'changed', changed: ['Flag'] } },
    })
    expect(labelsOn('in-home')).not.toContain('Bites everybody')
  })

  test('waits while nobody answers, and is added when somebody does', async () => {
    const view = await look('add')
    const flag = choose(view)
    desk.disturb(async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await confirm(view, flag)).toMatchObject({ ok: true, value: { state: 'queued' } })
    desk.calm()
    await worker.drain.run()
    await expect.poll(async () => (await worker.outbox.get(view.operationId))?.state).toBe('done')
    expect(labelsOn('in-home')).toContain(flag.label)
  })

  test('whose answer is lost is on the client once', async () => {
    const view = await look('add')
    const flag = choose(view)
    desk.disturb(async (_, send) => {
      await send()
      throw new TypeError('Failed to fetch')
    })
    await confirm(view, flag)
    desk.calm()
    await worker.drain.run()
    expect(labelsOn('in-home').filter((label) => label === flag.label)).toHaveLength(1)
  })

  test('is not for a branch that the client is not in, nor for staff', async () => {
    const notThere = { subject: subject(), branch: 'facility', change: 'add' } as const
    expect(await worker.call('flag.preview', notThere)).toMatchObject({
      problem: { name: 'not-linked' },
    })
    const staff = { subject: subject('uma'), branch: 'facility', change: 'add' } as const
    expect(await worker.call('flag.preview', staff)).toMatchObject({
      problem: { name: 'not-found' },
    })
  })

  test('of a client who has none is none to remove', async () => {
    const held = await look('remove')
    for (const flag of held.flags) {
      const view = await look('remove')
      await confirm(view, flag)
    }
    expect((await look('remove')).flags).toEqual([])
  })
})
