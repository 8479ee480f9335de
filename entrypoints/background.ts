import { defineBackground } from 'wxt/utils/define-background'
import { startAlarms } from '../lib/background/browser/alarms.ts'
import { startCommands } from '../lib/background/browser/commands.ts'
import { showOmniboxHint, startOmnibox } from '../lib/background/browser/omnibox.ts'
import { createPorts } from '../lib/background/browser/ports.ts'
import { showCount } from '../lib/background/browser/toolbar-badge.ts'
import { createCalls } from '../lib/background/calls/calls.ts'
import type { FindAccounts } from '../lib/background/calls/create.ts'
import { createDashboards } from '../lib/background/dashboards/dashboards.ts'
import { followDashboards, startDashboards } from '../lib/background/dashboards/page-access.ts'
import { createBulkRuns } from '../lib/background/outbox/bulk-runs.ts'
import { createDrain } from '../lib/background/outbox/drain.ts'
import { createOpenPreviews } from '../lib/background/outbox/open-previews.ts'
import { createOperations } from '../lib/background/outbox/operations.ts'
import { createOnOperationsChanged } from '../lib/background/outbox/operations-changed.ts'
import { createOutboxBackup } from '../lib/background/outbox/outbox-backup.ts'
import { withQuotaRefusals } from '../lib/background/outbox/quota-refusals.ts'
import { createRefresh } from '../lib/background/session/pull-changes.ts'
import { createSessions } from '../lib/background/session/sessions.ts'
import { startTexts } from '../lib/background/texts.ts'
import { TandemDatabase } from '../lib/db/database.ts'
import { createMirror } from '../lib/db/mirror/mirror.ts'
import { createMirrorReader } from '../lib/db/mirror/mirror-reader.ts'
import { findAccount, findAccounts } from '../lib/db/mirror/own-accounts.ts'
import { createPayloadReader } from '../lib/db/outbox/encrypted-payloads.ts'
import { createOutbox } from '../lib/db/outbox/outbox.ts'
import { broadcastRevalidate } from '../lib/messaging/broadcast.ts'
import { serve } from '../lib/messaging/server.ts'
import { openTab, watchEntryTab } from '../lib/platform/entry-tab.ts'
import { openPopupFor } from '../lib/platform/handed-search.ts'
import { onFirstInstall } from '../lib/platform/installation.ts'
import { openOwnPage } from '../lib/platform/own-pages.ts'
import { hasAccess, isKeptOff } from '../lib/platform/site-access.ts'
import { closeStorageToPages } from '../lib/platform/stored-item.ts'

/** The worker: the only part that writes to the database and calls the backend. The browser may stop it at any moment. */
export default defineBackground({
  type: 'module',
  main() {
    // First, and whenever it starts: an update of the browser may have forgotten it.
    void closeStorageToPages()
    const db = new TandemDatabase()
    const mirrorDb = new TandemDatabase('relaxed')
    const reader = createMirrorReader(mirrorDb)
    const mirror = createMirror(mirrorDb, { reader })
    const outbox = createOutbox(db)
    const payloads = createPayloadReader(db)
    const dashboards = createDashboards(async (list) => {
      await followDashboards(list, { openTabs: true })
      await count()
      await broadcastRevalidate()
    })
    const sessions = createSessions({
      mirror,
      dashboards,
      hasAccess: (origin) => hasAccess([origin]),
      isKeptOff,
      actorChanged: broadcastRevalidate,
    })
    const refresh = createRefresh(sessions, mirror)
    const ports = createPorts()
    const backup = createOutboxBackup()
    const previews = createOpenPreviews()
    const onOperationsChanged = createOnOperationsChanged(refresh, outbox)
    const drain = createDrain({
      outbox,
      payloads,
      backup,
      mirror,
      sessions,
      ports,
      onOperationsChanged,
    })
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
    const bulkRuns = createBulkRuns({ sessions, outbox, backup, operations, drain, ports, count })
    const find: FindAccounts = (actorId, text, limit) => findAccounts(reader, actorId, text, limit)
    const calls = createCalls({
      dashboards,
      sessions,
      refresh,
      mirror,
      outbox,
      payloads,
      previews,
      operations,
      bulkRuns,
      drain,
      find,
      created: broadcastRevalidate,
    })

    onFirstInstall(() => void openOwnPage('welcome.html'))
    serve(withQuotaRefusals(calls))
    startAlarms({ drain: drain.run, pull: refresh })
    startCommands()
    startOmnibox(
      {
        sessions,
        refresh,
        find,
        findById: (actorId, id) => findAccount(reader, actorId, id),
      },
      { watchEntryTab, openTab, openPopup: openPopupFor },
    )
    void startTexts(() => {
      showOmniboxHint()
      void count()
    })
    startDashboards(dashboards.list, { count, broadcast: broadcastRevalidate })
    void drain.run()
  },
})
