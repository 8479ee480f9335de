import * as v from 'valibot'
import { offers } from '../../domain/capability.ts'
import type { Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { refusalReason, rolesToGive } from '../../domain/rights/rights.ts'
import type { RoleView } from '../../domain/rights/role-view.ts'
import { branch, role } from '../../domain/schemas.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, findAccount } from './subjects.ts'

/** Creates the calls that change the role of a staff member in one branch. */
export function createRoleCalls({ sessions, previews, operations }: ChangeCallParts) {
  return {
    /** Returns the role a staff member has, and those the actor may give. Fails if the backend is known to refuse the change. */
    'role.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject, branch }),
      async answer({ subject, branch }, caller): Promise<Result<RoleView>> {
        const found = await findAccount(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        if (!offers(session, 'role')) return failed({ name: 'not-offered' })
        const role = account.profiles[branch]?.role
        if (!role) return failed({ name: 'not-found' })
        const person = { accountId: account.id, role }
        const refusal = refusalReason({ action: 'change-role', branch, person }, session.actor)
        if (refusal) return failed({ name: refusal })
        const { version } = account
        const operationId = crypto.randomUUID()
        const task = { kind: 'role', role, was: role } as const
        const asker = askerOf(session)
        const details = { task, accountId: account.id, to: branch, version, ...asker }
        await previews.keep(operationId, subject, details)
        const roles = rolesToGive(session.actor, branch, person)
        return ok({ operationId, version, branch, role, roles })
      },
    }),

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    'role.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId, subject, role }),
      answer({ operationId, subject, role }, caller) {
        const decide = (task: Task): Task => (task.kind === 'role' ? { ...task, role } : task)
        return operations.confirm({ operationId, subject, decide }, caller)
      },
    }),
  }
}
