import type { Branch } from '../domain/branch.ts'
import type { Message } from '../domain/conversation/conversation.ts'
import type { Result } from '../domain/result.ts'
import * as answers from './conversation-schemas.ts'
import { allIn, isSame } from './expected.ts'
import type { Credentials, Http, Keyed } from './http.ts'
import { readEmptyResponse, readResponse } from './read-response.ts'

/** What clients and the team of a branch write to each other. */
export function createConversationCalls(http: Http) {
  return {
    /** One page, newest first, the newest without a cursor. `not-found` where the client has no profile. */
    listMessages: ({
      accountId: id,
      branch,
      cursor,
    }: {
      accountId: string
      branch: Branch
      cursor?: string | undefined
    }): Promise<Result<answers.MessagesPage>> =>
      readResponse(
        answers.messagesPage,
        ({ messages }) => allIn(branch)(messages),
        http.GET('/accounts/{id}/messages', {
          params: { path: { id }, query: { branch, ...(cursor !== undefined && { cursor }) } },
          parseAs: 'stream',
        }),
      ),

    /** Writes a message, once per key. `branch-inactive` where the client's profile is not active. */
    writeMessage: (
      { accountId: id, branch, text }: { accountId: string; branch: Branch; text: string },
      { csrfToken, key }: Keyed,
    ): Promise<Result<Message>> =>
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

    /** Notes that the team of that branch has read up to this message. It never goes back. */
    markSeen: (
      { accountId: id, branch, upTo }: { accountId: string; branch: Branch; upTo: string },
      { csrfToken }: Credentials,
    ): Promise<Result<undefined>> =>
      readEmptyResponse(
        http.PUT('/accounts/{id}/messages/seen', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken } },
          body: { branch, upTo },
          parseAs: 'stream',
        }),
      ),
  }
}

export type ConversationCalls = ReturnType<typeof createConversationCalls>
