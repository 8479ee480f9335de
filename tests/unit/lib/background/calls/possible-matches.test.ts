import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  closeDesk,
  type Desk,
  type DeskWorker,
  IN_HOME,
  openFreshDesk,
  pullWith,
} from '../open-desk.ts'

/** Bob's dog Biscuit, once more. */
const ANOTHER_BISCUIT = [
  { fieldId: 'fa-pet-name', text: 'Biscuit' },
  { fieldId: 'fa-pet-breed', text: 'Beagle' },
]

let desk: Desk
let worker: DeskWorker

beforeEach(async () => {
  ;({ desk, worker } = openFreshDesk())
  await pullWith(worker)
})
afterEach(() => closeDesk(worker))

/** Somebody in Facility who has this in common with Bob. */
function addThere(common: { name?: boolean; pet?: boolean; phone?: boolean }): void {
  const bob = desk.account('bob')
  const created = desk.backend.createAccount(desk.signIn('ana'), {
    kind: 'client',
    firstName: common.name ? 'Bob' : 'Nora',
    lastName: common.name ? 'Walker' : 'Newman',
    branches: ['facility'],
    ...(common.phone && bob.phone && { phone: bob.phone }),
    ...(common.pet && { pets: [{ values: ANOTHER_BISCUIT }] }),
  })
  if (!created.ok) throw new Error(created.problem.name)
}

const POSSIBLE = [
  ['the same name alone', { name: true }],
  ['a pet of the same name and breed alone', { pet: true }],
] as const

const LIKELY = [
  ['the same phone', { phone: true }],
  ['the same name and pet', { name: true, pet: true }],
] as const

describe('a run of many', () => {
  const look = (name: string) => worker.bulkRuns.preview([desk.account(name).id], 'facility')

  test.each(POSSIBLE)('takes a client who has %s with somebody there', async (_, common) => {
    addThere(common)
    const { id: accountId, version } = desk.account('bob')
    const looked = await look('bob')
    expect(looked).toEqual({
      ok: true,
      value: [{ accountId, kind: 'ready', version, possiblyThere: true }],
    })
    await worker.bulkRuns.start('run', { to: 'facility' }, [{ accountId, version }])
    await worker.drain.run()
    expect(await worker.outbox.counts('run')).toMatchObject({ done: 1 })
    expect(desk.account('bob').profiles.facility).toBeDefined()
  })

  test.each(LIKELY)('leaves a client out who has %s', async (_, common) => {
    addThere(common)
    expect(await look('bob')).toMatchObject({
      value: [{ kind: 'decision', problem: 'match-found' }],
    })
  })

  test('leaves out whose e-mail somebody inactive has, and says nothing of who is like nobody', async () => {
    expect(await look('eve')).toMatchObject({
      value: [{ kind: 'decision', problem: 'target-inactive' }],
    })
    const { id: accountId, version } = desk.account('bob')
    expect(await look('bob')).toEqual({ ok: true, value: [{ accountId, kind: 'ready', version }] })
  })
})

describe('what was kept until somebody could be asked', () => {
  async function keepBob() {
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    const subject = { from: 'popup', accountId: desk.account('bob').id } as const
    const kept = await worker.call('sync.later', { subject, branch: 'facility', choices: {} })
    if (!kept.ok) throw new Error(kept.problem.name)
    desk.calm()
    await worker.sessions.openAt(IN_HOME)
    await worker.drain.run()
    return worker.outbox.get(kept.value.id)
  }

  test.each(POSSIBLE)('is sent where somebody there has %s', async (_, common) => {
    addThere(common)
    expect(await keepBob()).toMatchObject({ state: 'done' })
    expect(desk.commits()).toBe(1)
  })

  test.each(LIKELY)('waits for a decision where somebody there has %s', async (_, common) => {
    addThere(common)
    expect(await keepBob()).toMatchObject({ state: 'conflict', problem: { name: 'match-found' } })
    expect(desk.commits()).toBe(0)
  })
})
