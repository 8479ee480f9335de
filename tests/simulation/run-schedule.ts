import { vi } from 'vitest'
import { pullChanges } from '../../lib/background/session/pull-changes.ts'
import { isOpen } from '../../lib/domain/outbox/operation.ts'
import type { Schedule } from './commands.ts'
import { type Desk, openDesk } from './desk.ts'
import { perform } from './perform.ts'
import type { SimulatedStore } from './simulated-store.ts'
import { type Clocks, PEOPLE } from './world.ts'

/** More turns than any one person's operations can need once nothing is in their way. */
const MOST_TURNS = 8
const MINUTE_MS = 60_000
const LONGEST_PAUSE_MS = 60 * MINUTE_MS

/** Plays a schedule, lets everything settle, and throws at the first thing that must not be. */
export async function runSchedule(
  { commands, chance }: Schedule,
  storeFor: (clocks: Clocks) => Promise<SimulatedStore> | SimulatedStore,
): Promise<void> {
  try {
    const desk = await openDesk(chance, storeFor)
    for (const command of commands) await desk.step(() => perform(command, desk))
    await settleDown(desk)
    await judgeEnd(desk)
  } finally {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  }
}

/** Faults end, and everybody who asked for something signs in again, in turn, until it is done or says why not. */
async function settleDown(desk: Desk): Promise<void> {
  desk.network.faults = []
  desk.worker.life.dies = undefined
  for (const name of PEOPLE) {
    const actorId = desk.world.idOf(name)
    for (let turns = 0; turns < MOST_TURNS; turns++) {
      const { operations } = await desk.keeper.view()
      const mine = [...operations.values()].filter(
        (each) => each.actorId === actorId && isOpen(each),
      )
      if (mine.length === 0) break
      if (desk.person !== name) desk.signIn(name)
      const now = desk.world.clocks.device
      const waits = [await desk.keeper.outbox.pausedUntil(), ...mine.map(waitOf)].map(
        (until) => until - now,
      )
      // What is further off than any pause comes from a clock that jumped, and is not waited for.
      desk.world.pass(Math.max(0, ...waits.filter((wait) => wait <= LONGEST_PAUSE_MS)))
      desk.world.pass(MINUTE_MS)
      await desk.step(async () => {
        await desk.worker.does(() => desk.worker.drain.run())
      })
    }
  }
}

const waitOf = ({ waitUntil = 0 }: { waitUntil?: number | undefined }) => waitUntil

async function judgeEnd(desk: Desk): Promise<void> {
  const { worker, world, keeper: simulatedStore, storage } = desk
  if (!desk.person) desk.signIn('ana')
  const caller = world.backend.business.sessions.get(desk.network.cookie)
  await desk.step(async () => {
    await worker.does(async () => {
      const opened = await worker.sessions.open()
      if (opened.ok) await pullChanges(opened.value, simulatedStore.mirror)
    })
  })
  const page = caller && world.backend.listChanges(caller, { limit: 1000 })
  const prefix = 'journal:'
  desk.oracle.ends({
    view: await simulatedStore.view(),
    backup: [...storage.local.keys()].flatMap((key) =>
      key.startsWith(prefix) ? key.slice(prefix.length) : [],
    ),
    storage: JSON.stringify([...storage.local, ...storage.session]),
    mirror: await simulatedStore.accounts(),
    visible: page?.ok
      ? page.value.changes.flatMap((change) => ('account' in change ? [change.account] : []))
      : [],
  })
}
