import type { EmptyStateKind } from '../../../../components/ui/empty-state-kind.ts'
import type { AccountPage } from '../../../db/reads.ts'
import type { Problem } from '../../../domain/problem.ts'

/** What the popup knows at this moment. */
export interface PopupKnowledge {
  signedIn: boolean
  problem?: Problem | undefined
  refreshing: boolean
  listing?: AccountPage | 'unreadable' | undefined
  search: string
  /** Whether filters leave only a part of the accounts. */
  filtered?: boolean | undefined
}

/** What to draw besides, or instead of, the list. */
export interface EmptyStateNotice {
  kind: EmptyStateKind
  /** Nothing else makes sense then: no search, no list. */
  instead: boolean
}

/** Rows stay on screen through an offline morning; without a session nobody sees any. */
export function emptyStateOf(known: PopupKnowledge): EmptyStateNotice | undefined {
  const { signedIn, problem, refreshing, listing, search, filtered } = known
  if (problem?.name === 'signed-out') return { kind: 'signed-out', instead: true }
  if (problem?.name === 'no-dashboard') return { kind: 'no-dashboard', instead: true }
  if (listing === 'unreadable') return { kind: 'error', instead: true }
  if (problem?.name === 'no-room') return { kind: 'no-room', instead: true }
  const isRefilling = listing?.trouble === 'damaged' || listing?.trouble === 'unreadable'
  if (isRefilling && listing.completeAt === undefined && listing.accounts.length === 0) {
    return { kind: 'refilling', instead: true }
  }
  const offline = problem?.name === 'offline' || problem?.name === 'timeout'
  if (problem) return { kind: offline ? 'offline' : 'error', instead: !signedIn }
  if (!signedIn || !listing) return { kind: 'loading', instead: !listing }
  if (listing.total > 0) return undefined
  const filling = refreshing || listing.completeAt === undefined
  if (filtered && !(filling && !search.trim())) return { kind: 'no-fit', instead: false }
  if (search.trim()) return { kind: 'no-match', instead: false }
  return { kind: filling ? 'loading' : 'empty', instead: true }
}
