import type { Branch } from '../../../../lib/domain/branch.ts'
import type { Message } from '../../../../lib/domain/conversation/conversation.ts'
import type { ConversationTab } from '../../../../lib/domain/conversation/conversation-view.ts'

/** One message of Dana's, or of the team's. */
export function written(number: number, text: string, change: Partial<Message> = {}): Message {
  const at = `2026-11-2${Math.min(number, 9)}T10:05:00Z`
  const from = { from: 'client', author: 'Dana Dual' } as const
  return { id: `m${number}`, branch: 'facility', at, ...from, text, ...change }
}

const TEAM = { from: 'team', author: 'Ana Alvarez' } as const

/** A few of both sides, the newest last. */
export const TALK: Message[] = [
  written(1, 'Hello, can Rex stay with you over the weekend?'),
  written(2, 'He can. Please bring his blanket, he slept badly the last time without it.', TEAM),
  written(
    3,
    'Will do.\nWe come on Friday at nine, https://paws.example/map says it takes ten minutes.',
  ),
]

/** Long words, many lines, markup, another direction, and a name without end. */
export const HARD_TALK: Message[] = [
  written(1, 'a'.repeat(300)),
  written(2, 'مرحبا، متى يمكنني إحضار القط؟', { author: 'ليلى الحسيني' }),
  written(3, '<b>Bold</b> & <script>alert(1)</script>', TEAM),
  written(4, Array.from({ length: 12 }, (_, line) => `Line ${line + 1}`).join('\n'), {
    author: 'Maximiliana'.repeat(12),
  }),
]

/** A tab of a branch with these messages. */
export function tabOf(
  branch: Branch,
  messages: Message[] = TALK,
  change: Partial<ConversationTab> = {},
): ConversationTab {
  const feed = { messages, more: false, unread: 0, mayWrite: true }
  return { branch, feed, waiting: [], asksEarlier: false, draft: '', sending: false, ...change }
}
