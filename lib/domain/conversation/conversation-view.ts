import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'
import { LONGEST_MESSAGE, type Message, type UnsentMessage } from './conversation.ts'
import type { Feed } from './conversation-feed.ts'

/** One branch's side of a conversation, as it is on screen. */
export interface ConversationTab {
  branch: Branch
  /** Undefined until it was read for the first time. */
  feed?: Feed | undefined
  /** What this actor wrote and is still on its way, or was refused; the oldest first. */
  waiting: UnsentMessage[]
  /** Why it could not be read, or not again. */
  problem?: Problem | undefined
  /** Earlier messages are being fetched. */
  asksEarlier: boolean
  /** What stands in the box. It is taken out when it is in the outbox, and not before. */
  draft: string
  sending: boolean
  /** Why it was not taken: then it still stands in the box. */
  refused?: Problem | undefined
  /** The waiting message that something is being done with. */
  acting?: string | undefined
  /** The waiting message that nothing could be done with, and why. */
  notDone?: { id: string; problem: Problem } | undefined
}

/** What happened last, to be read out: with `came`, these messages did. `times` tells it from the one before. */
export interface ConversationEvent {
  kind: 'came' | 'sent' | 'kept' | 'deleted'
  branch: Branch
  messages: Message[]
  times: number
}

/** A conversation on screen: a tab for each branch, one of them shown. */
export interface ConversationView {
  tabs: ConversationTab[]
  current: Branch
  lastEvent?: ConversationEvent | undefined
}

/** A message with the id it keeps, however often it is sent. */
export interface OutgoingMessage {
  operationId: string
  text: string
}

/** A tab of which nothing is known yet. */
export function emptyTab(branch: Branch): ConversationTab {
  return { branch, waiting: [], asksEarlier: false, draft: '', sending: false }
}

/** Whether it is something, and not too much. */
export function isSendable(draft: string): boolean {
  const { length } = draft.trim()
  return length > 0 && length <= LONGEST_MESSAGE
}

/** How many messages nobody has seen, in all branches together. */
export function unreadIn({ tabs }: ConversationView): number {
  return tabs.reduce((sum, { feed }) => sum + (feed?.unread ?? 0), 0)
}

/** The same with the tab of this branch at the head. */
export function withTabFirst(view: ConversationView, first: Branch | undefined): ConversationView {
  const isFirst = ({ branch }: ConversationTab) => branch === first
  const { tabs } = view
  return { ...view, tabs: [...tabs.filter(isFirst), ...tabs.filter((tab) => !isFirst(tab))] }
}
