import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { isPassing, type Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import { call, onRevalidate } from '../../messaging/client.ts'
import { onRevalidateFocus } from './revalidate-on-focus.ts'

/** Who is signed in, and how the mirror's refreshing goes. */
export interface SessionState {
  session?: SessionView
  /** Why there is no session, or why the rows could not be brought up to date. */
  problem?: Problem
  refreshing: boolean
  /** Rises whenever somebody leaves: what was typed, ticked or open until then was theirs. */
  departures: number
  refresh(): void
}

/** How long to wait before asking again by ourselves, when nobody could be asked. */
const AGAIN_MS = 30_000

/**
 * Begins with the session that is remembered, reads it anew when the page opens, and brings the mirror up to date behind it.
 * Then it follows: a side panel stands open for hours, while people sign in and out, roles change and the network comes and goes.
 */
export function useSession(remembered?: SessionView): SessionState {
  const [session, setSession] = useState(remembered)
  const [problem, setProblem] = useState<Problem>()
  const [refreshing, setRefreshing] = useState(true)
  const [departures, setDepartures] = useState(0)
  const actor = useRef(remembered?.actor.accountId)
  const asking = useRef<Promise<void> | undefined>(undefined)
  const query = useRef<'session' | 'all' | undefined>(undefined)
  const troubled = useRef(false)

  const note = useCallback((answer: Result<unknown>) => {
    troubled.current = !answer.ok
    setProblem(answer.ok ? undefined : answer.problem)
  }, [])

  /** Answers whether it is the session of before. */
  const readSession = useCallback(async () => {
    const opened = await call('session.read', {})
    const before = actor.current
    if (opened.ok) setSession(opened.value)
    // Through a bad connection the last session still says whose rows these are.
    else if (!isPassing(opened.problem)) setSession(undefined)
    if (opened.ok) actor.current = opened.value.actor.accountId
    else if (isOver(opened.problem)) actor.current = undefined
    if (before !== undefined && before !== actor.current) setDepartures((count) => count + 1)
    return { opened, same: opened.ok && before === actor.current }
  }, [])

  const refreshAll = useCallback(async () => {
    setRefreshing(true)
    const { opened } = await readSession()
    const pulled = opened.ok ? await call('mirror.refresh', {}) : opened
    note(pulled)
    setRefreshing(false)
  }, [readSession, note])

  /** After a broadcast the worker has the rows, unless it is somebody else whose rows have to be fetched first. */
  const follow = useCallback(async () => {
    const { opened, same } = await readSession()
    if (!opened.ok) note(opened)
    else if (!same || troubled.current) await refreshAll()
  }, [readSession, refreshAll, note])

  /** One at a time, or an older answer might overwrite a newer one; what is wanted meanwhile is done once, afterwards. */
  const want = useCallback(
    (what: 'session' | 'all') => {
      query.current = query.current === 'all' ? 'all' : what
      asking.current ??= (async () => {
        for (let next = query.current; next; next = query.current) {
          query.current = undefined
          await (next === 'all' ? refreshAll() : follow())
        }
      })().finally(() => {
        asking.current = undefined
      })
    },
    [refreshAll, follow],
  )

  useEffect(() => {
    const ended = new AbortController()
    want('all')
    onRevalidate(() => want('session'), ended.signal)
    onRevalidateFocus(() => want('all'), ended.signal)
    return () => ended.abort()
  }, [want])

  const willPass = problem !== undefined && isPassing(problem)
  useEffect(() => {
    if (!willPass) return
    const waiting = setInterval(() => document.hidden || want('all'), AGAIN_MS)
    return () => clearInterval(waiting)
  }, [willPass, want])

  return {
    refreshing,
    departures,
    refresh: () => want('all'),
    ...(session && { session }),
    ...(problem && { problem }),
  }
}

/** Whether nobody is signed in any more, as far as can be known. */
function isOver({ name }: Problem): boolean {
  return name === 'signed-out' || name === 'no-dashboard'
}
