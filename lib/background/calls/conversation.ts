import * as v from 'valibot'
import type { PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Branch } from '../../domain/branch.ts'
import type { UnsentMessage } from '../../domain/conversation/conversation.ts'
import { ok } from '../../domain/result.ts'
import { branch, id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Sessions } from '../session/sessions.ts'
import { cursor, subject } from './args.ts'
import { clientRefusal } from './client-rights.ts'
import { type FoundSubject, findClient } from './subjects.ts'

/** What reading a conversation works with. */
export interface ConversationCallParts {
  sessions: Sessions
  outbox: Outbox
  payloads: PayloadReader
}

/** Reading what was written with a client, and saying that it was read. */
export function createConversationCalls(parts: ConversationCallParts) {
  const { sessions } = parts
  return {
    /** One page of a client's conversation in one branch, the newest without a cursor, with what is still on its way. */
    'conversation.read': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject, branch, cursor }),
      async answer({ subject, branch, cursor }, caller) {
        const found = await findClient(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        const page = await session.backend.listMessages({ accountId: account.id, branch, cursor })
        if (!page.ok) return page
        return ok({
          ...page.value,
          branch,
          mayWrite: clientRefusal('talk', branch, found.value) === undefined,
          waiting: await waitingIn(branch, found.value, parts),
        })
      },
    }),

    /** Says that the conversation was read up to this message. */
    'conversation.seen': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject, branch, upTo: id }),
      async answer({ subject, branch, upTo }, caller) {
        const found = await findClient(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        const seen = { accountId: account.id, branch, upTo }
        const noted = await session.backend.markSeen(seen, session)
        return noted.ok ? ok('seen' as const) : noted
      },
    }),
  }
}

/** This actor's own messages that did not get through yet, decrypted, and those that were refused. */
async function waitingIn(
  branch: Branch,
  { account, session }: FoundSubject,
  { outbox, payloads }: ConversationCallParts,
): Promise<UnsentMessage[]> {
  const found = await outbox.payloadOperationsFor(account.id, branch, session.actor.accountId)
  const messages = found.filter(({ task }) => task.kind === 'message')
  const opened = await Promise.all(
    messages.map(async ({ id, state, problem }): Promise<UnsentMessage | undefined> => {
      const payload = await payloads.read(id, session.mirrorKey)
      const refused = state === 'failed' || state === 'conflict' ? problem : undefined
      const text = payload?.kind === 'message' ? payload.text : ''
      // Without a word to show it went out this very moment, unless it says what became of it.
      return text || refused ? { id, text, ...(refused && { problem: refused }) } : undefined
    }),
  )
  return opened.filter((message) => message !== undefined)
}
