import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { UnsentMessage } from '../../lib/domain/conversation/conversation.ts'
import type { ConversationEvent } from '../../lib/domain/conversation/conversation-view.ts'
import { isPassing, type Problem } from '../../lib/domain/problem.ts'
import { sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { formatDateTime, formatShortDateTime, formatTime } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** The client of a conversation. */
export interface Correspondent {
  /** The client's name. */
  name: string
  /** The branch of the page it is on; undefined in the popup. */
  here?: Branch | undefined
}

/** At most this many characters of a new message are announced. */
const READ_OUT = 200

/** Returns the given name: "Dana" of "Dana Dual". */
export function givenName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

/** Words a problem for a user who reads or writes in this branch. */
export function troubleWith(
  problem: Problem,
  branch: Branch,
  { name, here = branch }: Correspondent,
): string {
  // The other sentences name the branch that the user is signed in to.
  const to = problem.name === 'branch-inactive' ? branch : otherBranch(here)
  return sentenceFor(problem, { name, to })
}

/** Says what happened to an unsent message. */
export function fateOf({ problem }: UnsentMessage, branch: Branch, about: Correspondent): string {
  if (!problem) return text('conversation.waiting')
  // After tries without an answer the outcome is unknown: "not sent" may be untrue.
  if (isPassing(problem)) return text('conversation.unsure')
  return `${text('conversation.notSent')} ${troubleWith(problem, branch, about)}`
}

const EVENT_KEYS = {
  sent: 'conversation.eventSent',
  kept: 'conversation.eventKept',
  deleted: 'conversation.eventDeleted',
} as const satisfies Record<Exclude<ConversationEvent['kind'], 'came'>, TextKey>

/** Words an event for screen readers. */
export function heardLabel({ kind, branch, messages }: ConversationEvent): string {
  if (kind !== 'came') return text(EVENT_KEYS[kind])
  const [only] = messages
  const name = BRANCH_NAME[branch]
  if (!only || messages.length > 1) {
    return text('conversation.newMessages', { count: messages.length, branch: name })
  }
  const message = only.text.slice(0, READ_OUT)
  return text('conversation.newMessage', { branch: name, author: only.author, message })
}

/** Words the time of a message, as short as is clear at `now`. `at`: ISO 8601. */
export function whenLabel(at: string, now: Date): string {
  const then = new Date(at)
  if (then.toDateString() === now.toDateString()) return formatTime(then.getTime())
  const format = then.getFullYear() === now.getFullYear() ? formatShortDateTime : formatDateTime
  return format(then.getTime())
}
