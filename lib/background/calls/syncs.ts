import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Branch } from '../../domain/branch.ts'
import type { Operation, Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { rolesToGive } from '../../domain/rights/rights.ts'
import { BASE_ROLE, levelOf, ROLES_OF, type Role } from '../../domain/role.ts'
import type { Preview, SyncChoices } from '../../domain/sync/sync.ts'
import type { Confirmation, Subject } from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import { findForSync, findOffline } from './subjects.ts'

/** What syncing works with. */
export interface SyncParts {
  sessions: Sessions
  mirror: Mirror
  previews: OpenPreviews
  operations: Operations
}

/** Syncing, as the pages ask for it. */
export function createSyncs({ sessions, mirror, previews, operations }: SyncParts) {
  return {
    async preview(
      subject: Subject,
      choices: SyncChoices,
      caller: Caller,
    ): Promise<Result<Preview>> {
      const found = await findForSync(subject, caller, sessions)
      if (!found.ok) return found
      const { session, accountId, to } = found.value
      const sync = await session.backend.previewSync({ accountId, to, ...choices }, session)
      if (!sync.ok) return sync
      const { account } = sync.value
      const { accountId: actorId } = session.actor
      const { version } = account
      const { definitions } = sync.value
      const operationId = crypto.randomUUID()
      const task = { kind: 'sync', choices: { ...choices, definitions } } as const
      await previews.keep(operationId, subject, { task, accountId, to, actorId, version })
      const roles = rolesOnArrival(session.actor, account, to)
      return ok({ operationId, version, sync: sync.value, roles })
    },

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    confirm(
      { operationId, subject, choices }: Confirmation,
      caller: Caller,
    ): Promise<Result<Operation>> {
      const decide = (seen: Task): Task => {
        const definitions = seen.kind === 'sync' ? seen.choices.definitions : undefined
        return { kind: 'sync', choices: { ...choices, definitions } }
      }
      return operations.confirm({ operationId, subject, decide }, caller)
    },

    /** Stores a sync that nobody could be asked about: it is looked at first when somebody can. */
    async later(
      subject: Subject,
      choices: SyncChoices,
      caller: Caller,
    ): Promise<Result<Operation>> {
      const found = await findOffline(subject, caller, { sessions, mirror })
      if (!found.ok) return found
      const task = { kind: 'sync', choices } as const
      const [operation] = await operations.enqueue([
        { id: crypto.randomUUID(), task, ...found.value },
      ])
      return operation ? ok(operation) : failed({ name: 'not-found' })
    },
  }
}

export type Syncs = ReturnType<typeof createSyncs>

/** The roles to choose from with a sync of staff: the one they arrive at, and those the actor may give. None for clients. */
function rolesOnArrival(actor: Actor, account: Account, to: Branch): Role[] {
  const arrival = account.profiles[to]?.role
  if (!arrival) return []
  const given = rolesToGive(actor, to, { accountId: account.id, role: arrival })
  // A sync never lowers the role that somebody had there before.
  const isOpen = (role: Role) => arrival === BASE_ROLE[to] || levelOf(role) > levelOf(arrival)
  return ROLES_OF[to].filter((role) => role === arrival || (given.includes(role) && isOpen(role)))
}
