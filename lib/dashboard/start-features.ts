import { FEATURES } from './features/index.ts'
import { onAddressChange } from './page-address.ts'
import { followCommands } from './page-commands.ts'
import { onTrusted } from './page-events.ts'
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
  const load = () => void model.load()
  onTrusted(window, ['online'], load, signal)
  // The page comes back from the browser's page cache: the session or the account may have changed.
  onTrusted(
    window,
    ['pageshow'],
    (event) => 'persisted' in event && event.persisted && load(),
    signal,
  )
  onTrusted(document, ['visibilitychange'], () => document.hidden || load(), signal)
  load()
  return signal
}
