import type { Branch } from '../../lib/domain/branch.ts'
import type { UnsentMessage } from '../../lib/domain/conversation/conversation.ts'
import type { Problem } from '../../lib/domain/problem.ts'
import { text } from '../../lib/text/text.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { type Correspondent, fateOf, troubleWith } from './conversation-labels.ts'

/** An unsent message of this user. */
export interface WaitingItemProps {
  waiting: UnsentMessage
  branch: Branch
  about: Correspondent
  /** True while an action on this message is under way. */
  busy: boolean
  /** True while an action on another message is under way: buttons do nothing. */
  held: boolean
  /** Why the last action on it failed. */
  notDone: Problem | undefined
  onSendAgain(): void
  onDelete(): void
}

/** Shows the message, its state, and the buttons that send it again or delete it. */
export function WaitingItem({ waiting, branch, about, ...item }: WaitingItemProps) {
  const { problem } = waiting
  const { busy, held, notDone, onSendAgain, onDelete } = item
  return (
    <li class="message" data-from="team" data-waiting={problem ? 'refused' : 'on-its-way'}>
      <p class="text" dir="auto">
        {waiting.text}
      </p>
      <p class="fate">{fateOf(waiting, branch, about)}</p>
      {notDone && (
        <p class="fate" role="alert">
          {troubleWith(notDone, branch, about)}
        </p>
      )}
      <p class="ways">
        {problem && (
          <BusyButton commits busy={busy} held={busy || held} onPress={onSendAgain}>
            {text('conversation.sendAgain')}
          </BusyButton>
        )}
        <BusyButton commits busy={false} held={busy || held} onPress={onDelete}>
          {text('conversation.delete')}
        </BusyButton>
      </p>
    </li>
  )
}
