import type { Mirror } from '../../db/mirror/mirror.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import type { Branch } from '../../domain/branch.ts'
import type { MessageDrafts } from '../../domain/conversation/conversation.ts'
import { failed, ok, type Result, saysYes } from '../../domain/result.ts'
import type { Caller } from '../../messaging/define-call.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import { forgetDrafts, readDrafts, type StoredDraft, saveDraft } from '../session/stored-drafts.ts'
import { findClient, identifyClientOffline } from './subjects.ts'

/** An unsent message as it stands in the box of one branch. */
export interface MessageDraft {
  subject: ProfileRef
  branch: Branch
  /** The actor who typed it: `save` refuses a draft of anybody else. */
  actorId: string
  text: string
  /** When it was typed, in epoch milliseconds: a newer draft is not replaced by an older one. */
  at: number
  /** The operation with which the same text was to be sent before: the draft is not kept if that is in the outbox. */
  attemptedOperationId?: string | undefined
}

/** A message to a client in one branch. The caller chooses the id: the same one twice is the same message. */
export interface NewMessage {
  operationId: string
  subject: ProfileRef
  branch: Branch
  text: string
}

/** Parts of the worker that the draft store uses. */
export interface MessageDraftParts {
  sessions: Sessions
  mirror: Mirror
  operations: Pick<Operations, 'holds'>
}

/** Creates the store of message drafts, which keeps them until they are sent. */
export function createMessageDraftStore(parts: MessageDraftParts) {
  const { sessions, operations } = parts

  /** Finds the writer and the client; first without the backend, as every pause in typing needs them. */
  async function whose(
    subject: ProfileRef,
    caller: Caller,
  ): Promise<Result<Pick<StoredDraft, 'actorId' | 'accountId'>>> {
    const known = await identifyClientOffline(subject, caller, parts)
    if (known.ok) return ok({ actorId: known.value.actorId, accountId: known.value.accountId })
    const found = await findClient(subject, caller, sessions)
    if (!found.ok) return found
    const { session, account } = found.value
    return ok({ actorId: session.actor.accountId, accountId: account.id })
  }

  const stands = (operationId: string) => saysYes(operations.holds(operationId))

  async function keepTheirs(message: StoredDraft): Promise<Result<'kept'>> {
    const isTheirs = async () => (await sessions.lastKnown())?.actorId === message.actorId
    if (!(await isTheirs())) return failed({ name: 'signed-out' })
    await saveDraft(message)
    // Somebody who signed out meanwhile leaves nothing behind.
    if (!(await isTheirs())) await forgetDrafts()
    return ok('kept')
  }

  return {
    async read(subject: ProfileRef, caller: Caller): Promise<Result<MessageDrafts>> {
      const found = await whose(subject, caller)
      if (!found.ok) return found
      const { actorId, accountId } = found.value
      const kept = await readDrafts(actorId, accountId)
      return ok({
        actorId,
        texts: Object.fromEntries(kept.map(({ branch, text }) => [branch, text])),
      })
    },

    async save(
      { subject, branch, actorId, text, at, attemptedOperationId }: MessageDraft,
      caller: Caller,
    ): Promise<Result<'kept'>> {
      const found = await whose(subject, caller)
      if (!found.ok) return found
      if (found.value.actorId !== actorId) return failed({ name: 'signed-out' })
      const isSent = attemptedOperationId !== undefined && (await stands(attemptedOperationId))
      const isNothing = isSent || text.trim() === ''
      return keepTheirs({ ...found.value, branch, text: isNothing ? '' : text, at })
    },

    /**
     * Sends a message and forgets its draft meanwhile, so that a box opened at that time does not offer it. Keeps the draft again if
     * the message did not reach the outbox, as the box may be closed by then.
     */
    async without<Sent>(
      { operationId, subject, branch, text }: NewMessage,
      caller: Caller,
      send: () => Promise<Sent>,
    ): Promise<Sent> {
      const found = await whose(subject, caller)
      if (!found.ok) return send()
      const message = { ...found.value, branch, at: Date.now() }
      await saveDraft({ ...message, text: '' })
      try {
        return await send()
      } finally {
        if (!(await stands(operationId))) await keepTheirs({ ...message, text })
      }
    },
  }
}
