import { useState } from 'preact/hooks'
import type {
  AccessOutcome,
  AccessRequestProps,
} from '../../../components/access/AccessRequest.tsx'
import { type DashboardView, originsToAllow } from '../../domain/dashboards/dashboard-view.ts'
import { browserKind } from '../../platform/browser-kind.ts'
import { requestAccess } from '../../platform/site-access.ts'

/** What a request for access was answered, and for which origins. */
interface Answered {
  origins: string
  outcome: AccessOutcome
}

/** Returns the request for access to those sites of these dashboards that the browser keeps Tandem off; undefined if it is off none. */
export function useAccessRequest(
  dashboards: readonly DashboardView[] = [],
): AccessRequestProps | undefined {
  const [answered, setAnswered] = useState<Answered>()
  const origins = dashboards.flatMap(originsToAllow)
  if (origins.length === 0) return undefined
  const key = origins.join(' ')

  /** Asks before anything is awaited: the browser wants the click. When it is granted, the worker tells every page. */
  async function allow() {
    setAnswered(undefined)
    try {
      if (!(await requestAccess(origins))) setAnswered({ origins: key, outcome: 'refused' })
    } catch {
      setAnswered({ origins: key, outcome: 'forbidden' })
    }
  }

  return {
    sites: [...new Set(origins.map((origin) => new URL(origin).host))],
    outcome: answered?.origins === key ? answered.outcome : undefined,
    browser: browserKind(),
    onAllow: () => void allow(),
  }
}
