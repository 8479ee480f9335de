import type { Page } from '@playwright/test'
import { danaAt } from '../fixtures/pages/danas-conversation.ts'
import {
  barBox,
  connectWithHeader,
  drawn,
  layoutOf,
  oddPage,
  serveOddPages,
} from '../fixtures/pages/odd-page.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

const toggle = { role: 'navigation', name: 'Software' }

test.use({ connected: false })

test.beforeEach(async ({ page, business, signIn }) => {
  await connectWithHeader(page, business)
  await serveOddPages(page)
  await signIn('ana')
})

test('the bar follows a header that comes late, grows, shrinks and goes', async ({
  page,
  at,
  business,
}) => {
  const session = await page.context().newCDPSession(page)
  const barTop = async () => (await barBox(session, await at.find(toggle))).top
  await page.goto(`${business.inHome}/odd/fixed-header`)
  await expect.poll(barTop).toBe(64)
  await page.locator('header').evaluate((header) => header.classList.add('tall'))
  await expect.poll(barTop).toBe(120)
  await page.locator('header').evaluate((header) => header.classList.remove('tall'))
  await expect.poll(barTop).toBe(64)
  const header = await page.locator('header').evaluateHandle((header) => {
    header.remove()
    return header
  })
  await expect.poll(barTop).toBe(0)
  await header.evaluate((header) => document.body.prepend(header))
  await expect.poll(barTop).toBe(64)
})

test('the bar stays where it is under a dialog, a message and a menu of the page', async ({
  page,
  at,
  business,
}) => {
  const session = await page.context().newCDPSession(page)
  await page.goto(`${business.inHome}/odd/grid-body`)
  await at.find(toggle)
  for (const box of [
    'inset: 0',
    'inset: 0 400px auto; height: 60px',
    'inset: 0 auto 0 0; width: 90%',
  ]) {
    await page.evaluate((box) => {
      const element = document.createElement('div')
      element.style.cssText = `position: fixed; z-index: 2000; ${box}`
      document.body.append(element)
    }, box)
    await drawn(page)
    await page.evaluate(() => document.body.lastElementChild?.remove())
    const { bar, onBar } = await layoutOf(page, session, await at.find(toggle))
    expect([bar.top, ...onBar], box).toEqual([0, 'ours', 'ours'])
  }
})

test('a menu of the header opens over the bar, however low the header lies', async ({
  page,
  at,
  business,
}) => {
  await page.goto(`${business.inHome}/odd/fixed-header`)
  await at.find(toggle)
  await page.locator('header').evaluate((header) => {
    header.style.zIndex = '5'
    header.insertAdjacentHTML(
      'beforeend',
      '<a href="#new" style="position: absolute; top: 64px; left: 0; padding: 9px">New client</a>',
    )
  })
  await page.getByRole('link', { name: 'New client' }).click()
  await expect(page).toHaveURL(/#new$/)
})

test('links to skip to the content are in sight and can be pressed while they have the focus', async ({
  page,
  at,
  business,
}) => {
  await page.goto(`${business.inHome}/odd/skip-links`)
  await at.find(toggle)
  for (const name of ['Skip to content', 'Skip to search']) {
    const link = page.getByRole('link', { name })
    await expect(async () => {
      await page.keyboard.press('Tab')
      await expect(link).toBeFocused({ timeout: 100 })
    }).toPass()
    await expect.poll(() => isOnTop(page, name)).toBe(true)
    await page.screenshot({ path: pictureOf(`odd-${name.replaceAll(' ', '-')}`) })
  }
  // A click waits until nothing is over the link.
  await page.getByRole('link', { name: 'Skip to search' }).click()
  await expect(page).toHaveURL(/#main$/)
  await at.press({ role: 'link', name: 'Facility' })
  await expect(page).toHaveURL(new RegExp(`^${business.facility}`))
})

/** Whether a press in the middle of that link reaches it. */
function isOnTop(page: Page, name: string): Promise<boolean> {
  return page.getByRole('link', { name }).evaluate((link) => {
    const { left, right, top, bottom } = link.getBoundingClientRect()
    return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === link
  })
}

test('a page that writes itself anew has each of ours once, and keeps what is its own', async ({
  page,
  at,
  business,
}) => {
  const url = await danaAt(business, 'in-home')
  await page.route(url, (route) =>
    route.fulfill({ body: oddPage('rewrites-itself'), contentType: 'text/html' }),
  )
  await page.goto(url)
  const ours = [
    toggle,
    { role: 'group', name: 'Software' },
    { role: 'tab', name: /^In-Home/ },
    { role: 'button', name: 'Request services' },
  ]
  const all = () => page.locator('[data-feature^="tandem-"]').count()
  for (const each of ours) await at.find(each)
  const before = await all()
  expect(before).toBe(4)
  for (const rewrite of [
    'document.body.innerHTML = document.body.innerHTML',
    'document.body.replaceWith(document.body.cloneNode(true))',
    'document.documentElement.replaceWith(document.documentElement.cloneNode(true))',
  ]) {
    await page.evaluate(rewrite)
    for (const each of ours) await at.find(each)
    await expect.poll(all, rewrite).toBe(before)
    for (const each of ours) expect(await at.findAll(each), rewrite).toHaveLength(1)
    for (const own of ['chat', 'tandem']) {
      await expect(page.locator(`[data-feature="${own}"]`), rewrite).toHaveCount(1)
    }
    await expect(page.locator('[data-conversation]'), rewrite).toBeHidden()
  }
})

test('a printed page has its own conversation on it, and nothing of ours', async ({
  page,
  at,
  business,
}) => {
  await page.goto(await danaAt(business, 'in-home'))
  await at.find({ role: 'tab', name: /^In-Home/ })
  const own = page.locator('[data-conversation]')
  await expect(own).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(own).toBeVisible()
  for (const host of await page.locator('[data-feature^="tandem-"]').all()) {
    await expect(host).toHaveCSS('display', 'none')
  }
  await page.screenshot({ path: pictureOf('odd-printed'), fullPage: true })
  await page.emulateMedia({ media: 'screen' })
  await expect(own).toBeHidden()
})
