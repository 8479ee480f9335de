import type { StatusAction, StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import { text } from '../../lib/text/text.ts'

/** The region stays when there is no message, so that screen readers hear the next one. */
export interface StatusLineProps {
  message?: StatusMessage | undefined
  /** It is no news: nothing is announced, and nothing stands there without a message. */
  old?: boolean
  onAct(action: StatusAction): void
}

/** One line that says what happened, with what can be done about it. */
export function StatusLine({ message, old, onAct }: StatusLineProps) {
  if (old && !message) return null
  return (
    <div data-tone={message?.tone}>
      <span role={old ? undefined : 'status'}>{message?.text}</span>
      {message?.actions?.map((action) => (
        <button key={action} type="button" class="btn text" onClick={() => onAct(action)}>
          {text(action === 'undo' ? 'ui.undo' : 'ui.tryAgain')}
        </button>
      ))}
    </div>
  )
}
