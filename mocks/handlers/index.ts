import type { HttpHandler } from 'msw'
import type { Backend } from '../backend/backend.ts'
import { accountsHandlers } from './accounts.ts'
import { type Desk, http } from './api.ts'
import { auditHandlers } from './audit.ts'
import { bookingsHandlers } from './bookings.ts'
import { changesHandlers } from './changes.ts'
import { comparisonHandlers } from './comparison.ts'
import { createDoor } from './door.ts'
import { fieldsHandlers } from './fields.ts'
import { flagsHandlers } from './flags.ts'
import { mappingsHandlers } from './mappings.ts'
import { messagesHandlers } from './messages.ts'
import { offeredHandlers } from './offered.ts'
import { changeRefusal } from './origin-check.ts'
import { primaryBranchHandlers } from './primary-branch.ts'
import { problemResponse } from './problems.ts'
import { sessionHandlers } from './session.ts'
import { syncBatchHandlers } from './sync-batch.ts'
import { syncsHandlers } from './syncs.ts'

/** The limits of the door. */
export interface HandlerOptions {
  /** Per session; generous unless a test wants to be refused. */
  requestsPerMinute?: number
}

/** Creates the handlers of the contract over HTTP, in front of one backend, for any origin. */
export function createHandlers(
  backend: Backend,
  { requestsPerMinute = 3000 }: HandlerOptions = {},
): HttpHandler[] {
  const desk: Desk = { backend, door: createDoor(backend, requestsPerMinute) }
  const origins = backend.origins
  return [
    http.untyped.all('*/api/v1/*', ({ request }) => {
      const name = changeRefusal(request, origins)
      return name && problemResponse({ name })
    }),
    ...offeredHandlers(desk),
    ...sessionHandlers(desk),
    ...changesHandlers(desk),
    ...accountsHandlers(desk),
    ...primaryBranchHandlers(desk),
    ...flagsHandlers(desk),
    ...comparisonHandlers(desk),
    ...fieldsHandlers(desk),
    ...mappingsHandlers(desk),
    ...syncsHandlers(desk),
    ...syncBatchHandlers(desk),
    ...messagesHandlers(desk),
    ...bookingsHandlers(desk),
    ...auditHandlers(desk),
    http.untyped.all('*/api/v1/*', () => problemResponse({ name: 'not-found' })),
  ]
}
