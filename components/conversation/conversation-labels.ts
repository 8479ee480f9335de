import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { UnsentMessage } from '../../lib/domain/conversation/conversation.ts'
import type { ConversationEvent } from '../../lib/domain/conversation/conversation-view.ts'
import { isPassing, type Problem } from '../../lib/domain/problem.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate, sentenceFor } from '../../lib/sentences/problem-sentences.ts'

/** Whom somebody talks with. */
export interface Correspondent {
  /** The client's name. */
  name: string
  /** The branch of the page it is on; undefined in the popup. */
  here?: Branch | undefined
}

/** As much of a message as is read out when it comes. */
const READ_OUT = 200

/** "Dana", of "Dana Dual". */
export function givenName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}

/** What went wrong, for whoever reads or writes in this branch. */
export function troubleWith(
  problem: Problem,
  branch: Branch,
  { name, here = branch }: Correspondent,
): string {
  // The other sentences end with where one is signed in.
  const to = problem.name === 'branch-inactive' ? branch : otherBranch(here)
  return sentenceFor(problem, { name, to })
}

/** How far a message is that is not there yet. */
export function fateOf({ problem }: UnsentMessage, branch: Branch, about: Correspondent): string {
  if (!problem) return message('message_waiting')
  // After so many tries without an answer nobody knows: "not sent" may be untrue.
  if (isPassing(problem)) return message('message_unsure')
  return message('message_refused', troubleWith(problem, branch, about))
}

/** What is read out. */
export function heardLabel({ kind, branch, messages }: ConversationEvent): string {
  if (kind !== 'came') return message(`conversation_${kind}`)
  const [only] = messages
  const where = BRANCH_NAME[branch]
  if (!only || messages.length > 1) {
    return message('conversation_new_messages', String(messages.length), where)
  }
  const { author, text } = only
  return message('conversation_new_message', where, isolate(author), text.slice(0, READ_OUT))
}

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const DAY_AND_TIME = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const WHOLE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** When something was written, as short as it is clear at the moment `now`. `at`: ISO 8601. */
export function whenLabel(at: string, now: Date): string {
  const then = new Date(at)
  if (then.toDateString() === now.toDateString()) return TIME.format(then)
  return (then.getFullYear() === now.getFullYear() ? DAY_AND_TIME : WHOLE).format(then)
}
