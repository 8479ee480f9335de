import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { isPassing, type Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import { call, onRevalidate } from '../../messaging/client.ts'
import { onRevalidateFocus } from './revalidate-on-focus.ts'

/** The session, and the state of the mirror's refresh. */
export interface SessionState {
  session?: SessionView
  /** Why there is no session, or why the rows could not be brought up to date. */
  problem?: Problem
  refreshing: boolean
  /** Grows with each answer of the dashboard about who is signed in, nobody included. */
  answers: number
  /** Grows whenever a user leaves: everything typed, ticked or open until then was theirs. */
  departures: number
  refresh(): void
}

/** How long to wait before the next attempt when the backend could not be reached, in milliseconds. */
const AGAIN_MS = 30_000

/**
 * Starts with the remembered session, reads it again when the page opens, and then refreshes the mirror. Afterwards it follows changes: a
 * side panel stays open for hours, while people sign in and out, roles change and the network comes and goes.
 */
export function useSession(remembered?: SessionView): SessionState {
  const [session, setSession] = useState(remembered)
  const [problem, setProblem] = useState<Problem>()
  const [refreshing, setRefreshing] = useState(true)
  const [departures, setDepartures] = useState(0)
  const [answers, setAnswers] = useState(0)
  const actor = useRef(remembered?.actor.accountId)
  const asking = useRef<Promise<void> | undefined>(undefined)
  const query = useRef<'session' | 'all' | undefined>(undefined)
  const troubled = useRef(false)

  const note = useCallback((answer: Result<unknown>) => {
    troubled.current = !answer.ok
    setProblem(answer.ok ? undefined : answer.problem)
  }, [])

  /** Reads the session. Returns whether it is still the same one. */
  const readSession = useCallback(async () => {
    const opened = await call('session.read', {})
    const before = actor.current
    // With a bad connection the last session stays: the rows are still that user's.
    if (opened.ok || !isPassing(opened.problem)) {
      setSession(opened.ok ? opened.value : undefined)
      setAnswers((count) => count + 1)
    }
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

  /** After a broadcast the worker already has the rows; those of another user are fetched first. */
  const follow = useCallback(async () => {
    const { opened, same } = await readSession()
    if (!opened.ok) note(opened)
    else if (!same || troubled.current) await refreshAll()
  }, [readSession, refreshAll, note])

  /** Runs one request at a time, or an older answer might overwrite a newer one. Requests made meanwhile run once, afterwards. */
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

  const refresh = useCallback(() => want('all'), [want])
  return {
    refreshing,
    departures,
    answers,
    refresh,
    ...(session && { session }),
    ...(problem && { problem }),
  }
}

/** True if the problem means that nobody is signed in any more. */
function isOver({ name }: Problem): boolean {
  return name === 'signed-out' || name === 'no-dashboard'
}
