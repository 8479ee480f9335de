import type { ComponentChildren } from 'preact'
import { formatList } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { EmptyStateArt } from '../ui/EmptyStateArt.tsx'

/** The reason why there are no settings, or not yet. */
export type OptionsNoticeKind =
  | 'loading'
  | 'signed-out'
  | 'no-dashboard'
  | 'no-access'
  | 'moved'
  | 'offline'
  | 'error'
  | 'forbidden'
  | 'empty'

/** `more`: further information, such as whom to ask. `children`: what can be done, before trying again. */
export interface OptionsNoticeProps {
  kind: OptionsNoticeKind
  /** Hosts that the browser keeps Tandem off, with `no-access`. */
  sites?: readonly string[] | undefined
  more?: ComponentChildren
  onRetry?: (() => void) | undefined
  children?: ComponentChildren
}

const LABELS = {
  loading: { title: 'mapping.loading', hint: 'mapping.loadingHint', retry: undefined },
  'signed-out': {
    title: 'mapping.signedOut',
    hint: 'mapping.signedOutHint',
    retry: 'mapping.signedIn',
  },
  'no-dashboard': {
    title: 'access.noDashboard',
    hint: 'access.noDashboardHint',
    retry: undefined,
  },
  'no-access': {
    title: 'access.closedDashboard',
    hint: 'access.closedHint',
    retry: 'mapping.checkAgain',
  },
  moved: { title: 'access.moved', hint: 'access.movedHint', retry: 'mapping.checkAgain' },
  offline: { title: 'mapping.offline', hint: 'mapping.offlineHint', retry: 'ui.tryAgain' },
  error: { title: 'mapping.error', hint: 'mapping.errorHint', retry: 'ui.tryAgain' },
  forbidden: { title: 'mapping.forbidden', hint: 'mapping.forbiddenHint', retry: undefined },
  empty: { title: 'mapping.noFields', hint: 'mapping.noFieldsHint', retry: 'mapping.checkAgain' },
} as const satisfies Record<
  OptionsNoticeKind,
  { title: TextKey; hint: TextKey; retry: TextKey | undefined }
>

/** Shows, in place of the settings, what is wrong and what to do. */
export function OptionsNotice({ kind, sites, more, onRetry, children }: OptionsNoticeProps) {
  const { title, hint, retry } = LABELS[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind === 'forbidden' ? 'signed-out' : kind} />
      <div role="status">
        <h3>
          {kind === 'no-access' && sites
            ? text('access.closed', { sites: formatList(sites) })
            : text(title)}
        </h3>
        <p>
          {text(hint)} {more}
        </p>
      </div>
      {children}
      {retry && onRetry && (
        <button type="button" class={children ? 'btn' : 'btn main'} onClick={onRetry}>
          {text(retry)}
        </button>
      )}
    </div>
  )
}
