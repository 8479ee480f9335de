import type { Operation } from '../../domain/outbox/operation.ts'

/** What was asked for, before it is an operation. */
export type NewOperationDetails = Pick<
  Operation,
  'task' | 'accountId' | 'to' | 'actorId' | 'version'
>

/** An order with the id that it goes by from now on. */
export type NewOperation = NewOperationDetails & Pick<Operation, 'id' | 'bulk'>
