import type { BulkRuns } from '../outbox/bulk-runs.ts'
import { createAgendaCalls } from './agenda.ts'
import { createAuditCalls } from './audit.ts'
import { createBulkCalls } from './bulk.ts'
import { type ConversationCallParts, createConversationCalls } from './conversation.ts'
import { createCopyCalls } from './copy.ts'
import { type CreateCallParts, createCreateCalls } from './create.ts'
import { createDashboardCalls, type DashboardCallParts } from './dashboard.ts'
import { createFieldCalls } from './fields.ts'
import { createFlagCalls } from './flag.ts'
import { createMessageCalls } from './message.ts'
import { createOperationCalls, type OperationCallParts } from './operation.ts'
import { onOwnProfile } from './own-profile.ts'
import { createPageCalls, type PageCallParts } from './page.ts'
import { createPrimaryCalls } from './primary.ts'
import { createRequestCalls } from './request.ts'
import { createRoleCalls } from './role.ts'
import { createSessionCalls, type SessionCallParts } from './session.ts'
import { createStatusCalls } from './status.ts'
import { createSyncCalls, type SyncCallParts } from './sync.ts'
import { createTextCalls } from './text.ts'

/** The worker's parts that answer calls. */
export interface WorkerParts
  extends SyncCallParts,
    PageCallParts,
    ConversationCallParts,
    CreateCallParts,
    DashboardCallParts,
    OperationCallParts,
    SessionCallParts {
  mirror: SyncCallParts['mirror']
  dashboards: DashboardCallParts['dashboards']
  operations: SyncCallParts['operations']
  bulkRuns: BulkRuns
}

/** All calls that the worker answers. */
export type WorkerCalls = ReturnType<typeof createCalls>

/** Creates all calls that the worker answers. */
export function createCalls(parts: WorkerParts) {
  const calls = {
    ...createTextCalls(),
    ...createPageCalls(parts),
    ...createSessionCalls(parts),
    ...createDashboardCalls(parts),
    ...createSyncCalls(parts),
    ...createCopyCalls(parts),
    ...createRoleCalls(parts),
    ...createStatusCalls(parts),
    ...createPrimaryCalls(parts),
    ...createFlagCalls(parts),
    ...createConversationCalls(parts),
    ...createMessageCalls(parts),
    ...createRequestCalls(parts),
    ...createAgendaCalls(parts.sessions),
    ...createCreateCalls(parts),
    ...createFieldCalls(parts.sessions),
    ...createBulkCalls(parts.bulkRuns),
    ...createOperationCalls(parts),
    ...createAuditCalls(parts.sessions),
  }
  return onOwnProfile(calls, parts)
}
