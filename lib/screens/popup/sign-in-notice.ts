import type { EmptyStateKind } from '../../../components/ui/empty-state-kind.ts'
import { isPassing } from '../../domain/problem.ts'
import type { SessionState } from './use-session.ts'

/**
 * Returns the empty state to show while there is no session: signed out, an error or loading; undefined with a session, and while offline.
 */
export function signInNotice({ session, problem }: SessionState): EmptyStateKind | undefined {
  if (problem?.name === 'signed-out' || problem?.name === 'no-dashboard') return problem.name
  if (problem && !isPassing(problem) && !session) return 'error'
  return session || problem ? undefined : 'loading'
}
