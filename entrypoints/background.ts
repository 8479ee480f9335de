import { defineBackground } from 'wxt/utils/define-background'
import { startAlarms } from '../lib/background/alarms.ts'
import { bulksWith } from '../lib/background/bulks.ts'
import { startCommands } from '../lib/background/commands.ts'
import { comparisonsWith } from '../lib/background/comparisons.ts'
import { conversationsWith } from '../lib/background/conversations.ts'
import { creationsWith, type Find } from '../lib/background/creations.ts'
import { storedDrafts } from '../lib/background/drafts.ts'
import { drainOf } from '../lib/background/drain.ts'
import { fieldMappingsWith } from '../lib/background/field-settings.ts'
import { handlersOf } from '../lib/background/handlers.ts'
import { storedJournal } from '../lib/background/journal.ts'
import { movedBy } from '../lib/background/moved.ts'
import { sayingNoRoom } from '../lib/background/no-room.ts'
import { startOmnibox } from '../lib/background/omnibox.ts'
import { operationsWith } from '../lib/background/operations.ts'
import { realPorts } from '../lib/background/ports.ts'
import { refresherOf } from '../lib/background/pull.ts'
import { rolesWith } from '../lib/background/roles.ts'
import { sessionsWith } from '../lib/background/sessions.ts'
import { statusesWith } from '../lib/background/statuses.ts'
import { syncsWith } from '../lib/background/syncs.ts'
import { showCount } from '../lib/background/toolbar-badge.ts'
import { TandemDatabase } from '../lib/db/database.ts'
import { createMirror } from '../lib/db/mirror/mirror.ts'
import { createMirrorReader } from '../lib/db/mirror/mirror-reader.ts'
import { findAccount, findAccounts } from '../lib/db/mirror/own-accounts.ts'
import { createPayloadReader } from '../lib/db/outbox/encrypted-payloads.ts'
import { createOutbox } from '../lib/db/outbox/outbox.ts'
import { tellPages } from '../lib/messaging/broadcast.ts'
import { serve } from '../lib/messaging/server.ts'
import { entryTab, openTab } from '../lib/platform/entry-tab.ts'
import { openPopupFor } from '../lib/platform/handed-search.ts'
import { closeStorageToPages } from '../lib/platform/stored-item.ts'

/** The worker: the one writer of the database, the one speaker to the backend. It may be stopped at any moment. */
export default defineBackground({
  type: 'module',
  main() {
    const db = new TandemDatabase()
    const mirrorDb = new TandemDatabase('relaxed')
    const reader = createMirrorReader(mirrorDb)
    const mirror = createMirror(mirrorDb, { reader })
    const outbox = createOutbox(db)
    const letters = createPayloadReader(db)
    const sessions = sessionsWith(mirror, tellPages)
    const refresh = refresherOf(sessions, mirror)
    const ports = realPorts()
    const journal = storedJournal()
    const drafts = storedDrafts()
    const moved = movedBy(refresh, outbox)
    const drain = drainOf({ outbox, letters, journal, mirror, sessions, ports, moved })
    const count = () => showCount(outbox)
    const operations = operationsWith({
      ...{ sessions, outbox, letters, journal, drafts, drain, ports, count },
    })
    const syncs = syncsWith({ sessions, mirror, drafts, operations })
    const roles = rolesWith({ sessions, drafts, operations })
    const bulks = bulksWith({ sessions, outbox, journal, operations, drain, ports, count })
    const comparisons = comparisonsWith({ sessions, drafts, operations })
    const fieldMappings = fieldMappingsWith(sessions)
    const statuses = statusesWith({ sessions, drafts, operations })
    const conversations = conversationsWith({ sessions, mirror, outbox, letters, operations })
    const find: Find = (actorId, text, limit) => findAccounts(reader, actorId, text, limit)
    const creations = creationsWith({ sessions, mirror, find, created: tellPages })

    serve(
      sayingNoRoom(
        handlersOf({
          ...{ sessions, refresh, outbox, mirror, drain, operations },
          ...{
            syncs,
            roles,
            bulks,
            comparisons,
            fieldMappings,
            statuses,
            conversations,
            creations,
          },
        }),
      ),
    )
    startAlarms({ drain: drain.run, pull: refresh })
    startCommands()
    startOmnibox(
      {
        ...{ sessions, refresh },
        find,
        findById: (actorId, id) => findAccount(reader, actorId, id),
      },
      { entryTab, openTab, openPopup: openPopupFor },
    )
    void closeStorageToPages()
    void drain.run()
  },
})
