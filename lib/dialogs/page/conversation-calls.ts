import type { ConversationContext } from '../../dashboard/dialog-bridge.ts'
import type { ConversationFlowPorts } from '../../flows/conversation-flow.ts'

/** The worker's calls for a conversation on a page, and the context of that page. */
export interface ConversationCallsOfPage
  extends Omit<ConversationFlowPorts, 'show' | 'makeId'>,
    Omit<ConversationContext, 'profileId' | 'call'> {}

/** Creates the worker's calls for the conversation with the client of a page. */
export function createConversationCalls({
  profileId,
  call,
  ...context
}: ConversationContext): ConversationCallsOfPage {
  const subject = { from: 'page', kind: 'client', profileId } as const
  return {
    ...context,
    read: (branch, cursor) => call('conversation.read', { subject, branch, cursor }),
    seen: (branch, upTo) => call('conversation.seen', { subject, branch, upTo }),
    readDrafts: () => call('message.drafts', { subject }),
    saveDraft: (branch, typed) => call('message.saveDraft', { subject, branch, ...typed }),
    send: (branch, message) => call('message.confirm', { subject, branch, ...message }),
    retry: (operationId) => call('operation.retry', { operationIds: [operationId] }),
    cancel: (operationId) => call('operation.cancel', { operationId }),
  }
}
