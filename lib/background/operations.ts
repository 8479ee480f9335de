import type { Mirror } from '../db/mirror.ts'
import type { Outbox } from '../db/outbox.ts'
import type { Operation } from '../domain/operation.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { Caller } from '../messaging/server.ts'
import type { Drain } from './drain.ts'
import { undo } from './errands.ts'
import type { Sessions } from './sessions.ts'
import { openFor } from './subjects.ts'

/** What was confirmed, before it is an operation. */
export type Order = Pick<Operation, 'task' | 'accountId' | 'to' | 'actorId' | 'version'>

/** What is confirmed and what is taken back, whatever it is. */
export interface Operations {
  /** Stores what was ordered, then sends it. The same id twice is the same operation: `order` is asked for the first time only. */
  carryOut(id: string, order: () => Promise<Result<Order>>): Promise<Result<Operation>>
  /** Takes a finished operation back. Only whoever did it may. */
  undo(id: string, caller: Caller): Promise<Result<Operation>>
}

/** What operations work with. */
export interface OperationParts {
  sessions: Sessions
  outbox: Outbox
  mirror: Mirror
  drain: Drain
  moved(operation: Operation): Promise<void>
}

export function operationsWith(parts: OperationParts): Operations {
  const { sessions, outbox, mirror, drain, moved } = parts

  return {
    async carryOut(id, order) {
      const known = await outbox.get(id)
      if (!known) {
        const ordered = await order()
        if (!ordered.ok) return ordered
        await outbox.accept({
          id,
          ...ordered.value,
          state: 'queued',
          tries: 0,
          madeAt: Date.now(),
        })
      }
      await drain.run()
      const operation = await outbox.get(id)
      return operation ? ok(operation) : failed({ name: 'not-found' })
    },

    async undo(id, caller) {
      const operation = await outbox.get(id)
      if (operation?.state === 'undone') return ok(operation)
      if (operation?.state !== 'done') return failed({ name: 'not-found' })
      const opened = await openFor(caller, sessions)
      if (!opened.ok) return opened
      if (operation.actorId !== opened.value.actor.accountId) return failed({ name: 'forbidden' })
      const undone = await undo(operation, opened.value)
      if (!undone.ok) return undone
      await mirror.put(undone.value.account)
      const settled = (await outbox.move(id, 'undone')) ?? operation
      await moved(settled)
      return ok(settled)
    },
  }
}
