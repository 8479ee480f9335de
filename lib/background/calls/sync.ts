import * as v from 'valibot'
import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Actor } from '../../domain/actor.ts'
import type { Branch } from '../../domain/branch.ts'
import type { Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { rolesToGive } from '../../domain/rights/rights.ts'
import { BASE_ROLE, levelOf, ROLES_OF, type Role } from '../../domain/role.ts'
import { branch, syncChoices } from '../../domain/schemas.ts'
import type { Preview } from '../../domain/sync/sync.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, identify, identifyOffline } from './subjects.ts'

/** Parts of the worker that sync calls use. */
export interface SyncCallParts extends ChangeCallParts {
  mirror: Mirror
}

const choices = v.strictObject(syncChoices)

/** Two lists of 500 ticks and one of 200 flags. */
const CHOICES_SIZE = 160_000

/** Creates the calls that add an account to the other branch. */
export function createSyncCalls({ sessions, mirror, previews, operations }: SyncCallParts) {
  return {
    /** Previews a sync to `branch`. Asks the backend, changes nothing. */
    'sync.preview': defineCall({
      from: ['page', 'popup'],
      size: CHOICES_SIZE,
      args: v.strictObject({ subject, branch, choices }),
      async answer({ subject, branch: to, choices }, caller): Promise<Result<Preview>> {
        const found = await identify(subject, caller, sessions)
        if (!found.ok) return found
        const { session, accountId, here } = found.value
        if (here === to) return failed({ name: 'forbidden' })
        const sync = await session.backend.previewSync({ accountId, to, ...choices }, session)
        if (!sync.ok) return sync
        const { account, definitions } = sync.value
        const { version } = account
        const asker = askerOf(session)
        const operationId = crypto.randomUUID()
        const task = { kind: 'sync', choices: { ...choices, definitions } } as const
        await previews.keep(operationId, subject, { task, accountId, to, version, ...asker })
        const roles = rolesOnArrival(session.actor, account, to)
        return ok({ operationId, version, sync: sync.value, roles })
      },
    }),

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    'sync.confirm': defineCall({
      from: ['page', 'popup'],
      size: CHOICES_SIZE,
      often: BY_HAND,
      args: v.strictObject({ operationId, subject, choices }),
      answer({ operationId, subject, choices }, caller) {
        const decide = (seen: Task): Task => {
          const definitions = seen.kind === 'sync' ? seen.choices.definitions : undefined
          return { kind: 'sync', choices: { ...choices, definitions } }
        }
        return operations.confirm({ operationId, subject, decide }, caller)
      },
    }),

    /** Stores a sync that could not be previewed: it is previewed once the backend can be reached. */
    'sync.later': defineCall({
      from: ['page', 'popup'],
      size: CHOICES_SIZE,
      often: BY_HAND,
      args: v.strictObject({ subject, branch, choices }),
      async answer({ subject, branch: to, choices }, caller) {
        const found = await identifyOffline(subject, caller, { sessions, mirror })
        if (!found.ok) return found
        const { here, ...known } = found.value
        if (here === to) return failed({ name: 'forbidden' })
        const task = { kind: 'sync', choices } as const
        const [operation] = await operations.enqueue([
          { id: crypto.randomUUID(), task, to, ...known },
        ])
        return operation ? ok(operation) : failed({ name: 'not-found' })
      },
    }),
  }
}

/** Returns the roles to choose from in a sync of staff: the one they get by default, and those the actor may give. None for clients. */
function rolesOnArrival(actor: Actor, account: Account, to: Branch): Role[] {
  const arrival = account.profiles[to]?.role
  if (!arrival) return []
  const given = rolesToGive(actor, to, { accountId: account.id, role: arrival })
  // A sync never lowers the role that somebody had there before.
  const isOpen = (role: Role) => arrival === BASE_ROLE[to] || levelOf(role) > levelOf(arrival)
  return ROLES_OF[to].filter((role) => role === arrival || (given.includes(role) && isOpen(role)))
}
