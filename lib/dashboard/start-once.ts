import { startFeatures } from './start-features.ts'

declare global {
  /** Whether our features run on this page. In the world of our scripts, which no script of the page sees. */
  var tandem: AbortSignal | undefined
}

/**
 * Starts the features on this page, unless they run already: the worker also runs this script in tabs that were open when their dashboard
 * was connected.
 */
export function startOnce(): void {
  if (globalThis.tandem?.aborted === false) return
  globalThis.tandem = startFeatures()
}
