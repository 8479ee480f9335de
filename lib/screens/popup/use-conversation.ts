import { useEffect, useState } from 'preact/hooks'
import type { Branch } from '../../domain/branch.ts'
import type { ConversationView } from '../../domain/conversation/conversation-view.ts'
import { type ConversationFlow, createConversationFlow } from '../../flows/conversation-flow.ts'
import { ask, onLookAgain } from '../../messaging/client.ts'

/** A conversation on screen, and what can be done there. */
export interface ConversationState {
  view: ConversationView | undefined
  flow: ConversationFlow
}

/** Talking with the client of this account in these branches; it is read when it comes on screen, and whenever something has settled. */
export function useConversation(
  accountId: string,
  branches: readonly [Branch, ...Branch[]],
): ConversationState {
  const [view, setView] = useState<ConversationView>()
  const [flow] = useState(() => {
    const subject = { from: 'popup', accountId } as const
    return createConversationFlow(branches, {
      read: (branch, cursor) => ask('conversation.read', { subject, branch, cursor }),
      seen: (branch, upTo) => ask('conversation.seen', { subject, branch, upTo }),
      readDrafts: () => ask('message.begun', { subject }),
      saveDraft: (branch, typed) => ask('message.keep', { subject, branch, ...typed }),
      send: (branch, message) => ask('message.send', { subject, branch, ...message }),
      retry: (operationId) => ask('operation.retry', { operationIds: [operationId] }),
      cancel: (operationId) => ask('operation.cancel', { operationId }),
      makeId: () => crypto.randomUUID(),
      show: setView,
    })
  })
  useEffect(() => {
    const ended = new AbortController()
    onLookAgain(() => void flow.load(), ended.signal)
    ended.signal.addEventListener('abort', flow.close)
    void flow.load()
    return () => ended.abort()
  }, [flow])
  return { view, flow }
}
