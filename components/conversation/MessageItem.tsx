import type { Message } from '../../lib/domain/conversation/conversation.ts'
import { whenLabel } from './conversation-labels.ts'

/** Shows one message with author and time. The client's stand left, the team's right. */
export function MessageItem({ message: { from, author, at, text } }: { message: Message }) {
  return (
    <li class="message" data-from={from}>
      <p class="by">
        <bdi>{author}</bdi> <time dateTime={at}>{whenLabel(at, new Date())}</time>
      </p>
      <p class="text" dir="auto">
        {text}
      </p>
    </li>
  )
}
