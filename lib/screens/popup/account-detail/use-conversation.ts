import { useEffect, useState } from 'preact/hooks'
import type { Branch } from '../../../domain/branch.ts'
import type { ConversationView } from '../../../domain/conversation/conversation-view.ts'
import { createConversationFlow } from '../../../flows/conversation-flow.ts'
import { call, onRevalidate } from '../../../messaging/client.ts'

/** Keeps the conversation with a client in these branches: it is read when it comes on screen, and whenever an operation has settled. */
export function useConversation(accountId: string, branches: readonly [Branch, ...Branch[]]) {
  const [view, setView] = useState<ConversationView>()
  const [flow] = useState(() => {
    const subject = { from: 'popup', accountId } as const
    return createConversationFlow(branches, {
      read: (branch, cursor) => call('conversation.read', { subject, branch, cursor }),
      seen: (branch, upTo) => call('conversation.seen', { subject, branch, upTo }),
      readDrafts: () => call('message.drafts', { subject }),
      saveDraft: (branch, typed) => call('message.saveDraft', { subject, branch, ...typed }),
      send: (branch, message) => call('message.confirm', { subject, branch, ...message }),
      retry: (operationId) => call('operation.retry', { operationIds: [operationId] }),
      cancel: (operationId) => call('operation.cancel', { operationId }),
      makeId: () => crypto.randomUUID(),
      show: setView,
    })
  })
  useEffect(() => {
    const ended = new AbortController()
    onRevalidate(() => void flow.load(), ended.signal)
    ended.signal.addEventListener('abort', flow.close)
    void flow.load()
    return () => ended.abort()
  }, [flow])
  return { view, flow }
}
