import { text } from '../../lib/text/text.ts'
import { Logo } from '../ui/Logo.tsx'

/** `why`: the server did not answer, or the browser keeps Tandem off the site. */
export interface BarNoticeProps {
  why: 'unreachable' | 'noAccess'
  onRetry(): void
}

/** Shows the bar without its toggle: why there is none, and a button to try again. */
export function BarNotice({ why, onRetry }: BarNoticeProps) {
  return (
    <div class="bar">
      <Logo />
      <p class="why" role="status">
        {text(`bar.${why}`)}
      </p>
      <button type="button" class="btn text" onClick={onRetry}>
        {text('ui.tryAgain')}
      </button>
    </div>
  )
}
