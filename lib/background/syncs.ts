import type { Account } from '../domain/account.ts'
import type { Actor } from '../domain/actor.ts'
import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/operation.ts'
import { ok, type Result } from '../domain/result.ts'
import { rolesToGive } from '../domain/rights.ts'
import { BASE_ROLE, levelOf, ROLES_OF, type Role } from '../domain/role.ts'
import type { Preview, SyncChoices } from '../domain/sync.ts'
import type { Confirmation, Subject } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Operations } from './operations.ts'
import type { Sessions } from './sessions.ts'
import { findForSync } from './subjects.ts'

/** Syncing, as the pages ask for it. */
export interface Syncs {
  preview(subject: Subject, choices: SyncChoices, caller: Caller): Promise<Result<Preview>>
  /** Stores the operation, then sends it. The same operation twice is the same as once. */
  confirm(confirmation: Confirmation, caller: Caller): Promise<Result<Operation>>
}

export function syncsWith(sessions: Sessions, operations: Operations): Syncs {
  return {
    async preview(subject, choices, caller) {
      const found = await findForSync(subject, caller, sessions)
      if (!found.ok) return found
      const { session, accountId, to } = found.value
      const sync = await session.backend.previewSync({ accountId, to, ...choices }, session)
      if (!sync.ok) return sync
      const { account } = sync.value
      return ok({
        operationId: crypto.randomUUID(),
        version: account.version,
        sync: sync.value,
        roles: rolesOnArrival(session.actor, account, to),
      })
    },

    confirm: ({ operationId, version, subject, choices }, caller) =>
      operations.carryOut(operationId, async () => {
        const found = await findForSync(subject, caller, sessions)
        if (!found.ok) return found
        const { session, accountId, to } = found.value
        const { accountId: actorId } = session.actor
        return ok({ task: { kind: 'sync', choices }, accountId, to, actorId, version })
      }),
  }
}

/** The roles to choose from with a sync of staff: the one they arrive at, and those the actor may give. None for clients. */
function rolesOnArrival(actor: Actor, account: Account, to: Branch): Role[] {
  const arrival = account.profiles[to]?.role
  if (!arrival) return []
  const given = rolesToGive(actor, to, { accountId: account.id, role: arrival })
  // A sync never lowers the role that somebody had there before.
  const isOpen = (role: Role) => arrival === BASE_ROLE[to] || levelOf(role) > levelOf(arrival)
  return ROLES_OF[to].filter((role) => role === arrival || (given.includes(role) && isOpen(role)))
}
