import type { Operation, Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { refusalReason, rolesToGive } from '../../domain/rights/rights.ts'
import type { RoleView } from '../../domain/rights/role-view.ts'
import type { RoleConfirmation, RoleSubject } from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import { findForRole } from './subjects.ts'

/** What changing roles works with. */
export interface RoleParts {
  sessions: Sessions
  previews: OpenPreviews
  operations: Operations
}

/** Changing roles, as the pages ask for it. */
export function createRoles({ sessions, previews, operations }: RoleParts) {
  return {
    /** The role somebody has, and those that may be chosen. A refusal that is known beforehand is the answer. */
    async preview(subject: RoleSubject, caller: Caller): Promise<Result<RoleView>> {
      const found = await findForRole(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const { branch } = subject
      const role = account.profiles[branch]?.role
      if (!role) return failed({ name: 'not-found' })
      const person = { accountId: account.id, role }
      const refusal = refusalReason({ action: 'change-role', branch, person }, session.actor)
      if (refusal) return failed({ name: refusal })
      const { version } = account
      const { accountId: actorId } = session.actor
      const operationId = crypto.randomUUID()
      const task = { kind: 'role', role, was: role } as const
      const order = { task, accountId: account.id, to: branch, actorId, version }
      await previews.keep(operationId, subject, order)
      const roles = rolesToGive(session.actor, branch, person)
      return ok({ operationId, version, branch, role, roles })
    },

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    confirm(
      { operationId, subject, role }: RoleConfirmation,
      caller: Caller,
    ): Promise<Result<Operation>> {
      const decide = (task: Task): Task => (task.kind === 'role' ? { ...task, role } : task)
      return operations.confirm({ operationId, subject, decide }, caller)
    },
  }
}

export type Roles = ReturnType<typeof createRoles>
