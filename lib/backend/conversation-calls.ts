import type { Branch } from '../domain/branch.ts'
import type { Message } from '../domain/conversation/conversation.ts'
import type { Result } from '../domain/result.ts'
import * as answers from './conversation-schemas.ts'
import { allIn, isSame } from './expected.ts'
import type { Credentials, Http, Keyed } from './http.ts'
import { readEmptyResponse, readResponse } from './read-response.ts'

/** What clients and the team of a branch write to each other. */
export interface ConversationCalls {
  /** One page, newest first, the newest without a cursor. `not-found` where the client has no profile. */
  listMessages(asked: {
    accountId: string
    branch: Branch
    cursor?: string | undefined
  }): Promise<Result<answers.MessagesPage>>
  /** Writes a message, once per key. `branch-inactive` where the client's profile is not active. */
  writeMessage(
    written: { accountId: string; branch: Branch; text: string },
    sent: Keyed,
  ): Promise<Result<Message>>
  /** Notes that the team of that branch has read up to this message. It never goes back. */
  markSeen(
    seen: { accountId: string; branch: Branch; upTo: string },
    sent: Credentials,
  ): Promise<Result<undefined>>
}

export function createConversationCalls(http: Http): ConversationCalls {
  return {
    listMessages: ({ accountId: id, branch, cursor }) =>
      readResponse(
        answers.messagesPage,
        ({ messages }) => allIn(branch)(messages),
        http.GET('/accounts/{id}/messages', {
          params: { path: { id }, query: { branch, ...(cursor !== undefined && { cursor }) } },
          parseAs: 'stream',
        }),
      ),

    writeMessage: ({ accountId: id, branch, text }, { csrfToken, key }) =>
      readResponse(
        answers.message,
        // It does not name the client, but what was written.
        (message) => message.branch === branch && isSame(message.text, text),
        http.POST('/accounts/{id}/messages', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key } },
          body: { branch, text },
          parseAs: 'stream',
        }),
      ),

    markSeen: ({ accountId: id, branch, upTo }, { csrfToken }) =>
      readEmptyResponse(
        http.PUT('/accounts/{id}/messages/seen', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken } },
          body: { branch, upTo },
          parseAs: 'stream',
        }),
      ),
  }
}
