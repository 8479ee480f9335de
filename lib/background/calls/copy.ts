import * as v from 'valibot'
import { BRANCHES } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import type { Task } from '../../domain/outbox/operation.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { ComparisonView } from '../../domain/sync/comparison.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { operationId, subject, tick } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, identifyClient } from './subjects.ts'

/** Creates the calls that compare the two profiles of a client and copy single fields between them. */
export function createCopyCalls({ sessions, previews, operations }: ChangeCallParts) {
  return {
    /** Compares the two profiles, and returns an operation id for a copy in each direction. Asks the backend, changes nothing. */
    'copy.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject }),
      async answer({ subject }, caller): Promise<Result<ComparisonView>> {
        const found = await identifyClient(subject, caller, sessions)
        if (!found.ok) return found
        const { session, accountId } = found.value
        const compared = await session.backend.compare(accountId)
        if (!compared.ok) return compared
        const { account, definitions } = compared.value
        const { version } = account
        const asker = askerOf(session)
        const operationIds = { 'in-home': crypto.randomUUID(), facility: crypto.randomUUID() }
        const task = { kind: 'sync', choices: { definitions } } as const
        for (const to of BRANCHES) {
          await previews.keep(operationIds[to], subject, { task, accountId, to, version, ...asker })
        }
        const mayUndo = offers(session, 'undo')
        return ok({ comparison: compared.value, operationIds, mayUndo })
      },
    }),

    /** Stores the copy of one field, then sends it. The id determines the direction; the same operation twice is the same as once. */
    'copy.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId, subject, tick }),
      answer({ operationId, subject, tick }, caller) {
        const decide = (task: Task): Task =>
          task.kind === 'sync'
            ? { kind: 'sync', choices: { ...task.choices, only: [tick], overwrite: [tick] } }
            : task
        return operations.confirm({ operationId, subject, decide }, caller)
      },
    }),
  }
}
