import type { Asker, Operation } from '../../domain/outbox/operation.ts'

/** The part of an operation that is known before it has an id. */
export type NewOperationDetails = Pick<Operation, 'task' | 'accountId' | 'to' | 'version'> & Asker

/**
 * An operation before it is stored: its details and its id, and its run if it is part of one. Without a dashboard only if it takes back or
 * replaces one that has none either: it is then for the dashboard of the session.
 */
export type NewOperation = Omit<NewOperationDetails, 'dashboardId'> &
  Pick<Operation, 'id' | 'bulk' | 'dashboardId'>
