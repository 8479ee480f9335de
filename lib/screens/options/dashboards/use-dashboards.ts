import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { DashboardView } from '../../../domain/dashboards/dashboard-view.ts'
import { call, onRevalidate } from '../../../messaging/client.ts'

/** The connected dashboards. `views`: undefined before they are read, `failed` if that failed the last time. */
export interface DashboardsState {
  views: DashboardView[] | undefined
  failed: boolean
  read(): Promise<void>
}

/** Reads the connected dashboards, again whenever something about them changes. */
export function useDashboards(): DashboardsState {
  const [views, setViews] = useState<DashboardView[]>()
  const [failed, setFailed] = useState(false)
  const newest = useRef(0)

  const read = useCallback(async () => {
    newest.current++
    const own = newest.current
    setFailed(false)
    const found = await call('dashboard.list', {}).catch(() => undefined)
    // Of two at once, the later one knows more.
    if (own !== newest.current) return
    if (found?.ok) setViews(found.value)
    else setFailed(true)
  }, [])

  useEffect(() => {
    const ended = new AbortController()
    void read()
    onRevalidate(() => void read(), ended.signal)
    return () => ended.abort()
  }, [read])

  return { views, failed, read }
}
