import { accountIdOf, addableClients } from '../people.ts'
import { test as base, expect } from '../test.ts'
import type { CrashTask, Place } from './crash.ts'
import { type Office, openOffice } from './office.ts'
import { changeRole, copyField, pressUndo, startRun, syncFromOffice } from './tasks.ts'

/** Tests at a desk where Ana is signed in and the worker is killed. */
export const test = base.extend<{ office: Office }>({
  office: async ({ context, signIn }, use) => {
    await signIn('ana')
    const office = await openOffice(context)
    // Her page tells the worker where the dashboard is, in its own time.
    await expect.poll(async () => (await office.ask('session.read', {})).ok).toBe(true)
    await use(office)
  },
})

/** Makes the errands of one kind at a place, one after the other. */
type CrashTasks = (place: Place) => Promise<() => Promise<CrashTask>>

/** Defines a test for each kind of errand that our own pages can send. `run`: how many are in a run of many. */
export function everyCrashTask(
  { accounts, run }: { accounts: number; run: number },
  define: (title: string, errandsAt: CrashTasks) => void,
): void {
  define('a client is added once', clients)
  define('staff added with a role get both once', staff)
  define('a role is changed once', roles)
  define('a sync is taken back once', undos)
  define('a field is copied once', copies)
  test.describe('of many clients', () => {
    test.use({ accounts })
    define('a run of many adds everybody once', runsOf(run))
  })
}

/** Bob, who is taken back before he is added again. */
async function clients(place: Place) {
  const bob = await accountIdOf(place.business, 'bob')
  return async () => {
    await takeBack(bob, place)
    return syncFromOffice(bob, place)
  }
}

async function staff(place: Place) {
  const omar = await accountIdOf(place.business, 'omar')
  return async () => {
    await takeBack(omar, place)
    return syncFromOffice(omar, place, 'Scheduler')
  }
}

async function roles(place: Place) {
  const uma = await accountIdOf(place.business, 'uma')
  let turn = 0
  return () => changeRole(uma, turn++ % 2 ? 'Tech/Runner' : 'Scheduler', place)
}

async function undos(place: Place) {
  const bob = await accountIdOf(place.business, 'bob')
  return async () => {
    await syncFromOffice(bob, place).press()
    const sync = await doneSync(bob, place)
    if (!sync) throw new Error('Bob was not added')
    return pressUndo(sync, place)
  }
}

/** Dana's notes, which Facility does not have before they are copied again. */
async function copies(place: Place) {
  const dana = await accountIdOf(place.business, 'dana')
  return async () => {
    await takeBack(dana, place)
    return copyField(dana, 'ih-note', place)
  }
}

function runsOf(size: number): CrashTasks {
  return async (place) => {
    let people = await addableClients(place.business)
    return async () => {
      const some = people.slice(0, size)
      people = people.slice(size)
      if (some.length < size) throw new Error('not enough clients are left')
      return startRun(some, place)
    }
  }
}

async function takeBack(accountId: string, place: Place) {
  const sync = await doneSync(accountId, place)
  if (sync) await place.office.granted('operation.undo', { operationId: sync.id })
}

async function doneSync(accountId: string, { office }: Place) {
  const operations = await office.operationsOn(accountId)
  return operations.findLast(({ state, task }) => state === 'done' && task.kind === 'sync')
}
