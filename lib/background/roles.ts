import type { Operation } from '../domain/operation.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { refusalOf, rolesToGive } from '../domain/rights.ts'
import type { RoleView } from '../domain/role-view.ts'
import type { RoleConfirmation, RoleSubject } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Operations } from './operations.ts'
import type { Sessions } from './sessions.ts'
import { findForRole } from './subjects.ts'

/** Changing roles, as the pages ask for it. */
export interface Roles {
  /** The role somebody has, and those that may be chosen. A refusal that is known beforehand is the answer. */
  look(subject: RoleSubject, caller: Caller): Promise<Result<RoleView>>
  /** Stores the operation, then sends it. The same operation twice is the same as once. */
  confirm(confirmation: RoleConfirmation, caller: Caller): Promise<Result<Operation>>
}

export function rolesWith(sessions: Sessions, operations: Operations): Roles {
  return {
    async look(subject, caller) {
      const found = await findForRole(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const { branch } = subject
      const role = account.profiles[branch]?.role
      if (!role) return failed({ name: 'not-found' })
      const person = { accountId: account.id, role }
      const refusal = refusalOf({ action: 'change-role', branch, person }, session.actor)
      if (refusal) return failed({ name: refusal })
      return ok({
        operationId: crypto.randomUUID(),
        version: account.version,
        branch,
        role,
        roles: rolesToGive(session.actor, branch, person),
      })
    },

    confirm: ({ operationId, version, subject, role, was }, caller) =>
      operations.carryOut(operationId, async () => {
        const found = await findForRole(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        return ok({
          task: { kind: 'role', role, was },
          accountId: account.id,
          to: subject.branch,
          actorId: session.actor.accountId,
          version,
        })
      }),
  }
}
