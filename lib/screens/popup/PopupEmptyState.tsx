import type { ComponentChildren } from 'preact'
import { AccessRequest } from '../../../components/access/AccessRequest.tsx'
import { HomeLinks } from '../../../components/access/HomeLinks.tsx'
import { SignInLinks } from '../../../components/access/SignInLinks.tsx'
import { EmptyState, type EmptyStateProps } from '../../../components/ui/EmptyState.tsx'
import { openOptions } from '../../platform/options-page.ts'
import { openOwnPage } from '../../platform/own-pages.ts'
import { text } from '../../text/text.ts'
import { signInPlaces } from '../access/use-dashboards.ts'
import type { PopupState } from './popup-state.ts'

/** The state of the popup, and the empty state to show. */
export interface PopupEmptyStateProps extends Omit<EmptyStateProps, 'sites' | 'onRetry'> {
  at: PopupState
}

/** Shows, in place of the list, why there is none, and the way out: to a dashboard, its sign-in pages, or access to it. */
export function PopupEmptyState({ at, children, ...state }: PopupEmptyStateProps) {
  return (
    <EmptyState
      {...state}
      sites={at.access?.sites}
      // Once access is there, every page goes on by itself.
      onRetry={state.kind === 'no-access' && at.access?.onAllow ? undefined : at.refresh}
    >
      {wayOut(state.kind, at)}
      {children}
    </EmptyState>
  )
}

function wayOut(
  kind: EmptyStateProps['kind'],
  { dashboards, access, session }: PopupState,
): ComponentChildren {
  switch (kind) {
    case 'signed-out':
      return <SignInLinks places={signInPlaces(dashboards)} />
    case 'no-feed':
      return session && <HomeLinks homes={session.homes} />
    case 'no-access':
      return access && <AccessRequest {...access} />
    case 'moved':
      return (
        <button type="button" class="btn main" onClick={openOptions}>
          {text('access.openOptions')}
        </button>
      )
    case 'no-dashboard':
      return (
        <div class="ways">
          <button
            type="button"
            class="btn main"
            onClick={() => void openOwnPage('options.html#connect')}
          >
            {text('access.connect')}
          </button>
          <button type="button" class="btn" onClick={() => void openOwnPage('welcome.html')}>
            {text('access.howItWorks')}
          </button>
        </div>
      )
    default:
      return undefined
  }
}
