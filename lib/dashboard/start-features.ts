import { FEATURES } from './features/index.ts'
import { followCommands } from './page-commands.ts'
import { pageModel } from './page-model.ts'
import type { Site } from './sites.ts'

/** Starts every feature on this page and keeps it right through partial navigation and back and forward, until the signal. */
export function startFeatures(site: Site, signal: AbortSignal): void {
  const model = pageModel(site, signal)
  const waiting = new Set(FEATURES)
  const startThose = () => {
    for (const feature of waiting) {
      if (!feature.isFor(model.state(), site)) continue
      waiting.delete(feature)
      feature.start({ site, model, signal })
    }
  }
  startThose()
  model.subscribe(startThose, signal)
  followCommands(model, signal)

  let href = location.href
  const moved = () => {
    if (location.href === href) return
    href = location.href
    model.move()
  }
  // `currententrychange` comes after the address has changed, for pushState, replaceState and back alike.
  window.navigation.addEventListener('currententrychange', moved, { signal })
  window.addEventListener('online', () => void model.look(), { signal })
  window.addEventListener('popstate', moved, { signal })
  // Back from the browser's page cache: the session or the account may be another one by now.
  window.addEventListener('pageshow', (event) => event.persisted && void model.look(), { signal })
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void model.look(),
    { signal },
  )
  void model.look()
}
