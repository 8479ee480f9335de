import type { ConversationPlace } from '../dashboard/meeting-place.ts'
import type { ConversationAsk } from './asks.ts'

/** The conversation with the client of a page, and the worker's answers to it. */
export function conversationAsk({ profileId, ask, ...place }: ConversationPlace): ConversationAsk {
  const subject = { from: 'page', profileId } as const
  return {
    ...place,
    read: (branch, cursor) => ask('conversation.read', { subject, branch, cursor }),
    seen: (branch, upTo) => ask('conversation.seen', { subject, branch, upTo }),
    readDrafts: () => ask('message.drafts', { subject }),
    saveDraft: (branch, typed) => ask('message.saveDraft', { subject, branch, ...typed }),
    send: (branch, message) => ask('message.send', { subject, branch, ...message }),
    retry: (operationId) => ask('operation.retry', { operationIds: [operationId] }),
    cancel: (operationId) => ask('operation.cancel', { operationId }),
  }
}
