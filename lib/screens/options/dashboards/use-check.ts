import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { DashboardView } from '../../../domain/dashboards/dashboard-view.ts'
import type { CheckLine } from '../../../domain/dashboards/page-check.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'

/** The time between two checks that nobody asked for, in milliseconds. */
const PAUSE_MS = 2_000

/** The check of a dashboard. `lines`: of the last one that was answered. */
export interface CheckState {
  lines: CheckLine[] | undefined
  problem: Problem | undefined
  checking: boolean
  check(): void
}

/** Checks a dashboard: at once, when it changes, and when the person comes back from another tab. One check at a time. */
export function useCheck(view: DashboardView): CheckState {
  const { id } = view.dashboard
  const [lines, setLines] = useState<CheckLine[]>()
  const [problem, setProblem] = useState<Problem>()
  const [checking, setChecking] = useState(false)
  const run = useRef({ isOpen: false, again: false, endedAt: 0 })

  const check = useCallback(async () => {
    if (run.current.isOpen) return
    run.current.isOpen = true
    setChecking(true)
    const checked = await call('dashboard.check', { id })
    setLines(checked.ok ? checked.value : undefined)
    setProblem(checked.ok ? undefined : checked.problem)
    setChecking(false)
    run.current = { ...run.current, isOpen: false, endedAt: performance.now() }
    if (!run.current.again) return
    run.current.again = false
    void check()
  }, [id])

  const facts = JSON.stringify(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was checked is out of date when the facts are
  useEffect(() => {
    run.current.again = run.current.isOpen
    void check()
  }, [facts, check])

  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const comesBack = () => {
      const isFresh = performance.now() - run.current.endedAt < PAUSE_MS
      if (!document.hidden && !isFresh) void check()
    }
    window.addEventListener('focus', comesBack, { signal })
    document.addEventListener('visibilitychange', comesBack, { signal })
    return () => ended.abort()
  }, [check])

  return { lines, problem, checking, check: () => void check() }
}
