import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'

/** A message from a client to a branch, or from the branch's team to the client. */
export interface Message {
  id: string
  branch: Branch
  /** ISO 8601, by the backend's clock. */
  at: string
  from: 'client' | 'team'
  /** Name of the person who wrote it. */
  author: string
  text: string
}

/** A message that this device has not sent yet, or that was refused. */
export interface UnsentMessage {
  /** The operation's id. */
  id: string
  /** The message; '' if it could not be kept. */
  text: string
  /** Why it was refused; undefined while it is still to be sent. */
  problem?: Problem | undefined
}

/** One page of a conversation in one branch, the newest message first. */
export interface ConversationPage {
  branch: Branch
  messages: Message[]
  cursor?: string | undefined
  more: boolean
  /** The number of the client's messages, in the whole conversation, that nobody on the team has seen. */
  unread: number
  /** Whether this actor may write here. A hint: the backend decides. */
  mayWrite: boolean
  /** This actor's messages here that are not sent yet or were refused, the oldest first. */
  waiting: UnsentMessage[]
}

/** An actor's unsent messages to a client: a text for each branch that has one. */
export interface MessageDrafts {
  actorId: string
  texts: { [branch in Branch]?: string | undefined }
}

/** The longest message, in characters. */
export const LONGEST_MESSAGE = 4000

/** The longest draft that is kept, in characters. It exceeds the longest message, so that a draft that is too long can be shortened. */
export const LONGEST_DRAFT = 2 * LONGEST_MESSAGE
