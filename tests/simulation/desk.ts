import { createRandom } from '../../mocks/business/random.ts'
import { bindStorage } from './browser-storage.ts'
import type { Elsewhere, Happening } from './commands.ts'
import { doElsewhere } from './elsewhere.ts'
import { beginLife, rest } from './life.ts'
import { bindNetwork, type Sent } from './network.ts'
import type { View } from './oracle/views.ts'
import { createOracle } from './oracle.ts'
import type { SimulatedStore } from './simulated-store.ts'
import { startWorker, type Worker } from './worker.ts'
import {
  bindTime,
  type Clocks,
  FIRST_ACCOUNTS,
  IN_HOME,
  openWorld,
  type PersonName,
} from './world.ts'

/** More requests than this within one step, for each operation there is, is a storm. */
const REQUESTS_PER_OPERATION = 5
const REQUESTS_BESIDES = 30

/**
 * One desk in a business: a worker that can die and start again, the person who is signed in, and an oracle that sees both
 * sides. Nothing in it takes time.
 */
export async function openDesk(
  chance: number,
  storeFor: (clocks: Clocks) => Promise<SimulatedStore> | SimulatedStore,
) {
  const { next: random } = createRandom(chance)
  const world = openWorld()
  bindTime(world.clocks, random)
  const storage = bindStorage()
  const simulatedStore = await storeFor(world.clocks)
  const { business } = world.backend
  const oracle = createOracle(business, FIRST_ACCOUNTS)
  let wrong: unknown
  const judged = (judge: () => void) => {
    try {
      judge()
    } catch (cause) {
      wrong ??= cause
    }
  }
  // A request goes by the outbox it came out of: its worker may be dead, and another one at work, before it is answered.
  const views = new WeakMap<Sent, View>()
  const network = bindNetwork(
    world,
    {
      sends: (sent) => judged(() => oracle.sends(sent)),
      async arriving(sent) {
        if (sent.orders.length === 0) return
        const view = await simulatedStore.view()
        views.set(sent, view)
        judged(() => oracle.arriving(sent, view))
      },
      async arrived(sent) {
        const view = views.get(sent)
        if (!view) return
        const caller = business.sessions.get(network.cookie)
        judged(() => oracle.arrived(sent, caller?.accountId, view))
      },
    },
    happen,
  )
  storage.local.set('dashboard', IN_HOME)
  let person: PersonName | undefined
  let turn = 0
  let worker = start()

  function start(): Worker {
    return startWorker(beginLife(), { ...simulatedStore, clocks: world.clocks, random })
  }

  function signIn(name: PersonName) {
    person = name
    network.cookie = world.signIn(name).token
  }

  function happen(happening: Happening) {
    turn++
    if (happening.does === 'sign-in') signIn(happening.name)
    else if (happening.does === 'sign-out') {
      person = undefined
      network.cookie = ''
    } else doElsewhere(world, happening satisfies Elsewhere, turn)
  }

  const desk = {
    world,
    keeper: simulatedStore,
    network,
    oracle,
    storage,
    happen,
    signIn,
    get worker() {
      return worker
    },
    get person() {
      return person
    },
    /** Ends the worker where it is, and starts another one, which does what is left. */
    async restart() {
      worker.life.die()
      oracle.forgetsPauses()
      worker = start()
      await worker.does(() => worker.drain.run())
      await rest(worker.life)
    },
    /** One step, after which everything has come to rest and is looked at. A worker that died over it is started again. */
    async step(run: () => Promise<void>) {
      const requests = network.requests
      await run()
      await rest(worker.life)
      for (let deaths = 0; worker.life.isOver && deaths < 5; deaths++) await desk.restart()
      const view = await simulatedStore.view()
      judged(() => oracle.stands(view))
      const most = REQUESTS_BESIDES + REQUESTS_PER_OPERATION * view.operations.size
      const count = network.requests - requests
      if (count > most) wrong ??= new Error(`I14: ${count} requests in one step`)
      await simulatedStore.keep()
      if (wrong) throw wrong
    },
  }
  signIn('ana')
  await desk.step(async () => {
    await worker.does(() => worker.drain.run())
    await worker.does(() => worker.refresh())
  })
  return desk
}

export type Desk = Awaited<ReturnType<typeof openDesk>>
