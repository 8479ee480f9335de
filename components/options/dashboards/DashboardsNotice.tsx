import { text } from '../../../lib/text/text.ts'
import { EmptyStateArt } from '../../ui/EmptyStateArt.tsx'

/** Why there is no list: it is loading, it could not be read, or nothing is connected. */
export interface DashboardsNoticeProps {
  kind: 'loading' | 'error' | 'none'
  onRetry(): void
  onConnect(): void
  onDemo(): void
}

const LABELS = {
  loading: { title: 'dashboards.loading', hint: 'dashboards.loadingHint' },
  error: { title: 'dashboards.unreadable', hint: 'dashboards.unreadableHint' },
  none: { title: 'dashboards.none', hint: 'dashboards.noneHint' },
} as const

/** Shows, in place of the list, why there is none and what to do. */
export function DashboardsNotice({ kind, onRetry, onConnect, onDemo }: DashboardsNoticeProps) {
  const { title, hint } = LABELS[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind === 'none' ? 'no-dashboard' : kind} />
      <div role="status">
        <h3>{text(title)}</h3>
        <p>{text(hint)}</p>
      </div>
      {kind === 'error' && (
        <button type="button" class="btn main" onClick={onRetry}>
          {text('ui.tryAgain')}
        </button>
      )}
      {kind === 'none' && (
        <div class="ways">
          <button type="button" class="btn main" onClick={onConnect}>
            {text('dashboards.connect')}
          </button>
          <button type="button" class="btn" onClick={onDemo}>
            {text('dashboards.tryDemo')}
          </button>
        </div>
      )}
    </div>
  )
}
