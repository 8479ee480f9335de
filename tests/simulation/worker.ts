import type { Ports } from '../../lib/background/browser/ports.ts'
import { showCount } from '../../lib/background/browser/toolbar-badge.ts'
import { createCalls } from '../../lib/background/calls/calls.ts'
import { createDashboards } from '../../lib/background/dashboards/dashboards.ts'
import { createBulkRuns } from '../../lib/background/outbox/bulk-runs.ts'
import { createDrain, type Drain } from '../../lib/background/outbox/drain.ts'
import { createOpenPreviews } from '../../lib/background/outbox/open-previews.ts'
import { createOperations } from '../../lib/background/outbox/operations.ts'
import { createOnOperationsChanged } from '../../lib/background/outbox/operations-changed.ts'
import { createOutboxBackup } from '../../lib/background/outbox/outbox-backup.ts'
import { createRefresh } from '../../lib/background/session/pull-changes.ts'
import { createSessions } from '../../lib/background/session/sessions.ts'
import type { Mirror } from '../../lib/db/mirror/mirror.ts'
import type { Outbox } from '../../lib/db/outbox/outbox.ts'
import { connected } from '../fixtures/demo-dashboard.ts'
import { createDirectCall } from '../fixtures/direct-call.ts'
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
  // Nobody writes messages in a schedule.
  const payloads = { read: async () => undefined }
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
  const sessions = createSessions({
    mirror,
    dashboards: connected(),
    hasAccess: async () => true,
    isKeptOff: async () => false,
    actorChanged: async () => {},
  })
  const refresh = createRefresh(sessions, mirror)
  const backup = createOutboxBackup()
  const previews = createOpenPreviews()
  const onOperationsChanged = createOnOperationsChanged(refresh, outbox)
  const real = createDrain(
    { outbox, payloads, backup, mirror, sessions, ports, onOperationsChanged },
    BATCH,
  )
  const drain: Drain = { run: () => note(life, real.run()) }
  const count = () => showCount(outbox)
  const operations = createOperations({
    sessions,
    outbox,
    payloads,
    backup,
    previews,
    drain,
    ports,
    count,
  })
  const bulks = createBulkRuns({ sessions, outbox, backup, operations, drain, ports, count })
  const calls = createCalls({
    // No schedule connects another one.
    dashboards: { ...createDashboards(async () => {}), at: connected().at },
    sessions,
    refresh,
    mirror,
    outbox,
    payloads,
    previews,
    operations,
    bulkRuns: bulks,
    drain,
    // Nobody is searched for in a schedule, nor created.
    find: async () => undefined,
    created: async () => {},
  })
  return {
    life,
    sessions,
    drain,
    refresh,
    operations,
    bulks,
    call: createDirectCall(calls),
    /** Runs something as this worker does it. Undefined when it dies over it. */
    async does<T>(run: () => Promise<T>): Promise<T | undefined> {
      return Promise.race([within(life, run), life.end.then(() => undefined)])
    },
  }
}

export type Worker = ReturnType<typeof startWorker>
