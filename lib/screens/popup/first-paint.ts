/** A page that nobody sees does not paint. */
const LONGEST_WAIT_MS = 100

/** Kept once what is drawn now was painted: what comes after it does not hold it up. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST_WAIT_MS)
  })
}
