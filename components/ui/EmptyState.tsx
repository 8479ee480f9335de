import type { ComponentChildren } from 'preact'
import { formatList } from '../../lib/text/formats.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { EmptyStateArt } from './EmptyStateArt.tsx'
import type { EmptyStateKind } from './empty-state-kind.ts'

/** `query`: what was searched for, with `no-match` and `no-fit`. `children`: what can be done, before the usual buttons. */
export interface EmptyStateProps {
  kind: EmptyStateKind
  query?: string | undefined
  /** The active filters in words, with `no-fit`. */
  filters?: readonly string[] | undefined
  /** Hosts that the browser keeps Tandem off, with `no-access`. */
  sites?: readonly string[] | undefined
  onClear?: (() => void) | undefined
  onRetry?: (() => void) | undefined
  /** More ways on. */
  children?: ComponentChildren
}

const EMPTY_STATES = {
  'signed-out': { title: 'popup.signedOut', hint: 'popup.signedOutHint' },
  'no-dashboard': { title: 'access.noDashboard', hint: 'access.noDashboardHint' },
  'no-access': { title: 'access.closedDashboard', hint: 'access.closedHint' },
  moved: { title: 'access.moved', hint: 'access.movedHint' },
  'no-feed': { title: 'popup.noFeed', hint: 'popup.noFeedHint' },
  offline: { title: 'popup.offline', hint: 'popup.offlineHint' },
  error: { title: 'popup.error', hint: 'popup.errorHint' },
  empty: { title: 'popup.empty', hint: 'popup.emptyHint' },
  'no-match': { title: 'popup.noMatch', hint: 'popup.noMatchHint' },
  'no-fit': { title: 'popup.noFit', hint: 'popup.noFitHint' },
  'nothing-waits': { title: 'popup.nothingWaits', hint: 'popup.nothingWaitsHint' },
  'no-history': { title: 'popup.noHistory', hint: 'popup.noHistoryHint' },
  'no-line': { title: 'popup.noLine', hint: 'popup.noLineHint' },
  refilling: { title: 'popup.refilling', hint: 'popup.refillingHint' },
  'no-room': { title: 'popup.noRoom', hint: 'popup.noRoomHint' },
  loading: { title: 'popup.loading', hint: 'popup.loadingHint' },
} as const satisfies Record<EmptyStateKind, { title: TextKey; hint: TextKey }>

/** Labels of the retry button, where trying again can help. */
const RETRY_KEYS: {
  [kind in EmptyStateKind]?: 'popup.signedIn' | 'popup.checkAgain' | 'ui.tryAgain'
} = {
  'signed-out': 'popup.signedIn',
  'no-access': 'popup.checkAgain',
  moved: 'popup.checkAgain',
  offline: 'ui.tryAgain',
  error: 'ui.tryAgain',
  empty: 'popup.checkAgain',
  'no-room': 'ui.tryAgain',
}

/** Shows, in place of the list, a drawing, what is wrong and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { kind, filters, onRetry, onClear, children } = props
  const retry = RETRY_KEYS[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind} />
      <div role="status">
        <h2>{titleFor(props)}</h2>
        <p>{text(EMPTY_STATES[kind].hint)}</p>
        {filters && <p class="asked">{filters.join(' · ')}</p>}
      </div>
      {children}
      <div class="ways">
        {onClear && (
          <button type="button" class="btn main" onClick={onClear}>
            {text('popup.clearFilters')}
          </button>
        )}
        {retry && onRetry && (
          <button type="button" class={children ? 'btn' : 'btn main'} onClick={onRetry}>
            {text(retry)}
          </button>
        )}
      </div>
    </div>
  )
}

/** Returns the title, with the query where there was a search, and the sites where they are known. */
function titleFor({ kind, query, sites }: EmptyStateProps): ComponentChildren {
  if (kind === 'no-access' && sites) return text('access.closed', { sites: formatList(sites) })
  const params = { query: <bdi>{query}</bdi> }
  if (query && kind === 'no-match') return richText('popup.noMatchFor', params)
  if (query && kind === 'no-fit') return richText('popup.noFitFor', params)
  return text(EMPTY_STATES[kind].title)
}
