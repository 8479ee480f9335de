import type { CDPSession } from '@playwright/test'
import { extensionUrl } from '../e2e/fixtures/extension.ts'
import { expect, test } from '../e2e/fixtures/test.ts'

/** Finds where our content script runs on the page: its execution context, with the extension's API. */
async function contentScriptOf(session: CDPSession): Promise<number> {
  const { host } = new URL(extensionUrl(''))
  return new Promise((found) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.endsWith(`//${host}`)) found(context.id)
    })
    void session.send('Runtime.enable')
  })
}

test('whoever runs code in our content script reads and writes nothing that the extension stores', async ({
  page,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Bob Walker')
  const session = await page.context().newCDPSession(page)
  const contextId = await contentScriptOf(session)
  for (const area of ['local', 'session', 'sync']) {
    for (const attempt of ['get(null)', 'set({ dashboards: [] })', 'clear()']) {
      const { result } = await session.send('Runtime.evaluate', {
        contextId,
        expression: `chrome.storage.${area}.${attempt}.then(JSON.stringify, String)`,
        awaitPromise: true,
        returnByValue: true,
      })
      expect(result.value, `${area}.${attempt}`).toContain(
        'Access to storage is not allowed from this context',
      )
    }
  }
})
