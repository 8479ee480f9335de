import type { Operation } from '../../domain/outbox/operation.ts'

/** The part of an operation that is known before it has an id. */
export type NewOperationDetails = Pick<
  Operation,
  'task' | 'accountId' | 'to' | 'actorId' | 'version'
>

/**
 * An operation before it is stored: its details and its id, and its run if it is part of one. `dashboardId`: of the operation that it
 * takes back or replaces; without one it is for the dashboard of the session.
 */
export type NewOperation = NewOperationDetails & Pick<Operation, 'id' | 'bulk' | 'dashboardId'>
