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

/** What stands in the box of one branch, not sent. */
export interface MessageDraft {
  subject: ProfileRef
  branch: Branch
  /** Who typed it: nobody keeps another's. */
  actorId: string
  text: string
  /** When it was typed, in epoch milliseconds: of what comes late, nothing is kept any more. */
  at: number
  /** The operation under which the same text was to be sent before: it is not kept if that stands in the outbox. */
  attemptedOperationId?: string | undefined
}

/** Something that somebody wrote to a client in one branch. The id is the asker's: the same one twice is the same message. */
export interface NewMessage {
  operationId: string
  subject: ProfileRef
  branch: Branch
  text: string
}

/** What is known of who is signed in, of the accounts, and of what stands in the outbox. */
export interface MessageDraftParts {
  sessions: Sessions
  mirror: Mirror
  operations: Pick<Operations, 'holds'>
}

/** Drafts of messages to a client, kept until they are sent. */
export function createMessageDraftStore(parts: MessageDraftParts) {
  const { sessions, operations } = parts

  /** Who writes to whom. It is asked at every pause in typing, so it is looked up here first. */
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
    // Whoever left in this very moment leaves nothing behind.
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
     * Has a message sent that is not kept any more from then on: whoever opens the box meanwhile is not offered it. It is kept again where
     * it came to nothing, as the box may be closed by then.
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
