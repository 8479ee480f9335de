import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'
import { launchWithExtension } from '../../../scripts/chromium.ts'
import { extensionUrl } from '../fixtures/extension.ts'

test('whoever installs Tandem gets its welcome page, once, and from there to the options', async () => {
  const context = await launchWithExtension({ extensionDir: EXTENSION_DIR, keepsWelcome: true })
  try {
    const url = extensionUrl('welcome.html')
    const opened = () => context.pages().filter((each) => each.url() === url)
    await expect.poll(() => opened().length).toBe(1)
    const [welcome] = opened()
    if (!welcome) throw new Error('the welcome page has gone')
    await expect(welcome.getByRole('heading', { name: 'Welcome to Tandem' })).toBeVisible()
    await expect(welcome.getByText('Alt+Shift+F')).toBeVisible()
    const { violations } = await new AxeBuilder({ page: welcome }).analyze()
    expect(violations).toEqual([])
    await welcome.getByRole('link', { name: 'Connect a dashboard' }).click()
    await expect(welcome.getByRole('heading', { name: 'Step 1 of 3: Address' })).toBeVisible()
  } finally {
    await context.close()
  }
})

test('the popup without a dashboard leads to the same place', async () => {
  const context = await launchWithExtension({ extensionDir: EXTENSION_DIR })
  try {
    const popup = await context.newPage()
    await popup.goto(extensionUrl('popup.html'))
    const options = context.waitForEvent('page')
    await popup.getByRole('button', { name: 'Connect a dashboard' }).click()
    const heading = (await options).getByRole('heading', { name: 'Step 1 of 3: Address' })
    await expect(heading).toBeVisible()
  } finally {
    await context.close()
  }
})
