import type { Mirror } from '../db/mirror.ts'
import type { Outbox } from '../db/outbox.ts'
import { otherBranch } from '../domain/branch.ts'
import type { Operation } from '../domain/operation.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { Preview, SyncChoices } from '../domain/sync.ts'
import type { Confirmation, Subject } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Drain } from './drain.ts'
import type { OpenSession, Sessions } from './sessions.ts'

/** Syncing, as the pages ask for it. */
export interface Syncs {
  preview(subject: Subject, choices: SyncChoices, caller: Caller): Promise<Result<Preview>>
  /** Stores the operation, then sends it. The same operation twice is the same as once. */
  confirm(confirmation: Confirmation, caller: Caller): Promise<Result<Operation>>
  undo(operationId: string, caller: Caller): Promise<Result<Operation>>
}

/** What syncing works with. */
export interface SyncParts {
  sessions: Sessions
  outbox: Outbox
  mirror: Mirror
  drain: Drain
  moved(operation: Operation): Promise<void>
}

export function syncsWith(parts: SyncParts): Syncs {
  const { sessions, outbox, mirror, drain, moved } = parts

  return {
    async preview(subject, choices, caller) {
      const found = await find(subject, caller, sessions)
      if (!found.ok) return found
      const { session, accountId, to } = found.value
      const order = { accountId, to, ...choices }
      const sync = await session.backend.previewSync(order, session)
      if (!sync.ok) return sync
      return ok({
        operationId: crypto.randomUUID(),
        version: sync.value.account.version,
        sync: sync.value,
      })
    },

    async confirm({ operationId, version, subject, choices }, caller) {
      const known = await outbox.get(operationId)
      const accepted = known ? ok(known) : await accept()
      if (!accepted.ok) return accepted
      await drain.run()
      return ok((await outbox.get(operationId)) ?? accepted.value)

      async function accept(): Promise<Result<Operation>> {
        const found = await find(subject, caller, sessions)
        if (!found.ok) return found
        const { session, accountId, to } = found.value
        return ok(
          await outbox.accept({
            id: operationId,
            accountId,
            to,
            actorId: session.actor.accountId,
            choices,
            version,
            state: 'queued',
            tries: 0,
            madeAt: Date.now(),
          }),
        )
      }
    },

    async undo(operationId, caller) {
      const operation = await outbox.get(operationId)
      if (!operation?.syncId) return failed({ name: 'not-found' })
      if (operation.state === 'undone') return ok(operation)
      const opened = await openFor(caller, sessions)
      if (!opened.ok) return opened
      if (operation.actorId !== opened.value.actor.accountId) return failed({ name: 'forbidden' })
      const undone = await opened.value.backend.undoSync(operation.syncId, {
        csrfToken: opened.value.csrfToken,
        // Made from the operation's own key, so that a repeated undo is the same undo.
        key: `undo-${operation.id}`,
      })
      if (!undone.ok) return undone
      await mirror.put(undone.value.account)
      const settled = (await outbox.move(operationId, 'undone')) ?? operation
      await moved(settled)
      return ok(settled)
    },
  }
}

function openFor(caller: Caller, sessions: Sessions): Promise<Result<OpenSession>> {
  return caller.from === 'page' ? sessions.openAt(caller.origin) : sessions.open()
}

/** Whom a page or the popup means. A page can only mean the profile in its address bar, in the branch of its origin. */
async function find(
  subject: Subject,
  caller: Caller,
  sessions: Sessions,
): Promise<Result<{ session: OpenSession; accountId: string; to: Operation['to'] }>> {
  if (subject.from === 'popup') {
    if (caller.from !== 'popup') return failed({ name: 'forbidden' })
    const opened = await sessions.open()
    if (!opened.ok) return opened
    const { accountId, to } = subject
    return ok({ session: opened.value, accountId, to })
  }
  if (caller.from !== 'page') return failed({ name: 'forbidden' })
  const opened = await sessions.openAt(caller.origin)
  if (!opened.ok) return opened
  const { backend, here } = opened.value
  const account = await backend.findByProfile(here, subject.kind, subject.profileId)
  if (!account.ok) return account
  if (!account.value) return failed({ name: 'not-found' })
  return ok({ session: opened.value, accountId: account.value.id, to: otherBranch(here) })
}
