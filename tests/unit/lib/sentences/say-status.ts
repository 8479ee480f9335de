import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { statusOf } from '../../../../lib/sentences/operation-status.ts'

/** When everything here is looked at. */
export const NOW = Date.parse('2026-05-04T10:00:00Z')

/** What is said of an operation that was just made: a sync to Facility, unless changed. */
export function say(change: Partial<Operation>, name = 'Bob Walker') {
  const base = {
    id: 'o',
    accountId: 'a',
    to: 'facility',
    actorId: 'ana',
  } as const
  const task = { kind: 'sync', choices: {} } as const
  const rest = { task, version: 1, state: 'queued', tries: 0, madeAt: NOW } as const
  return statusOf({ ...base, ...rest, ...change }, name, NOW)
}
