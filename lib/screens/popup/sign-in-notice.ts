import type { EmptyStateKind } from '../../../components/ui/empty-state-kind.ts'
import { isPassing, type Problem } from '../../domain/problem.ts'
import type { SessionState } from './use-session.ts'

/**
 * Returns the empty state to show while there is no session: signed out, no access, an error or loading; undefined with a session, and while
 * offline.
 */
export function signInNotice({ session, problem }: SessionState): EmptyStateKind | undefined {
  if (problem && (isSignedOff(problem) || !session)) {
    const kind = problemNotice(problem)
    if (kind !== 'error' && kind !== 'offline') return kind
    if (!isPassing(problem)) return 'error'
  }
  return session || problem ? undefined : 'loading'
}

/** Returns the empty state of a problem. */
export function problemNotice({ name }: Problem): EmptyStateKind {
  switch (name) {
    case 'signed-out':
    case 'no-dashboard':
    case 'no-access':
    case 'moved':
    case 'no-room':
    case 'offline':
      return name
    case 'timeout':
      return 'offline'
    default:
      return 'error'
  }
}

/** Returns the part of the message keys that says why what is on screen cannot be brought up to date. */
export function awayBecause({ name }: Problem): 'noAccess' | 'offline' | 'noAnswer' {
  if (name === 'no-access') return 'noAccess'
  return name === 'offline' || name === 'timeout' ? 'offline' : 'noAnswer'
}

/** True if nobody is signed in any more, whatever is remembered. */
export function isSignedOff({ name }: Problem): boolean {
  return name === 'signed-out' || name === 'no-dashboard' || name === 'moved'
}
