import type { ComponentChildren } from 'preact'
import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { EmptyStateArt } from './EmptyStateArt.tsx'
import type { EmptyStateKind } from './empty-state-kind.ts'

/** `homes`: addresses of both dashboards; `query`: what was searched for, with `no-match` and `no-fit`. */
export interface EmptyStateProps {
  kind: EmptyStateKind
  homes?: Record<Branch, string> | undefined
  query?: string | undefined
  /** The active filters in words, with `no-fit`. */
  filters?: readonly string[] | undefined
  onClear?: (() => void) | undefined
  onRetry?: (() => void) | undefined
  /** More ways on. */
  children?: ComponentChildren
}

const EMPTY_STATES = {
  'signed-out': { title: 'popup.signedOut', hint: 'popup.signedOutHint' },
  'no-dashboard': { title: 'popup.noDashboard', hint: 'popup.noDashboardHint' },
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
  'no-dashboard': 'popup.checkAgain',
  offline: 'ui.tryAgain',
  error: 'ui.tryAgain',
  empty: 'popup.checkAgain',
  'no-room': 'ui.tryAgain',
}

/** Shows, in place of the list, a drawing, what is wrong and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { kind, homes, query, filters, onRetry, onClear, children } = props
  const { title, hint } = EMPTY_STATES[kind]
  const retry = RETRY_KEYS[kind]
  const needsDashboard = kind === 'signed-out' || kind === 'no-dashboard' || kind === 'no-feed'
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind} />
      <div role="status">
        <h2>{query ? titleFor(kind, query) : text(title)}</h2>
        <p>{text(hint)}</p>
        {filters && <p class="asked">{filters.join(' · ')}</p>}
      </div>
      <div class="ways">
        {needsDashboard &&
          homes &&
          BRANCHES.map((branch) => (
            <a
              key={branch}
              class="btn"
              data-branch={branch}
              href={homes[branch]}
              target="_blank"
              rel="noreferrer"
            >
              {text('popup.openBranch', { branch: BRANCH_NAME[branch] })}
            </a>
          ))}
        {onClear && (
          <button type="button" class="btn main" onClick={onClear}>
            {text('popup.clearFilters')}
          </button>
        )}
        {retry && onRetry && (
          <button type="button" class={needsDashboard ? 'btn' : 'btn main'} onClick={onRetry}>
            {text(retry)}
          </button>
        )}
        {children}
      </div>
    </div>
  )
}

/** Returns the title, with the query where there was a search. */
function titleFor(kind: EmptyStateKind, query: string): ComponentChildren {
  const params = { query: <bdi>{query}</bdi> }
  if (kind === 'no-match') return richText('popup.noMatchFor', params)
  if (kind === 'no-fit') return richText('popup.noFitFor', params)
  return text(EMPTY_STATES[kind].title)
}
