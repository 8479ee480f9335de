import type { Operation, Task } from '../../domain/outbox/operation.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { ComparisonView } from '../../domain/sync/comparison.ts'
import type { CompareSubject, CopyConfirmation } from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import { findForComparison } from './subjects.ts'

/** What comparing works with. */
export interface ComparisonParts {
  sessions: Sessions
  previews: OpenPreviews
  operations: Operations
}

/** Comparing the two profiles of a client, and copying single fields between them. */
export function createComparisons({ sessions, previews, operations }: ComparisonParts) {
  return {
    async load(subject: CompareSubject, caller: Caller): Promise<Result<ComparisonView>> {
      const found = await findForComparison(subject, caller, sessions)
      if (!found.ok) return found
      const { session, accountId } = found.value
      const compared = await session.backend.compare(accountId)
      if (!compared.ok) return compared
      const { account, definitions } = compared.value
      const { version } = account
      const { accountId: actorId } = session.actor
      const operationIds = { 'in-home': crypto.randomUUID(), facility: crypto.randomUUID() }
      const task = { kind: 'sync', choices: { definitions } } as const
      for (const to of ['in-home', 'facility'] as const) {
        await previews.keep(operationIds[to], subject, { task, accountId, to, actorId, version })
      }
      return ok({ comparison: compared.value, operationIds })
    },

    /** Stores the copy, then sends it. The same operation twice is the same as once. */
    copy(
      { operationId, subject, tick }: CopyConfirmation,
      caller: Caller,
    ): Promise<Result<Operation>> {
      const decide = (task: Task): Task =>
        task.kind === 'sync'
          ? { kind: 'sync', choices: { ...task.choices, only: [tick], overwrite: [tick] } }
          : task
      return operations.confirm({ operationId, subject, decide }, caller)
    },
  }
}

export type Comparisons = ReturnType<typeof createComparisons>
