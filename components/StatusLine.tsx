import type { StatusAction, StatusMessage } from './operation-status.ts'

/** The region stays when there is no message, so that screen readers hear the next one. */
export interface StatusLineProps {
  message?: StatusMessage | undefined
  onAct(action: StatusAction): void
}

const LABELS: Record<StatusAction, string> = {
  undo: 'Undo',
  retry: 'Try again',
  role: 'Try again',
}

/** One line that says what happened, with what can be done about it. */
export function StatusLine({ message, onAct }: StatusLineProps) {
  return (
    <div data-tone={message?.tone}>
      <span role="status">{message?.text}</span>
      {message?.actions?.map((action) => (
        <button key={action} type="button" class="btn text" onClick={() => onAct(action)}>
          {LABELS[action]}
        </button>
      ))}
    </div>
  )
}
