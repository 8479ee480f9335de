import { bulksWith } from '../../lib/background/bulks.ts'
import { storedDrafts } from '../../lib/background/drafts.ts'
import { type Drain, drainOf } from '../../lib/background/drain.ts'
import { storedJournal } from '../../lib/background/journal.ts'
import { movedBy } from '../../lib/background/moved.ts'
import { operationsWith } from '../../lib/background/operations.ts'
import type { Ports } from '../../lib/background/ports.ts'
import { refresherOf } from '../../lib/background/pull.ts'
import { rolesWith } from '../../lib/background/roles.ts'
import { sessionsWith } from '../../lib/background/sessions.ts'
import { statusesWith } from '../../lib/background/statuses.ts'
import { syncsWith } from '../../lib/background/syncs.ts'
import { showCount } from '../../lib/background/toolbar-badge.ts'
import type { Mirror } from '../../lib/db/mirror/mirror.ts'
import type { Outbox } from '../../lib/db/outbox/outbox.ts'
import { alone, gated, type Life, note, within } from './life.ts'
import type { Clocks } from './world.ts'

/** So few go into one request that the runs of a schedule take several. */
const BATCH = 2

/** What a worker finds when it starts. */
export interface Surroundings {
  outbox: Outbox
  mirror: Mirror
  clocks: Clocks
  random: () => number
}

/** The worker's parts, as `entrypoints/background.ts` puts them together, in a life that can end at any ask. */
export function startWorker(life: Life, surroundings: Surroundings) {
  const { clocks, random } = surroundings
  const outbox = gated(surroundings.outbox)
  const mirror = gated(surroundings.mirror)
  // Nobody writes letters in a schedule.
  const letters = { read: async () => undefined }
  const ports: Ports = {
    now: () => clocks.device,
    random,
    alone,
    later(run, ms) {
      life.later = { run, at: clocks.device + ms }
    },
    // No time passes while the worker is at work.
    soon: () => () => {},
  }
  const sessions = sessionsWith(mirror, async () => {})
  const refresh = refresherOf(sessions, mirror)
  const journal = storedJournal()
  const drafts = storedDrafts()
  const moved = movedBy(refresh, outbox)
  const real = drainOf({ outbox, letters, journal, mirror, sessions, ports, moved }, BATCH)
  const drain: Drain = { run: () => note(life, real.run()) }
  const count = () => showCount(outbox)
  const operations = operationsWith({
    ...{ sessions, outbox, letters, journal, drafts, drain, ports, count },
  })
  return {
    life,
    sessions,
    drain,
    refresh,
    operations,
    syncs: syncsWith({ sessions, mirror, drafts, operations }),
    roles: rolesWith({ sessions, drafts, operations }),
    statuses: statusesWith({ sessions, drafts, operations }),
    bulks: bulksWith({ sessions, outbox, journal, operations, drain, ports, count }),
    /** Runs something as this worker does it. Undefined when it dies over it. */
    async does<T>(run: () => Promise<T>): Promise<T | undefined> {
      return Promise.race([within(life, run), life.end.then(() => undefined)])
    },
  }
}

export type Worker = ReturnType<typeof startWorker>
