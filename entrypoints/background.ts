import { defineBackground } from 'wxt/utils/define-background'
import { startAlarms } from '../lib/background/alarms.ts'
import { drainOf } from '../lib/background/drain.ts'
import { handlersOf } from '../lib/background/handlers.ts'
import { pull } from '../lib/background/pull.ts'
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
    const sessions = sessionsWith(mirror)
    const drain = drainOf({ outbox, mirror, sessions, moved: tellPages })
    const syncs = syncsWith({ sessions, outbox, mirror, drain, moved: tellPages })

    serve(handlersOf({ sessions, mirror, outbox, drain, syncs }))
    startAlarms({
      drain: drain.run,
      async pull() {
        const opened = await sessions.open()
        if (opened.ok) await pull(opened.value, mirror)
      },
    })
    void closeStorageToPages()
    void drain.run()
  },
})
