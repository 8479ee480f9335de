import type { Agenda, RequestView } from '../domain/booking.ts'
import type { Branch } from '../domain/branch.ts'
import type { ConversationPage } from '../domain/conversation.ts'
import type { Operation } from '../domain/operation.ts'
import { failed, type Result } from '../domain/result.ts'
import type { ClientSubject, NewMessage, NewRequest } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Operations } from './operations.ts'
import type { Sessions } from './sessions.ts'

/** Talking with a client, and requesting services for one. */
export interface Conversations {
  read(
    asked: { subject: ClientSubject; branch: Branch; cursor?: string | undefined },
    caller: Caller,
  ): Promise<Result<ConversationPage>>
  seen(
    asked: { subject: ClientSubject; branch: Branch; upTo: string },
    caller: Caller,
  ): Promise<Result<'seen'>>
  /** Stores the message, sealed, then sends it. The same id twice is the same message. */
  send(message: NewMessage, caller: Caller): Promise<Result<Operation>>
  lookAtRequest(subject: ClientSubject, caller: Caller): Promise<Result<RequestView>>
  /** As `send`. */
  request(request: NewRequest, caller: Caller): Promise<Result<Operation>>
  agenda(accountId: string): Promise<Result<Agenda>>
}

/** What talking works with. */
export interface ConversationParts {
  sessions: Sessions
  operations: Operations
}

export function conversationsWith(_: ConversationParts): Conversations {
  const missing = async () => failed({ name: 'not-found' })
  return {
    read: missing,
    seen: missing,
    send: missing,
    lookAtRequest: missing,
    request: missing,
    agenda: missing,
  }
}
