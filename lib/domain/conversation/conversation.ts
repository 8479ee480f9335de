import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'

/** Something that a client wrote to a branch, or that the team of the branch wrote to the client. */
export interface Message {
  id: string
  branch: Branch
  /** ISO 8601, by the backend's clock. */
  at: string
  from: 'client' | 'team'
  /** Name of whoever wrote it. */
  author: string
  text: string
}

/** A message that this device has not got through yet, or that was refused. */
export interface UnsentMessage {
  /** The operation's id. */
  id: string
  /** '' where it could not be kept. */
  text: string
  /** Why it was refused; without it, it still goes out. */
  problem?: Problem | undefined
}

/** One page of a conversation in one branch, the newest message first. */
export interface ConversationPage {
  branch: Branch
  messages: Message[]
  cursor?: string | undefined
  more: boolean
  /** Messages of the client that nobody of the team has seen, in the whole conversation. */
  unread: number
  /** Whether this actor may write here. A hint: the backend decides. */
  mayWrite: boolean
  /** What this actor wrote here and is still on its way, the oldest first. */
  waiting: UnsentMessage[]
}

/** An actor's unsent messages to a client: a text for each branch that has one. */
export interface MessageDrafts {
  actorId: string
  texts: { [branch in Branch]?: string | undefined }
}

/** As long as a message may be, in characters. */
export const LONGEST_MESSAGE = 4000

/** Longest draft that is kept, in characters: one that is too long to be sent is there to be shortened. */
export const LONGEST_DRAFT = 2 * LONGEST_MESSAGE
