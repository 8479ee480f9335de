import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { EmptyStateArt } from './EmptyStateArt.tsx'
import type { EmptyStateKind } from './empty-state-kind.ts'

/** `homes`: addresses of both dashboards; `query`: what was searched for, with `no-match` and `no-fit`. */
export interface EmptyStateProps {
  kind: EmptyStateKind
  homes?: Record<Branch, string> | undefined
  query?: string | undefined
  /** What the filters ask, with `no-fit`. */
  filters?: readonly string[] | undefined
  onClear?: (() => void) | undefined
  onRetry?: (() => void) | undefined
}

interface EmptyStateText {
  title: string
  text: string
  /** Whether links to both dashboards help. */
  links?: boolean
  retry?: string
}

const EMPTY_STATES: Record<EmptyStateKind, EmptyStateText> = {
  'signed-out': {
    title: 'You are signed out',
    text: 'Sign in to In-Home or Facility, then come back.',
    links: true,
    retry: 'I am signed in',
  },
  'no-dashboard': {
    title: 'Open a dashboard first',
    text: 'Tandem works where you are signed in. Open In-Home or Facility in a tab and sign in there.',
    links: true,
    retry: 'Look again',
  },
  offline: {
    title: 'You are offline',
    text: 'What you asked for is kept and will be sent when you are back online.',
    retry: 'Try again',
  },
  error: {
    title: 'That did not work',
    text: 'The dashboard gave no good answer. Nothing was changed.',
    retry: 'Try again',
  },
  empty: {
    title: 'Nobody here yet',
    text: 'As soon as there are clients or staff in In-Home or Facility, they show up here.',
    retry: 'Look again',
  },
  'no-match': {
    title: 'Nobody found',
    text: 'Try a part of the name, the e-mail address, the phone number or a pet.',
  },
  'no-fit': {
    title: 'No one fits',
    text: 'Nobody is left with these filters:',
  },
  'nothing-waits': {
    title: 'Nothing is waiting',
    text: 'What you ask for stands here until it is done.',
  },
  'no-history': {
    title: 'Nothing was done yet',
    text: 'Who synced whom, and when, stands here from the first time on.',
  },
  'no-line': {
    title: 'Nothing found',
    text: 'Try a part of a name, or all actions and outcomes.',
  },
  refilling: {
    title: 'Fetching your accounts again…',
    text: 'What was kept on this computer could not be read, so it was erased. Nothing you asked for is lost.',
  },
  'no-room': {
    title: 'No room for the accounts',
    text: 'The browser may keep no more on this computer. Free some space, then try again. What you asked for is kept.',
    retry: 'Try again',
  },
  loading: { title: 'Fetching your accounts…', text: 'The first time takes a moment.' },
}

/** A drawn state in place of the list: what is the matter and what to do. */
export function EmptyState(props: EmptyStateProps) {
  const { kind, homes, query, filters, onRetry, onClear } = props
  const texts = EMPTY_STATES[kind]
  return (
    <div class="empty-state">
      <EmptyStateArt kind={kind} />
      <div role="status">
        <h2>
          {texts.title}
          {query && (
            <>
              {kind === 'no-match' && ' for'} “<bdi>{query}</bdi>”
            </>
          )}
        </h2>
        <p>{texts.text}</p>
        {filters && <p class="asked">{filters.join(' · ')}</p>}
      </div>
      <div class="ways">
        {texts.links &&
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
              Open {BRANCH_NAME[branch]}
            </a>
          ))}
        {onClear && (
          <button type="button" class="btn main" onClick={onClear}>
            Clear filters
          </button>
        )}
        {texts.retry && onRetry && (
          <button type="button" class={texts.links ? 'btn' : 'btn main'} onClick={onRetry}>
            {texts.retry}
          </button>
        )}
      </div>
    </div>
  )
}
