import { text } from '../../lib/text/text.ts'
import { Logo } from '../ui/Logo.tsx'

/** What the bar says when nobody could be asked what to show. */
export interface BarNoticeProps {
  onRetry(): void
}

/** The bar without its toggle: the server did not answer, and how to ask again. */
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
