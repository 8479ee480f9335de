import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { profileOf } from '../e2e/fixtures/pages/profile-page.ts'
import { connectDemo, switchAccess } from './fixtures/connect.ts'
import { ownPage } from './fixtures/firefox.ts'
import { openClient, signIn } from './fixtures/people.ts'
import { expect, test } from './fixtures/test.ts'

const KEPT_OFF = {
  role: 'text leaf',
  name: 'The browser keeps Tandem off this site. Open Tandem to allow it.',
}
const BAR = { role: 'navigation', name: 'Software' }
const { add, badges, confirm, undo } = profileOf('Bob Walker')

test('the bar and the button stand on a dashboard, a client is added through the dialog, and it is undone', async ({
  business,
  firefox,
}) => {
  await connectDemo(firefox, business)
  const page = await firefox.open(business.inHome)
  await signIn(page, business.inHome, 'ana')
  await page.find(BAR)
  await openClient(page, business.inHome, 'Bob Walker')
  await page.press(add)
  await page.find(confirm)
  await page.picture('firefox-dialog')
  await page.press(confirm)
  await page.find(badges)
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
  await page.press(undo)
  await page.find(add)
  await page.picture('firefox-undone')
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

test('another port of the same host, which Firefox opens too, sees nothing of Tandem and is asked for nothing', async ({
  business,
  firefox,
}) => {
  const asked: string[] = []
  const other = createServer(({ url }, answer) => {
    asked.push(url ?? '')
    answer.setHeader('content-type', 'text/html')
    answer.end('<title>Other</title><h1 class="profile-name">Bob Walker</h1>')
  }).listen(0, '127.0.0.1')
  try {
    await new Promise((resolve) => other.once('listening', resolve))
    // Safe: it listens on a port.
    const { port } = other.address() as AddressInfo
    await connectDemo(firefox, business)
    const dashboard = await firefox.open(business.inHome)
    await signIn(dashboard, business.inHome, 'ana')
    const page = await firefox.open(`http://127.0.0.1:${port}/clients/1006`)
    await page.find({ role: 'heading', name: 'Bob Walker' })
    await dashboard.bringToFront()
    // By then the other page has its bar: whatever runs on this one has run.
    await openClient(dashboard, business.inHome, 'Bob Walker')
    await dashboard.find(add)
    await page.bringToFront()
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(
      '<html><head><title>Other</title></head><body><h1 class="profile-name">Bob Walker</h1></body></html>',
    )
    expect(await page.findAll({ role: 'button' })).toEqual([])
    expect(asked.filter((url) => url !== '/favicon.ico')).toEqual(['/clients/1006'])
  } finally {
    other.close()
  }
})

test('after access is taken away in Firefox, page and popup say so with one button, and go on without a reload', async ({
  business,
  firefox,
}) => {
  await connectDemo(firefox, business)
  const page = await firefox.open(business.inHome)
  await signIn(page, business.inHome, 'ana')
  await openClient(page, business.inHome, 'Bob Walker')
  await page.find(add)
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
  await switchAccess(firefox, 'remove')

  const popup = await firefox.open(ownPage('popup.html'), { width: 400, height: 600 })
  await popup.find({ role: 'heading', name: /^The browser keeps Tandem off 127\.0\.0\.1/ })
  await popup.find({ role: 'button', name: 'Allow access' })
  await popup.picture('firefox-no-access-popup')
  await page.bringToFront()
  await page.press(add)
  await page.find(KEPT_OFF)
  await page.picture('firefox-no-access-page')

  await popup.bringToFront()
  await popup.press({ role: 'button', name: 'Allow access' })
  await firefox.allow()
  await popup.find({ role: 'searchbox', name: 'Search accounts' })
  await page.bringToFront()
  await page.press({ role: 'button', name: 'Try again' })
  await page.press(confirm)
  await page.find(badges)
  expect(await page.evaluate(() => document.body.hasAttribute('data-not-reloaded'))).toBe(true)
})

test.describe('where the event page may idle for half a second only', () => {
  test.use({ idleMs: 500 })

  test('the event page is stopped before each press, and the bar still answers', async ({
    business,
    firefox,
  }) => {
    await connectDemo(firefox, business)
    const page = await firefox.open(business.inHome)
    await signIn(page, business.inHome, 'ana')
    await openClient(page, business.inHome, 'Bob Walker')
    await page.find(add)
    await firefox.eventPageStopped()
    await page.press(add)
    await page.find(confirm)
    await firefox.eventPageStopped()
    await page.press(confirm)
    await page.find(badges)
    expect(await business.report()).toMatchObject({ committedSyncs: 1 })
    await firefox.eventPageStopped()
    await page.press(undo)
    await page.find(add)
    expect(await business.report()).toMatchObject({ committedSyncs: 0 })
  })
})
