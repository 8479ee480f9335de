import { defineBackground } from 'wxt/utils/define-background'
import { startAlarms } from '../lib/background/alarms.ts'
import { drainOf } from '../lib/background/drain.ts'
import { handlersOf } from '../lib/background/handlers.ts'
import { movedBy } from '../lib/background/moved.ts'
import { oneTimer } from '../lib/background/one-timer.ts'
import { operationsWith } from '../lib/background/operations.ts'
import { refresherOf } from '../lib/background/pull.ts'
import { rolesWith } from '../lib/background/roles.ts'
import { sessionsWith } from '../lib/background/sessions.ts'
import { syncsWith } from '../lib/background/syncs.ts'
import { TandemDatabase } from '../lib/db/database.ts'
import { mirrorIn } from '../lib/db/mirror.ts'
import { outboxIn } from '../lib/db/outbox.ts'
import { tellPages } from '../lib/messaging/broadcast.ts'
import { serve } from '../lib/messaging/server.ts'
import { closeStorageToPages } from '../lib/platform/stored-item.ts'

/** The worker: the one writer of the database, the one speaker to the backend. It may be stopped at any moment. */
export default defineBackground({
  type: 'module',
  main() {
    const db = new TandemDatabase()
    const mirror = mirrorIn(db)
    const outbox = outboxIn(db)
    const sessions = sessionsWith(mirror, tellPages)
    const refresh = refresherOf(sessions, mirror)
    const moved = movedBy(refresh)
    const drain = drainOf({ outbox, mirror, sessions, later: oneTimer(), moved })
    const operations = operationsWith({ sessions, outbox, mirror, drain, moved })
    const syncs = syncsWith(sessions, operations)
    const roles = rolesWith(sessions, operations)

    serve(handlersOf({ sessions, refresh, outbox, drain, operations, syncs, roles }))
    startAlarms({ drain: drain.run, pull: refresh })
    void closeStorageToPages()
    void drain.run()
  },
})
