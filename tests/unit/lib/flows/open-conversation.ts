import { vi } from 'vitest'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type { ConversationPage, Message } from '../../../../lib/domain/conversation/conversation.ts'
import type {
  ConversationTab,
  ConversationView,
} from '../../../../lib/domain/conversation/conversation-view.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { ok, type Result } from '../../../../lib/domain/result.ts'
import {
  type ConversationFlow,
  type ConversationFlowPorts,
  createConversationFlow,
} from '../../../../lib/flows/conversation-flow.ts'

/** A message of a client: the higher its number, the later. */
export function message(branch: Branch, number: number, change: Partial<Message> = {}): Message {
  const at = `2026-11-24T10:0${number}:00Z`
  const id = `${branch}-${number}`
  return {
    id,
    branch,
    at,
    from: 'client',
    author: 'Dana Dual',
    text: `Message ${number}`,
    ...change,
  }
}

/** A page as the backend gives it: the newest first. */
export function page(branch: Branch, change: Partial<ConversationPage> = {}): ConversationPage {
  const messages = [message(branch, 2), message(branch, 1)]
  return { branch, messages, more: false, unread: 0, mayWrite: true, waiting: [], ...change }
}

/** A message that was sent, as it stands in the outbox. */
export function operation(id: string, change: Partial<Operation> = {}): Operation {
  const base = { accountId: 'dana', to: 'facility', actorId: 'ana', tries: 1, madeAt: 0 } as const
  return { id, ...base, task: { kind: 'message' }, state: 'done', ...change }
}

/** A conversation over pages that the test may change, with what it showed last. */
export function open(answers: Partial<ConversationFlowPorts> = {}, current?: Branch) {
  const pages: Record<Branch, Result<ConversationPage>> = {
    facility: ok(page('facility')),
    'in-home': ok(page('in-home')),
  }
  const read = vi.fn(async (branch: Branch, _?: string) => pages[branch])
  const send = vi.fn<ConversationFlowPorts['send']>(async (_, { operationId }) =>
    ok(operation(operationId)),
  )
  const seen = vi.fn(async () => ok('seen' as const))
  let ids = 0
  let view: ConversationView | undefined
  const ports: ConversationFlowPorts = {
    read,
    send,
    seen,
    readDrafts: async () => ok({ actorId: 'ana', texts: {} }),
    saveDraft: async () => ok('kept'),
    retry: async () => ok('accepted'),
    cancel: async () => ok('cancelled'),
    makeId: () => `op-${++ids}`,
    show: (next) => {
      view = next
    },
    ...answers,
  }
  const flow: ConversationFlow = createConversationFlow(['facility', 'in-home'], ports, current)
  const tab = (branch: Branch): ConversationTab => {
    const found = view?.tabs.find((each) => each.branch === branch)
    if (!found) throw new Error(`there is no tab for ${branch}`)
    return found
  }
  const shown = (): ConversationView => {
    if (!view) throw new Error('nothing was shown')
    return view
  }
  return { flow, pages, read, send, seen, tab, shown }
}
