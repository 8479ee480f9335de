import { useCallback, useEffect, useState } from 'preact/hooks'
import { isPassing, type Problem } from '../../domain/problem.ts'
import { ask, onLookAgain } from '../../messaging/client.ts'
import type { SessionView } from '../../messaging/contract.ts'

/** Who is signed in, and how the mirror's refreshing goes. */
export interface SessionState {
  session?: SessionView
  /** Why there is no session, or why the rows could not be brought up to date. */
  problem?: Problem
  refreshing: boolean
  refresh(): void
}

/** Reads the session when the popup opens and brings the mirror up to date behind it. */
export function useSession(): SessionState {
  const [session, setSession] = useState<SessionView>()
  const [problem, setProblem] = useState<Problem>()
  const [refreshing, setRefreshing] = useState(true)

  const refresh = useCallback(async () => {
    setRefreshing(true)
    const opened = await ask('session.read', {})
    if (opened.ok) setSession(opened.value)
    // Through a bad connection the last session still says whose rows these are.
    else if (!isPassing(opened.problem)) setSession(undefined)
    const pulled = opened.ok ? await ask('mirror.refresh', {}) : opened
    setProblem(pulled.ok ? undefined : pulled.problem)
    setRefreshing(false)
  }, [])

  useEffect(() => void refresh(), [refresh])

  // Somebody who signs in while the popup says "signed out" need not press anything.
  const missing = session === undefined
  useEffect(() => {
    if (!missing) return
    const ended = new AbortController()
    onLookAgain(() => void refresh(), ended.signal)
    return () => ended.abort()
  }, [missing, refresh])

  return {
    refreshing,
    refresh: () => void refresh(),
    ...(session && { session }),
    ...(problem && { problem }),
  }
}
