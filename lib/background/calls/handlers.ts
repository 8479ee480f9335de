import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { SessionView } from '../../messaging/contract.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import type { Handlers } from '../../messaging/server.ts'
import { toggleShortcut } from '../browser/commands.ts'
import { injectDialogs } from '../browser/inject-dialogs.ts'
import type { BulkRuns } from '../outbox/bulk-runs.ts'
import type { Drain } from '../outbox/drain.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Comparisons } from './comparisons.ts'
import type { Conversations } from './conversations.ts'
import type { Creations } from './creations.ts'
import type { FieldMappingStore } from './field-settings.ts'
import { loadPage } from './load-page.ts'
import { profileTemplates, workplacesOf } from './profile-links.ts'
import type { Roles } from './roles.ts'
import type { Statuses } from './statuses.ts'
import type { Syncs } from './syncs.ts'

/** The parts that answer the calls. */
export interface Worker {
  sessions: Sessions
  refresh(): Promise<Result<'complete'>>
  outbox: Outbox
  mirror: Mirror
  drain: Drain
  operations: Operations
  syncs: Syncs
  roles: Roles
  bulkRuns: BulkRuns
  comparisons: Comparisons
  fieldMappings: FieldMappingStore
  statuses: Statuses
  conversations: Conversations
  creations: Creations
}

/** Every call of the contract: who may make it, and what answers it. */
export function createHandlers(worker: Worker): Handlers {
  const { sessions, refresh, outbox, mirror, drain, operations, syncs, roles, bulkRuns } = worker
  const { comparisons, fieldMappings, statuses, conversations, creations } = worker
  return {
    'page.load': {
      open: ['page'],
      async answer(address, caller) {
        // Never so: only pages are let in. It tells the compiler that there is an origin.
        if (caller.from !== 'page') return { ok: false, problem: { name: 'forbidden' } }
        const view = await loadPage(address, caller.origin, { sessions, outbox, mirror })
        if (!view.ok) return view
        void drain.run()
        const shortcut = await toggleShortcut()
        return ok({ ...view.value, ...(shortcut && { shortcut }) })
      },
    },
    'page.dialogs': {
      open: ['page'],
      async answer(_, caller) {
        // As above.
        if (caller.from !== 'page') return { ok: false, problem: { name: 'forbidden' } }
        return injectDialogs(caller.tabId)
      },
    },
    'sync.preview': {
      open: ['page', 'popup'],
      answer: ({ subject, choices }, caller) => syncs.preview(subject, choices, caller),
    },
    'sync.confirm': {
      open: ['page', 'popup'],
      answer: (confirmation, caller) => syncs.confirm(confirmation, caller),
    },
    'role.preview': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => roles.preview(subject, caller),
    },
    'role.confirm': {
      open: ['page', 'popup'],
      answer: (confirmation, caller) => roles.confirm(confirmation, caller),
    },
    'sync.later': {
      open: ['page', 'popup'],
      answer: ({ subject, choices }, caller) => syncs.later(subject, choices, caller),
    },
    'compare.load': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => comparisons.load(subject, caller),
    },
    'copy.confirm': {
      open: ['page', 'popup'],
      answer: (confirmation, caller) => comparisons.copy(confirmation, caller),
    },
    'status.preview': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => statuses.preview(subject, caller),
    },
    'status.confirm': {
      open: ['page', 'popup'],
      answer: (confirmation, caller) => statuses.confirm(confirmation, caller),
    },
    'primary.preview': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => statuses.previewPrimary(subject, caller),
    },
    'primary.confirm': {
      open: ['page', 'popup'],
      answer: ({ operationId, subject }, caller) =>
        statuses.confirmPrimary(operationId, subject, caller),
    },
    'conversation.read': {
      open: ['page', 'popup'],
      answer: (asked, caller) => conversations.read(asked, caller),
    },
    'conversation.seen': {
      open: ['page', 'popup'],
      answer: (asked, caller) => conversations.seen(asked, caller),
    },
    'message.drafts': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => conversations.drafts(subject, caller),
    },
    'message.saveDraft': {
      open: ['page', 'popup'],
      answer: (draft, caller) => conversations.saveDraft(draft, caller),
    },
    'message.send': {
      open: ['page', 'popup'],
      answer: (written, caller) => conversations.send(written, caller),
    },
    'request.preview': {
      open: ['page', 'popup'],
      answer: ({ subject }, caller) => conversations.previewRequest(subject, caller),
    },
    'request.send': {
      open: ['page', 'popup'],
      answer: (wanted, caller) => conversations.request(wanted, caller),
    },
    'agenda.read': {
      open: ['popup'],
      answer: ({ accountId }) => conversations.agenda(accountId),
    },
    'create.form': {
      open: ['popup'],
      answer: ({ kind }) => creations.form(kind),
    },
    'create.saveDraft': {
      open: ['popup'],
      answer: ({ draft }) => creations.saveDraft(draft),
    },
    'create.discard': {
      open: ['popup'],
      answer: ({ kind }) => creations.discard(kind),
    },
    'create.findDuplicates': {
      open: ['popup'],
      answer: ({ kind, query }) => creations.findDuplicates(kind, query),
    },
    'create.send': {
      open: ['popup'],
      answer: (wanted) => creations.send(wanted),
    },
    'create.open': {
      open: ['page'],
      async answer({ kind }, caller) {
        // As above.
        if (caller.from !== 'page') return { ok: false, problem: { name: 'forbidden' } }
        return creations.open(kind, caller.origin)
      },
    },
    'fields.read': {
      open: ['popup'],
      answer: fieldMappings.read,
    },
    'mappings.save': {
      open: ['popup'],
      answer: ({ version, pairs }) => fieldMappings.save(version, pairs),
    },
    'operation.retry': {
      open: ['page', 'popup'],
      answer: ({ operationIds }, caller) => operations.retry(operationIds, caller),
    },
    'operation.cancel': {
      open: ['page', 'popup'],
      answer: ({ operationId }, caller) => operations.cancel(operationId, caller),
    },
    'bulk.preview': {
      open: ['popup'],
      answer: ({ accountIds, to }) => bulkRuns.preview(accountIds, to),
    },
    'bulk.start': {
      open: ['popup'],
      answer: ({ id, to, what, items }) => bulkRuns.start(id, { to, what }, items),
    },
    'bulk.change': {
      open: ['popup'],
      answer: ({ id, change }) => bulkRuns.change(id, change),
    },
    'audit.read': {
      open: ['popup'],
      async answer(wanted) {
        const opened = await sessions.open()
        return opened.ok ? opened.value.backend.listAudit(wanted) : opened
      },
    },
    'operation.holds': {
      open: ['page', 'popup'],
      answer: ({ operationId }) => operations.holds(operationId),
    },
    'operation.undo': {
      open: ['page', 'popup'],
      answer: ({ operationId }, caller) => operations.undo(operationId, caller),
    },
    'session.read': {
      open: ['popup'],
      async answer() {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor, admins, urls, mayBulk } = opened.value
        const view: SessionView = {
          actor,
          admins,
          homes: { 'in-home': urls['in-home'].home, facility: urls.facility.home },
          profiles: profileTemplates(urls),
          workplaces: workplacesOf(urls),
          mayBulk,
        }
        await rememberedSession.write(view)
        return ok(view)
      },
    },
    'mirror.refresh': {
      open: ['popup'],
      answer: refresh,
    },
  }
}
