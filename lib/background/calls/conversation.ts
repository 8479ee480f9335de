import * as v from 'valibot'
import type { PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Branch } from '../../domain/branch.ts'
import type { UnsentMessage } from '../../domain/conversation/conversation.ts'
import { isOfDashboard } from '../../domain/outbox/operation.ts'
import { ok } from '../../domain/result.ts'
import { branch, id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Sessions } from '../session/sessions.ts'
import { cursor, subject } from './args.ts'
import { clientRefusal } from './client-rights.ts'
import { type FoundSubject, findClient } from './subjects.ts'

/** Parts of the worker that conversation calls use. */
export interface ConversationCallParts {
  sessions: Sessions
  outbox: Outbox
  payloads: PayloadReader
}

/** Creates the calls that read a conversation with a client and mark it as read. */
export function createConversationCalls(parts: ConversationCallParts) {
  const { sessions } = parts
  return {
    /** Reads one page of a client's conversation in one branch, the newest if no cursor is given, with the messages not sent yet. */
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

    /** Marks the conversation as read up to this message. */
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

/** Finds this actor's own messages that are not sent yet, decrypted, and those that were refused. */
async function waitingIn(
  branch: Branch,
  { account, session }: FoundSubject,
  { outbox, payloads }: ConversationCallParts,
): Promise<UnsentMessage[]> {
  const found = await outbox.payloadOperationsFor(account.id, branch, session.actor.accountId)
  const messages = found.filter(
    (each) => each.task.kind === 'message' && isOfDashboard(each, session.dashboardId),
  )
  const opened = await Promise.all(
    messages.map(async ({ id, state, problem }): Promise<UnsentMessage | undefined> => {
      const payload = await payloads.read(id, session.mirrorKey)
      const refused = state === 'failed' || state === 'conflict' ? problem : undefined
      const text = payload?.kind === 'message' ? payload.text : ''
      // Without a text it was sent just now, unless it has a problem to show.
      return text || refused ? { id, text, ...(refused && { problem: refused }) } : undefined
    }),
  )
  return opened.filter((message) => message !== undefined)
}
