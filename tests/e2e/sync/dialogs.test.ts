import type { Page, Worker } from '@playwright/test'
import { profileOf } from '../fixtures/pages/profile-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { stopWorker, workerOf } from '../fixtures/worker.ts'

const { add, confirm, dialog, undo } = profileOf('Bob Walker')

test.beforeEach(async ({ at, signIn, openClient }) => {
  await signIn('ana')
  await openClient('Bob Walker')
  await at.find(add)
})

/** The extension's scripts that the page has run, in order. */
async function scriptsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const scripts: string[] = []
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension://')) scripts.push(new URL(url).pathname)
  })
  await session.send('Debugger.enable')
  return scripts
}

interface Scripting {
  executeScript(): Promise<unknown>
}

/** Has the worker's next injection hang, or fail. Kept when somebody asked for it. */
function disturbInjection(worker: Worker, how: 'hang' | 'fail'): Promise<void> {
  return worker.evaluate(
    (fails) =>
      new Promise<void>((asked) => {
        // Safe: this runs in the worker, where the browser has it; the types of our tests know no extension.
        const { scripting } = (globalThis as unknown as { chrome: { scripting: Scripting } }).chrome
        const inject = scripting.executeScript
        scripting.executeScript = () => {
          scripting.executeScript = inject
          asked()
          return fails ? Promise.reject(new Error('No tab')) : new Promise(() => {})
        }
      }),
    how === 'fail',
  )
}

test('a page carries no dialogs until one is asked for, and then once', async ({ page, at }) => {
  const scripts = await scriptsOf(page)
  expect(scripts).toEqual(['/dashboard.js'])
  for (const _ of ['first', 'again']) {
    await at.press(add)
    await at.find(confirm)
    expect(scripts).toEqual(['/dashboard.js', '/dialogs.js'])
    await page.keyboard.press('Escape')
    await at.gone(dialog)
  }
})

test('moving on within the page closes the dialog, and it opens again there', async ({
  page,
  at,
}) => {
  await at.press(add)
  await at.find(confirm)
  await page.evaluate(() => history.pushState(null, '', '?tab=pets'))
  await at.gone(dialog)
  await expect(page.locator('[data-feature]')).toHaveCount(3)
  // A press before the page is known at its new address only has it looked at again.
  await expect(async () => {
    await at.press(add)
    await at.find({ ...confirm, timeoutMs: 5_000 })
  }).toPass()
})

test('after closing, the focus is back on the button that opened it', async ({ page, at }) => {
  await at.press(add)
  // The dialog grows when the preview comes: a press before that may land beside the button.
  await at.find(confirm)
  await at.press({ role: 'button', name: 'Cancel', within: dialog })
  await at.gone(dialog)
  expect((await at.find(add)).properties.focused).toBe(true)
  await page.keyboard.press('Enter')
  await at.find(confirm)
})

test('a dialog that the page takes off comes back, and still works', async ({
  page,
  at,
  business,
}) => {
  await at.press(add)
  await at.find(confirm)
  await page.evaluate(() => document.body.lastElementChild?.remove())
  await at.press(confirm)
  await at.find(undo)
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test.describe('an update of Tandem', () => {
  // Chromium takes an extension that is reloaded again and again for broken.
  test.use({ ownBrowser: true })

  for (const brought of [false, true]) {
    const where = brought ? 'that has the dialogs' : 'without dialogs'
    test(`under a page ${where} is said in words`, async ({ page, at, openPopup }) => {
      if (brought) {
        await at.press(add)
        await at.press({ role: 'button', name: 'Cancel', within: dialog })
        await at.gone(dialog)
      }
      const { popup } = await openPopup()
      const gone = popup.waitForEvent('close')
      await popup.evaluate(() => {
        // Safe: this is a page of the extension; the types of our tests know none.
        const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } }
        // Not before this has answered: it closes the page.
        setTimeout(() => chrome.runtime.reload())
      })
      await gone
      await page.bringToFront()
      await at.press(add)
      await at.find({ role: 'StaticText', name: /^Tandem was updated. Reload this page/ })
    })
  }
})

test('the worker dies between the press and the dialog: it opens all the same', async ({
  context,
  at,
}) => {
  const asked = disturbInjection(await workerOf(context), 'hang')
  await at.press(add)
  await asked
  expect((await at.find(add)).properties.busy).toBe(true)
  await stopWorker(context)
  await at.find(confirm)
})

test('a dialog that cannot be brought is said in words, and can be asked for again', async ({
  context,
  at,
}) => {
  const asked = disturbInjection(await workerOf(context), 'fail')
  await at.press(add)
  await asked
  await at.find({
    role: 'StaticText',
    name: /^The dialog could not be opened. Nothing was changed./,
  })
  await at.press({ role: 'button', name: 'Try again' })
  await at.find(confirm)
  expect(await at.findAll({ role: 'button', name: 'Try again' })).toEqual([])
})
