import type { Branch } from '../domain/branch.ts'
import type { Message } from '../domain/conversation/conversation.ts'
import type { Result } from '../domain/result.ts'
import * as answers from './conversation-schemas.ts'
import { allIn, isSame } from './expected.ts'
import type { Credentials, Http, Keyed } from './http.ts'
import { readEmptyResponse, readResponse } from './read-response.ts'

/** Creates the calls for the messages between clients and the team of a branch. */
export function createConversationCalls(http: Http) {
  return {
    /** Reads one page of messages, newest first; the newest page without a cursor. `not-found` if the client has no profile there. */
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

    /** Sends a message, once per key. `branch-inactive` if the client is not active there. */
    writeMessage: (
      { accountId: id, branch, text }: { accountId: string; branch: Branch; text: string },
      { csrfToken, key }: Keyed,
    ): Promise<Result<Message>> =>
      readResponse(
        answers.message,
        // The answer does not name the client, but it repeats the text.
        (message) => message.branch === branch && isSame(message.text, text),
        http.POST('/accounts/{id}/messages', {
          params: { path: { id }, header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key } },
          body: { branch, text },
          parseAs: 'stream',
        }),
      ),

    /** Marks the messages up to this one as read by the team of the branch. The mark never moves back. */
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
