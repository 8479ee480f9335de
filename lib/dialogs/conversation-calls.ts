import type { ConversationContext } from '../dashboard/dialog-bridge.ts'
import type { ConversationCallsOfPage } from './dialog-calls.ts'

/** The conversation with the client of a page, and the worker's answers to it. */
export function createConversationCalls({
  profileId,
  call,
  ...place
}: ConversationContext): ConversationCallsOfPage {
  const subject = { from: 'page', profileId } as const
  return {
    ...place,
    read: (branch, cursor) => call('conversation.read', { subject, branch, cursor }),
    seen: (branch, upTo) => call('conversation.seen', { subject, branch, upTo }),
    readDrafts: () => call('message.drafts', { subject }),
    saveDraft: (branch, typed) => call('message.saveDraft', { subject, branch, ...typed }),
    send: (branch, message) => call('message.send', { subject, branch, ...message }),
    retry: (operationId) => call('operation.retry', { operationIds: [operationId] }),
    cancel: (operationId) => call('operation.cancel', { operationId }),
  }
}
