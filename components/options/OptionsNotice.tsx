import type { ComponentChildren } from 'preact'
import { EmptyStateArt } from '../ui/EmptyStateArt.tsx'

/** Why there is nothing to set, or not yet. */
export type OptionsNoticeKind =
  | 'loading'
  | 'signed-out'
  | 'no-dashboard'
  | 'offline'
  | 'error'
  | 'forbidden'
  | 'empty'

/** `children`: more to know, as whom to ask. */
export interface OptionsNoticeProps {
  kind: OptionsNoticeKind
  onRetry?: (() => void) | undefined
  children?: ComponentChildren
}

const WORDS: Record<OptionsNoticeKind, { title: string; text: string; retry?: string }> = {
  loading: { title: 'Fetching the fields…', text: 'It takes a moment.' },
  'signed-out': {
    title: 'You are signed out',
    text: 'Sign in to In-Home or Facility in another tab, then come back.',
    retry: 'I am signed in',
  },
  'no-dashboard': {
    title: 'Open a dashboard first',
    text: 'Open In-Home or Facility in a tab and sign in there.',
    retry: 'Look again',
  },
  offline: {
    title: 'You are offline',
    text: 'Which fields belong together is kept by the dashboards, so it can only be seen online.',
    retry: 'Try again',
  },
  error: {
    title: 'That did not work',
    text: 'The dashboard gave no good answer. Nothing was changed.',
    retry: 'Try again',
  },
  forbidden: {
    title: 'This is for Admins',
    text: 'Which fields belong together is for the Admins of your business to say.',
  },
  empty: {
    title: 'No fields yet',
    text: 'As soon as there are Client Fields or Pet Fields, they show up here.',
    retry: 'Look again',
  },
}

/** A drawn state in place of the settings: what is the matter and what to do. */
export function OptionsNotice({ kind, onRetry, children }: OptionsNoticeProps) {
  const { title, text, retry } = WORDS[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind === 'forbidden' ? 'signed-out' : kind} />
      <div role="status">
        <h3>{title}</h3>
        <p>
          {text} {children}
        </p>
      </div>
      {retry && onRetry && (
        <button type="button" class="btn main" onClick={onRetry}>
          {retry}
        </button>
      )}
    </div>
  )
}
