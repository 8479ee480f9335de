import { vi } from 'vitest'
import { page } from 'vitest/browser'
import { Conversation } from '../../../../components/conversation/Conversation.tsx'
import type { Branch } from '../../../../lib/domain/branch.ts'
import type { ConversationPage, Message } from '../../../../lib/domain/conversation/conversation.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { ok, type Result } from '../../../../lib/domain/result.ts'
import {
  type ConversationFlowPorts,
  createConversationFlow,
} from '../../../../lib/flows/conversation-flow.ts'
import { drawOnPage } from '../draw.tsx'
import { operation } from '../samples.ts'
import { TALK, written } from './conversation-samples.ts'

export const tab = (name: string | RegExp) => page.getByRole('tab', { name })
export const button = (name: string) => page.getByRole('button', { name, exact: true })
export const sendIn = (branch = 'Facility') => button(`Send in ${branch}`)
export const box = (branch = 'Facility') =>
  page.getByRole('textbox', { name: `Message to Dana in ${branch}` })
export const log = (branch = 'Facility') =>
  page.getByRole('log', { name: `Messages with Dana in ${branch}` })

/** A page as the backend gives it, of messages from the oldest to the newest. */
export function pageOf(
  branch: Branch,
  messages: Message[],
  change: Partial<ConversationPage> = {},
) {
  const newestFirst = messages.toReversed()
  return {
    branch,
    messages: newestFirst,
    more: false,
    unread: 0,
    mayWrite: true,
    waiting: [],
    ...change,
  }
}

/** Dana's conversation over a desk whose answers the test may change. */
export function start(
  answers: Partial<ConversationFlowPorts> = {},
  branches: [Branch, ...Branch[]] = ['facility', 'in-home'],
) {
  const desk: Record<Branch, Result<ConversationPage>> = {
    facility: ok(pageOf('facility', TALK)),
    'in-home': ok(pageOf('in-home', [written(1, 'The key is under the mat.')])),
  }
  const { draw, root } = drawOnPage('conversation')
  const send = vi.fn(
    async (_: Branch, { operationId }: { operationId: string }): Promise<Result<Operation>> =>
      ok(operation({ id: operationId, task: { kind: 'message' }, state: 'done' })),
  )
  const seen = vi.fn(async (branch: Branch, _: string) => {
    const known = desk[branch]
    if (known.ok) known.value.unread = 0
    return ok('seen' as const)
  })
  const flow = createConversationFlow(branches, {
    read: async (branch) => desk[branch],
    seen,
    send,
    readDrafts: async () => ok({ actorId: 'ana', texts: {} }),
    saveDraft: async () => ok('kept'),
    retry: async () => ok('accepted'),
    cancel: async () => ok('cancelled'),
    makeId: () => crypto.randomUUID(),
    ...answers,
    show: (view) =>
      draw(
        <Conversation
          about={{ name: 'Dana Dual', here: 'in-home' }}
          view={view}
          statuses={{ facility: 'active', 'in-home': 'inactive' }}
          admins={['Ana Alvarez']}
          flow={flow}
        />,
      ),
  })
  // Once the test has said what it answers at first.
  queueMicrotask(() => void flow.load())
  return { desk, root, send, seen, flow }
}
