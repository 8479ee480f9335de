import type { ComponentChildren } from 'preact'
import { type TextKey, text } from '../../lib/text/text.ts'
import { EmptyStateArt } from '../ui/EmptyStateArt.tsx'

/** The reason why there are no settings, or not yet. */
export type OptionsNoticeKind =
  | 'loading'
  | 'signed-out'
  | 'no-dashboard'
  | 'offline'
  | 'error'
  | 'forbidden'
  | 'empty'

/** `children`: further information, such as whom to ask. */
export interface OptionsNoticeProps {
  kind: OptionsNoticeKind
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
    title: 'mapping.noDashboard',
    hint: 'mapping.noDashboardHint',
    retry: 'mapping.checkAgain',
  },
  offline: { title: 'mapping.offline', hint: 'mapping.offlineHint', retry: 'ui.tryAgain' },
  error: { title: 'mapping.error', hint: 'mapping.errorHint', retry: 'ui.tryAgain' },
  forbidden: { title: 'mapping.forbidden', hint: 'mapping.forbiddenHint', retry: undefined },
  empty: { title: 'mapping.noFields', hint: 'mapping.noFieldsHint', retry: 'mapping.checkAgain' },
} as const satisfies Record<
  OptionsNoticeKind,
  { title: TextKey; hint: TextKey; retry: TextKey | undefined }
>

/** Shows, in place of the settings, what is wrong and what to do. */
export function OptionsNotice({ kind, onRetry, children }: OptionsNoticeProps) {
  const { title, hint, retry } = LABELS[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind === 'forbidden' ? 'signed-out' : kind} />
      <div role="status">
        <h3>{text(title)}</h3>
        <p>
          {text(hint)} {children}
        </p>
      </div>
      {retry && onRetry && (
        <button type="button" class="btn main" onClick={onRetry}>
          {text(retry)}
        </button>
      )}
    </div>
  )
}
