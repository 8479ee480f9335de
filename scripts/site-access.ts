import type { BrowserContext, Page } from '@playwright/test'

/**
 * Answers the browser's question for access before it is asked: without a window nobody can press its button. What the extension asks for
 * afterwards, from a real click, is granted without the question; nothing is granted by this alone. `pattern`: a match pattern.
 */
export async function allowBeforehand(
  context: BrowserContext,
  extensionId: string,
  pattern: string,
): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(
    ({ extensionId, pattern }) => {
      // Safe: this page of the browser has the interface, which no types describe.
      const { chrome } = globalThis as unknown as { chrome: ExtensionsPage }
      return chrome.developerPrivate.addHostPermission(extensionId, pattern)
    },
    { extensionId, pattern },
  )
  await page.close()
}

/** Sets the extension to run on a site only when its button is clicked, as a person can in the browser's own settings. */
export async function setOnClick(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate((extensionId) => {
    // Safe: as above.
    const { chrome } = globalThis as unknown as { chrome: ExtensionsPage }
    return chrome.developerPrivate.updateExtensionConfiguration({
      extensionId,
      hostAccess: 'ON_CLICK',
    })
  }, extensionId)
  await page.close()
}

/** Has the extension ask for access, as by a click, on one of its own pages. False if it was refused. */
export async function requestFrom(page: Page, pattern: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request({ origins: [${JSON.stringify(pattern)}] })`,
    userGesture: true,
    awaitPromise: true,
  })
  await session.detach()
  return result.value === true
}

/** The part of the interface of `chrome://extensions` that is needed here. */
interface ExtensionsPage {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>
    updateExtensionConfiguration(setting: {
      extensionId: string
      hostAccess: 'ON_CLICK'
    }): Promise<void>
  }
}
