import { FEATURES } from './features/index.ts'
import { onAddressChange } from './page-address.ts'
import { followCommands } from './page-commands.ts'
import { createPageModel } from './page-model.ts'

/**
 * Starts every feature on this page, and keeps it up to date through partial navigation, back and forward, until the worker says that this
 * is no page of a connected dashboard. Returns the signal of that end. `stopped`: ends it from outside.
 */
export function startFeatures(stopped = new AbortController()): AbortSignal {
  const { signal } = stopped
  const model = createPageModel(signal, () => stopped.abort())
  const waiting = new Set(FEATURES)
  const startThose = () => {
    for (const feature of waiting) {
      if (!feature.isFor(model.state())) continue
      waiting.delete(feature)
      feature.start({ model, signal })
    }
  }
  startThose()
  model.subscribe(startThose, signal)
  followCommands(model, signal)

  onAddressChange(model.move, signal)
  window.addEventListener('online', () => void model.load(), { signal })
  // The page comes back from the browser's page cache: the session or the account may have changed.
  window.addEventListener('pageshow', (event) => event.persisted && void model.load(), { signal })
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && void model.load(),
    { signal },
  )
  void model.load()
  return signal
}
