import { useRef } from 'preact/hooks'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { LONGEST_MESSAGE } from '../../lib/domain/conversation/conversation.ts'
import type { ConversationTab } from '../../lib/domain/conversation/conversation-view.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import { TextBox } from '../ui/text-box/TextBox.tsx'
import { type Correspondent, givenName, troubleWith } from './conversation-labels.ts'

/** The number of characters left is shown once it is at most this. */
const NEAR_THE_END = 400

/** The message box of one branch. */
export interface MessageBoxProps {
  tab: ConversationTab
  about: Correspondent
  onWrite(text: string): void
  onSend(): void
}

/** Shows the box to write a message in. Nothing is cut off, and the text stays until the message is saved. */
export function MessageBox({ tab, about, onWrite, onSend }: MessageBoxProps) {
  const { branch, draft, sending, refused } = tab
  const box = useRef<HTMLTextAreaElement>(null)
  const left = LONGEST_MESSAGE - draft.trim().length
  const id = `message-${branch}`

  function send() {
    if (draft.trim()) onSend()
    else box.current?.focus()
  }

  return (
    <div class="write">
      <label for={id}>
        {richText('conversation.messageTo', {
          name: <bdi>{givenName(about.name)}</bdi>,
          branch: BRANCH_NAME[branch],
        })}
      </label>
      <TextBox
        id={id}
        box={box}
        value={draft}
        aria-invalid={left < 0}
        aria-describedby={`${id}-left`}
        onText={onWrite}
        onKeyDown={(event) => {
          // Escape would close the popup and lose the draft.
          if (event.key === 'Escape' && draft.trim()) event.preventDefault()
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing)
            return
          event.preventDefault()
          if (left >= 0) send()
        }}
      />
      {refused && (
        <p data-tone="error" role="alert">
          {troubleWith(refused, branch, about)}
        </p>
      )}
      <div class="foot">
        <small id={`${id}-left`} data-over={left < 0}>
          {countLabel(left)}
        </small>
        <BusyButton main commits busy={sending} held={sending || left < 0} onPress={send}>
          {text('conversation.sendIn', { branch: BRANCH_NAME[branch] })}
        </BusyButton>
      </div>
    </div>
  )
}

function countLabel(left: number): string {
  if (left < 0) return text('conversation.tooLong', { count: -left })
  if (left <= NEAR_THE_END) return text('conversation.charactersLeft', { count: left })
  return text('conversation.sendKeys')
}
