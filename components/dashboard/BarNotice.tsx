import { text } from '../../lib/text/text.ts'
import { Logo } from '../ui/Logo.tsx'

/** The callback of the bar when the server did not answer. */
export interface BarNoticeProps {
  onRetry(): void
}

/** Shows the bar without its toggle: that the server did not answer, and a button to try again. */
export function BarNotice({ onRetry }: BarNoticeProps) {
  return (
    <div class="bar">
      <Logo />
      <p class="why" role="status">
        {text('bar.unreachable')}
      </p>
      <button type="button" class="btn text" onClick={onRetry}>
        {text('ui.tryAgain')}
      </button>
    </div>
  )
}
