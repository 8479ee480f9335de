import type { Branch } from '../../lib/domain/branch.ts'
import type { UnsentMessage } from '../../lib/domain/conversation/conversation.ts'
import type { Problem } from '../../lib/domain/problem.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { type Correspondent, fateOf, troubleWith } from './conversation-labels.ts'

/** A message of one's own that has not arrived. */
export interface WaitingItemProps {
  waiting: UnsentMessage
  branch: Branch
  about: Correspondent
  /** Something is being done with it. */
  busy: boolean
  /** Something is being done with another one: a press does nothing now. */
  held: boolean
  /** Why nothing could be done with it. */
  notDone: Problem | undefined
  onSendAgain(): void
  onDelete(): void
}

/** What was written, how far it is, and what can be done with it. */
export function WaitingItem({ waiting, branch, about, ...item }: WaitingItemProps) {
  const { text, problem } = waiting
  const { busy, held, notDone, onSendAgain, onDelete } = item
  return (
    <li class="message" data-from="team" data-waiting={problem ? 'refused' : 'on-its-way'}>
      <p class="text" dir="auto">
        {text}
      </p>
      <p class="fate">{fateOf(waiting, branch, about)}</p>
      {notDone && (
        <p class="fate" role="alert">
          {troubleWith(notDone, branch, about)}
        </p>
      )}
      <p class="ways">
        {problem && (
          <BusyButton busy={busy} held={busy || held} onPress={onSendAgain}>
            Send again
          </BusyButton>
        )}
        <BusyButton busy={false} held={busy || held} onPress={onDelete}>
          Delete
        </BusyButton>
      </p>
    </li>
  )
}
