/** The longest wait in milliseconds: a hidden page never paints. */
const LONGEST_WAIT_MS = 100

/** Resolves once the current content was painted, so that later work does not delay it. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_WAIT_MS)
  })
}
