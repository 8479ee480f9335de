import type { StatusAction, StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import { text } from '../../lib/text/text.ts'

/** The message to show. The live region stays without one, so that screen readers hear the next one. */
export interface StatusLineProps {
  message?: StatusMessage | undefined
  /** True if the message is not new: it is not announced, and without a message nothing is drawn. */
  old?: boolean
  onAct(action: StatusAction): void
}

/** Shows one line that says what happened, with a button for what can be done about it. */
export function StatusLine({ message, old, onAct }: StatusLineProps) {
  if (old && !message) return null
  return (
    <div data-tone={message?.tone}>
      <span role={old ? undefined : 'status'}>{message?.text}</span>
      {message?.actions?.map((action) => (
        <button
          key={action}
          type="button"
          class="btn text"
          data-commits
          onClick={() => onAct(action)}
        >
          {text(action === 'undo' ? 'ui.undo' : 'ui.tryAgain')}
        </button>
      ))}
    </div>
  )
}
