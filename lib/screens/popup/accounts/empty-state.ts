import type { EmptyStateKind } from '../../../../components/ui/empty-state-kind.ts'
import type { AccountPage } from '../../../db/reads.ts'
import type { Problem } from '../../../domain/problem.ts'
import { isSignedOff, problemNotice } from '../sign-in-notice.ts'

/** The state of the popup that decides about the empty state. */
export interface PopupKnowledge {
  signedIn: boolean
  /** True if the server gives no list of accounts. */
  lacksFeed?: boolean | undefined
  problem?: Problem | undefined
  refreshing: boolean
  listing?: AccountPage | 'unreadable' | undefined
  search: string
  /** True if filters are active. */
  filtered?: boolean | undefined
}

/** The empty state to draw above or in place of the list. */
export interface EmptyStateNotice {
  kind: EmptyStateKind
  /** True if it replaces search and list. */
  instead: boolean
}

/**
 * Returns the empty state to draw, if any. Rows stay on screen while offline; without a session none are shown. With one, what stands above
 * all tabs asks for missing access.
 */
export function emptyStateOf(known: PopupKnowledge): EmptyStateNotice | undefined {
  const { signedIn, lacksFeed, refreshing, listing, search, filtered } = known
  const problem = signedIn && known.problem?.name === 'no-access' ? undefined : known.problem
  if (problem && isSignedOff(problem)) return { kind: problemNotice(problem), instead: true }
  // The few accounts seen on profile pages are no list.
  if (lacksFeed) return { kind: 'no-feed', instead: true }
  if (listing === 'unreadable') return { kind: 'error', instead: true }
  if (problem?.name === 'no-room') return { kind: 'no-room', instead: true }
  const isRefilling = listing?.trouble === 'damaged' || listing?.trouble === 'unreadable'
  if (isRefilling && listing.completeAt === undefined && listing.accounts.length === 0) {
    return { kind: 'refilling', instead: true }
  }
  if (problem) return { kind: problemNotice(problem), instead: !signedIn }
  if (!signedIn || !listing) return { kind: 'loading', instead: !listing }
  if (listing.total > 0) return undefined
  const filling = refreshing || listing.completeAt === undefined
  if (filtered && !(filling && !search.trim())) return { kind: 'no-fit', instead: false }
  if (search.trim()) return { kind: 'no-match', instead: false }
  return { kind: filling ? 'loading' : 'empty', instead: true }
}
