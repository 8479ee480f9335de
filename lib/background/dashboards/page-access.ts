import * as v from 'valibot'
import { type Dashboard, dashboardAt, originsOf } from '../../domain/dashboards/dashboard.ts'
import { addressAt } from '../../domain/dashboards/page-address.ts'
import { registerPageScripts, startInOpenTabs } from '../../platform/page-scripts.ts'
import { hasAccess, onAccessChange } from '../../platform/site-access.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

/** The origins of connected dashboards that the browser keeps us off, in memory until the browser closes. For the toolbar. */
export const closedOrigins = createStoredItem('session', 'closed-origins', v.array(v.string()))

const LOCK = 'tandem-page-scripts'

/**
 * Has the page script run on the pages of these dashboards and no others, and notes which of them the browser keeps us off. `openTabs`: true
 * to start it in the tabs that are open already.
 */
export function followDashboards(
  dashboards: readonly Dashboard[],
  { openTabs }: { openTabs: boolean },
): Promise<void> {
  const origins = dashboards.flatMap(originsOf)
  const pages = dashboards.flatMap((dashboard) =>
    originsOf(dashboard).map((origin) => ({ origin, excluded: dashboard.excluded })),
  )
  const isPage = (url: URL) => {
    const dashboard = dashboardAt(dashboards, url.origin)
    return dashboard !== undefined && addressAt(dashboard, url) !== undefined
  }
  // Two at once would both register, and the second fails.
  return navigator.locks.request(LOCK, async () => {
    await registerPageScripts(pages)
    const open = await Promise.all(origins.map((origin) => hasAccess([origin])))
    await closedOrigins.write(origins.filter((_, at) => !open[at]))
    if (openTabs)
      await startInOpenTabs(
        origins.filter((_, at) => open[at]),
        isPage,
      )
  })
}

/** What follows when the browser opens or closes a dashboard to us. */
export interface AccessFollowers {
  /** Draws the toolbar's badge again. */
  count(): Promise<void>
  /** Tells every open page. */
  broadcast(): Promise<void>
}

/** Follows the connected dashboards from now on. `list`: reads them. */
export function startDashboards(
  list: () => Promise<Dashboard[]>,
  { count, broadcast }: AccessFollowers,
): void {
  const follow = async (openTabs: boolean) => {
    await followDashboards(await list(), { openTabs })
    await count()
  }
  onAccessChange(() => void follow(true).then(broadcast))
  void follow(false)
}
