import { createAssistive } from '../../scripts/assistive.ts'
import type { RunningBusiness } from '../e2e/fixtures/business.ts'
import { danaAt } from '../e2e/fixtures/pages/danas-conversation.ts'
import { expect, test } from '../e2e/fixtures/test.ts'

const bar = { role: 'navigation', name: 'Software' }

/** How many requests the backend has had in all. */
async function requestsOf(business: RunningBusiness): Promise<number> {
  const { requests } = await business.report()
  return Object.values(requests).reduce((sum, count) => sum + count, 0)
}

test('a page that dispatches 1,200 events and changes its address 1,000 times causes few requests, and other tabs keep their bar', async ({
  page,
  at,
  context,
  business,
  signIn,
}) => {
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  await at.find({ role: 'tab', name: /^In-Home/ })
  const other = await context.newPage()
  await other.goto(`${business.facility}/clients`)
  const otherAt = await createAssistive(other)
  await otherAt.find(bar)
  await page.bringToFront()

  const before = await requestsOf(business)
  await page.evaluate(() => {
    for (let times = 0; times < 240; times++) {
      window.dispatchEvent(new Event('online'))
      window.dispatchEvent(new Event('focus'))
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      window.dispatchEvent(new PopStateEvent('popstate'))
      document.dispatchEvent(new Event('visibilitychange'))
    }
  })
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)))
  expect((await requestsOf(business)) - before).toBeLessThan(10)

  await page.evaluate(() => {
    const { href } = location
    for (let times = 0; times < 1_000; times++) history.pushState(null, '', `?${times}`)
    history.pushState(null, '', href)
  })
  await at.find({ role: 'tab', name: /^In-Home/ })
  expect((await requestsOf(business)) - before).toBeLessThan(100)
  await otherAt.find(bar)
  await other.reload()
  await otherAt.find(bar)
})
