import type { EmptyStateKind } from '../../../components/ui/empty-state-kind.ts'
import { isPassing } from '../../domain/problem.ts'
import type { SessionState } from './use-session.ts'

/** What has to be done before anything of somebody's can be shown; undefined when nothing has, an offline morning included. */
export function signInNotice({ session, problem }: SessionState): EmptyStateKind | undefined {
  if (problem?.name === 'signed-out' || problem?.name === 'no-dashboard') return problem.name
  if (problem && !isPassing(problem) && !session) return 'error'
  return session || problem ? undefined : 'loading'
}
