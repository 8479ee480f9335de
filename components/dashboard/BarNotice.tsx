import { message } from '../../lib/platform/i18n.ts'
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
        {message('bar_unreachable')}
      </p>
      <button type="button" class="btn text" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
