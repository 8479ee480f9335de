import { useState } from 'preact/hooks'
import type {
  AccessOutcome,
  AccessRequestProps,
} from '../../../components/access/AccessRequest.tsx'
import { originsOf } from '../../domain/dashboards/dashboard.ts'
import { type DashboardView, originsToAllow } from '../../domain/dashboards/dashboard-view.ts'
import type { Problem } from '../../domain/problem.ts'
import { browserKind } from '../../platform/browser-kind.ts'
import { requestAccess } from '../../platform/site-access.ts'

/** What a request for access was answered, and for which origins. */
interface Answered {
  origins: string
  outcome: AccessOutcome
}

/**
 * Returns the request for access to those sites of these dashboards that the browser keeps Tandem off; undefined if it is off none. With the
 * problem `no-access` though every access is granted, a policy of the computer is in the way: then there is nothing to ask for.
 */
export function useAccessRequest(
  dashboards: readonly DashboardView[] = [],
  problem?: Problem,
): AccessRequestProps | undefined {
  const [answered, setAnswered] = useState<Answered>()
  const origins = dashboards.flatMap(originsToAllow)
  const browser = browserKind()
  if (origins.length === 0) {
    if (problem?.name !== 'no-access' || dashboards.length === 0) return undefined
    const sites = hostsOf(dashboards.flatMap((each) => originsOf(each.dashboard)))
    return { sites, outcome: 'forbidden', browser }
  }
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
    sites: hostsOf(origins),
    outcome: answered?.origins === key ? answered.outcome : undefined,
    browser,
    onAllow: () => void allow(),
  }
}

function hostsOf(origins: readonly string[]): string[] {
  return [...new Set(origins.map((origin) => new URL(origin).host))]
}
