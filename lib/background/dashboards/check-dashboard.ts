import { BRANCHES } from '../../domain/branch.ts'
import { ANCHOR_KINDS, type Dashboard, originsOf } from '../../domain/dashboards/dashboard.ts'
import { type CheckLine, checkPage, type PageProbe } from '../../domain/dashboards/page-check.ts'
import { tabsAt } from '../../platform/page-scripts.ts'
import { probePage } from '../../platform/probe-page.ts'
import { hasAccess } from '../../platform/site-access.ts'
import type { Sessions } from '../session/sessions.ts'

/** Holds everything that is assumed about a dashboard against its servers and against its page that was in front last. Changes nothing. */
export async function checkDashboard(
  dashboard: Dashboard,
  sessions: Sessions,
): Promise<CheckLine[]> {
  const lines = await Promise.all(
    BRANCHES.map(async (branch): Promise<CheckLine[]> => {
      const origin = dashboard.origins[branch]
      if (!(await hasAccess([origin]))) return [{ check: 'access', branch, state: 'missing' }]
      const opened = await sessions.checkAt(origin)
      return [
        { check: 'access', branch, state: 'found' },
        opened.ok
          ? { check: 'session', branch, state: 'found', actor: opened.value.actor.name }
          : { check: 'session', branch, state: 'missing', problem: opened.problem },
      ]
    }),
  )
  return [...lines.flat(), ...checkPage(dashboard, await probe(dashboard))]
}

async function probe(dashboard: Dashboard): Promise<PageProbe | undefined> {
  const [tab] = await tabsAt(originsOf(dashboard))
  if (tab?.id === undefined) return undefined
  const kinds = ANCHOR_KINDS.filter((kind) => dashboard.anchors[kind])
  const selectors = kinds.map((kind) => dashboard.anchors[kind] ?? '')
  const seen = await probePage(tab.id, selectors, dashboard.texts)
  if (!seen) return undefined
  const anchors = Object.fromEntries(kinds.map((kind, at) => [kind, seen.counts[at] ?? 0]))
  return { location: seen.location, anchors, texts: seen.texts }
}
