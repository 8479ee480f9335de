import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'
import { LONGEST_MESSAGE, type Message, type UnsentMessage } from './conversation.ts'
import type { Feed } from './conversation-feed.ts'

/** The tab of one branch in a conversation on screen. */
export interface ConversationTab {
  branch: Branch
  /** Undefined until it has been read once. */
  feed?: Feed | undefined
  /** This actor's messages that are not sent yet or were refused, the oldest first. */
  waiting: UnsentMessage[]
  /** Why the latest read failed. */
  problem?: Problem | undefined
  /** Earlier messages are being fetched. */
  asksEarlier: boolean
  /** The text in the box. It is cleared only once the message is in the outbox. */
  draft: string
  sending: boolean
  /** Why the message was not accepted into the outbox; its text is then still in the box. */
  refused?: Problem | undefined
  /** The id of the unsent message that is being sent again or deleted. */
  acting?: string | undefined
  /** The id of the unsent message for which that failed, and why. */
  notDone?: { id: string; problem: Problem } | undefined
}

/** The latest event, for screen readers. `messages`: the new ones, with `came`. `times` tells the event from the one before. */
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

/** A message to send. It keeps its id, however often it is sent. */
export interface OutgoingMessage {
  operationId: string
  text: string
}

/** Returns a tab for which nothing has been read yet. */
export function emptyTab(branch: Branch): ConversationTab {
  return { branch, waiting: [], asksEarlier: false, draft: '', sending: false }
}

/** True if the draft is neither blank nor longer than `LONGEST_MESSAGE`. */
export function isSendable(draft: string): boolean {
  const { length } = draft.trim()
  return length > 0 && length <= LONGEST_MESSAGE
}

/** Counts the unread messages of all branches. */
export function unreadIn({ tabs }: ConversationView): number {
  return tabs.reduce((sum, { feed }) => sum + (feed?.unread ?? 0), 0)
}

/** Returns the view with the tab of this branch first. */
export function withTabFirst(view: ConversationView, first: Branch | undefined): ConversationView {
  const isFirst = ({ branch }: ConversationTab) => branch === first
  const { tabs } = view
  return { ...view, tabs: [...tabs.filter(isFirst), ...tabs.filter((tab) => !isFirst(tab))] }
}
