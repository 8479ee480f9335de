import type { Page } from '@playwright/test'
import { extensionUrl } from '../e2e/fixtures/extension.ts'

/** Runs an expression in our content script, as whoever has taken it over can. Resolves with what its promise does, which has to be JSON. */
export type RunInContentScript = (expression: string) => Promise<unknown>

/** Finds where our content script runs on a page: a world of its own, with the extension's API. */
export async function takeOverContentScript(page: Page): Promise<RunInContentScript> {
  const session = await page.context().newCDPSession(page)
  const { host } = new URL(extensionUrl(''))
  const contextId = await new Promise<number>((found) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.endsWith(`//${host}`)) found(context.id)
    })
    void session.send('Runtime.enable')
  })
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    return result.value
  }
}
