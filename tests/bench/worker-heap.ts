import type { BrowserContext } from '@playwright/test'

/** Milliseconds that a worker may take to answer. */
const PATIENCE_MS = 30_000

/**
 * Listens to the extension's worker. What is answered measures, each time, what it holds on to after everything that can go is gone, in
 * MB. While one listens, the browser does not stop the worker.
 */
export async function workerHeapIn(context: BrowserContext): Promise<() => Promise<number>> {
  const browser = context.browser()
  if (!browser) throw new Error('The browser cannot be asked.')
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  )
  if (!worker) throw new Error('The worker is not running.')
  const { targetId } = worker
  // Not flattened: Playwright has no door to a session that it did not open.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  let last = 0

  function tell(method: string): Promise<unknown> {
    const id = ++last
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${method}: no answer.`)), PATIENCE_MS)
      const hear = (event: { sessionId: string; message: string }) => {
        const answer: { id?: number; result?: unknown } = JSON.parse(event.message)
        if (event.sessionId !== sessionId || answer.id !== id) return
        clearTimeout(late)
        session.off('Target.receivedMessageFromTarget', hear)
        resolve(answer.result)
      }
      session.on('Target.receivedMessageFromTarget', hear)
      const message = JSON.stringify({ id, method })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject)
    })
  }

  return async () => {
    // What a first collection finalizes, a second one can take.
    await tell('HeapProfiler.collectGarbage')
    await tell('HeapProfiler.collectGarbage')
    // Safe: the protocol says so.
    const { usedSize } = (await tell('Runtime.getHeapUsage')) as { usedSize: number }
    return usedSize / 2 ** 20
  }
}
