import { useEffect, useState } from 'preact/hooks'
import type { SignInPlace } from '../../../components/access/SignInLinks.tsx'
import { signInHrefs } from '../../domain/dashboards/dashboard.ts'
import type { DashboardView } from '../../domain/dashboards/dashboard-view.ts'
import { call, onRevalidate } from '../../messaging/client.ts'

/** Reads the connected dashboards, and again whenever they or the access to them change; undefined until they are read. */
export function useDashboards(): DashboardView[] | undefined {
  const [dashboards, setDashboards] = useState<DashboardView[]>()

  useEffect(() => {
    const ended = new AbortController()
    let turn = 0
    const read = async () => {
      const mine = ++turn
      const answer = await call('dashboard.list', {})
      // An older answer must not overwrite a newer one.
      if (answer.ok && mine === turn && !ended.signal.aborted) setDashboards(answer.value)
    }
    void read()
    onRevalidate(() => void read(), ended.signal)
    return () => ended.abort()
  }, [])

  return dashboards
}

/** Returns the sign-in pages of these dashboards. */
export function signInPlaces(dashboards: readonly DashboardView[] = []): SignInPlace[] {
  return dashboards.map(({ dashboard }) => {
    const { id, name } = dashboard
    return { id, name, hrefs: signInHrefs(dashboard) }
  })
}
