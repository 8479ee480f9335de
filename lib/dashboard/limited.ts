/** This many runs may follow each other at once; after that, one at a time is saved up for. */
const BURST = 10
const EVERY_MS = 1_000

/**
 * Limits how often something is run, whatever asks for it: a page can change its address a thousand times. What is asked for meanwhile is
 * done once, when its time has come, so that the last one always is. The returned function resolves when that run is over.
 */
export function limited(run: () => Promise<void>): () => Promise<void> {
  let waiting: Promise<void> | undefined
  /** When the last run would have had its turn if there were no bursts, by `performance.now()`. */
  let due = Number.NEGATIVE_INFINITY
  return () => {
    if (waiting) return waiting
    const now = performance.now()
    due = Math.max(due, now - BURST * EVERY_MS) + EVERY_MS
    if (due <= now) return run()
    waiting = new Promise((resolve) => setTimeout(resolve, due - now)).then(() => {
      waiting = undefined
      return run()
    })
    return waiting
  }
}
