import type { CDPSession, Page } from '@playwright/test'

/** What is waited for: the bar above the page, or the first row of a list. */
export type Awaited = 'bar' | 'row'

/** From now on each document of the page notes when that was painted. To be called once for a page. */
export async function notePainted(page: Page, awaited: Awaited): Promise<void> {
  await page.addInitScript((awaited) => {
    const isThere = () => {
      if (awaited === 'row') {
        return document.querySelector('[aria-label="Accounts"] :is(li, [role="listitem"])') !== null
      }
      // The bar is in a closed shadow root, and its host has no box: who lies at the top of the page tells.
      return document.elementFromPoint(innerWidth / 2, 10)?.hasAttribute('data-feature') === true
    }
    const painted = new Promise<number>((resolve) => {
      const frame = () => {
        if (!isThere()) return requestAnimationFrame(frame)
        // What is posted in a frame is delivered after it was painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const [entry] = performance.getEntriesByType('navigation')
          const start = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0
          resolve(performance.now() - start)
        }
        port2.postMessage('')
        return 0
      }
      requestAnimationFrame(frame)
    })
    Object.assign(window, { painted })
  }, awaited)
}

/**
 * Milliseconds from the first byte of the page that is open to the frame in which it was painted; waits for it. Asked of the
 * browser directly: Playwright would bring a script of 300 kB to the page that is being measured.
 */
export async function paintedOn(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'window.painted',
    awaitPromise: true,
    returnByValue: true,
  })
  if (typeof result.value !== 'number') throw new Error('The page was left before it was painted.')
  return result.value
}
