import type { components } from '../../lib/backend/schema.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from './answer.ts'
import type { Caller } from './backend.ts'
import type { Store } from './store.ts'

type Schemas = components['schemas']

/** What clients and the team of a branch write to each other. */
export interface Conversations {
  /** Newest first, 50 a page. The team sees it by its right in that branch, clients their own where they are active. */
  listMessages(
    caller: Caller,
    id: string,
    branch: Branch,
    cursor?: string,
  ): Answer<Schemas['MessagesPage']>
  /** Writes as whoever asks: the client, or somebody of the team. Sends no e-mail. */
  writeMessage(
    caller: Caller,
    id: string,
    message: Schemas['NewMessage'],
  ): Answer<Schemas['Message']>
  /** Notes up to which message the side of whoever asks has read. */
  markSeen(caller: Caller, id: string, branch: Branch, upTo: string): Answer<undefined>
}

/** Opens the conversations. */
export function makeConversations(_: Store): Conversations {
  const missing = () => refuse('not-found')
  return { listMessages: missing, writeMessage: missing, markSeen: missing }
}
