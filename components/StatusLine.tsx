import type { StatusAction, StatusMessage } from './operation-status.ts'

/** The region stays when there is no message, so that screen readers hear the next one. */
export interface StatusLineProps {
  message?: StatusMessage | undefined
  onUndo(): void
  onRetry(): void
}

const LABELS: Record<StatusAction, string> = {
  undo: 'Undo',
  retry: 'Try again',
}

/** One line that says what happened, with the one thing that can be done about it. */
export function StatusLine({ message, onUndo, onRetry }: StatusLineProps) {
  const act = { undo: onUndo, retry: onRetry }
  return (
    <div data-tone={message?.tone}>
      <span role="status">{message?.text}</span>
      {message?.action && (
        <button type="button" class="btn text" onClick={act[message.action]}>
          {LABELS[message.action]}
        </button>
      )}
    </div>
  )
}
