import type { BrowserContext, Page } from '@playwright/test'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { Assistive } from '../../../scripts/assistive.ts'
import type { RunningBusiness } from '../fixtures/business.ts'
import { test as atDesk } from '../fixtures/crash/crash-tasks.ts'
import { box, danaAt, log, send, tab } from '../fixtures/pages/danas-conversation.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

/** What a dashboard's own feed says to whoever is signed in, without anything of ours. */
async function ownFeed(context: BrowserContext, business: RunningBusiness, branch: Branch) {
  const answer = await context.request.get(`${await danaAt(business, branch)}?tab=conversation`)
  return answer.text()
}

test('both conversations stand in the place of the page’s own, the primary branch first, and what is read there is counted no more', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  await at.find(tab('In-Home, 2 unread'))
  await at.find(tab('Facility, 1 unread'))
  const tabs = await at.findAll({ role: 'tab', name: /./ })
  expect(tabs.map(({ name }) => name.split(',')[0])).toEqual(['Facility', 'In-Home'])
  // Scrolls the newest message into sight.
  await at.focus(box('In-Home'))
  await at.find(tab('In-Home'))
  await expect.poll(() => at.text(log('In-Home'))).toContain('so once is enough.')
  await expect(page.getByRole('list', { name: 'Messages, the newest first' })).toBeHidden()
  await at.find(tab('Facility, 1 unread'))

  await at.press(tab('Facility, 1 unread'))
  await at.focus(box('Facility'))
  await expect.poll(() => at.text(log('Facility'))).toContain('I booked his vaccination.')
  await at.find(tab('Facility'))
  await page.screenshot({ path: pictureOf('conversation') })
})

/** From the page of the client that is open. */
async function createInHomePrimary(page: Page, at: Assistive) {
  await at.find({ role: 'navigation', name: 'Software' })
  await page.getByText('Quick Actions').click()
  const press = { role: 'button', name: 'Make In-Home primary' }
  await at.press(press)
  const dialog = { role: 'dialog', name: 'Make In-Home the primary branch of Dana Dual?' }
  await at.press({ ...press, within: dialog })
  await at.find({ role: 'StaticText', name: /^Dana Dual sees In-Home first now/ })
}

for (const [branch, here, other] of [
  ['in-home', 'In-Home', 'Facility'],
  ['facility', 'Facility', 'In-Home'],
] as const) {
  test(`on ${here}’s page the conversation opened on ${other}’s tab, where one wrote into the wrong software: it opens on ${here}’s`, async ({
    page,
    at,
    business,
    signIn,
  }) => {
    await signIn('ana', branch === 'in-home' ? 'inHome' : 'facility')
    await page.goto(await danaAt(business, branch))
    if (other === 'In-Home') {
      await createInHomePrimary(page, at)
      await page.reload()
    }
    const own = await at.find(tab(new RegExp(`^${here}`)))
    expect(own.properties.selected).toBe(true)
    const tabs = await at.findAll({ role: 'tab', name: /./ })
    expect(tabs.map(({ name }) => name.split(',')[0])).toEqual([other, here])

    await at.focus(box(here))
    await at.type('A photo is enough')
    await page.screenshot({ path: pictureOf(`conversation-on-${branch}`) })
    expect(await at.findAll(box(other))).toEqual([])
    expect(await at.findAll(send(other))).toEqual([])
    await at.press(send(here))
    await expect.poll(() => at.text(log(here))).toContain('A photo is enough')
    await at.press(tab(new RegExp(`^${other}`)))
    expect(await at.text(log(other))).not.toContain('A photo is enough')
  })
}

test('what is written goes to the branch of its tab, and is on that dashboard only', async ({
  page,
  at,
  context,
  business,
  signIn,
}) => {
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  await at.press(tab(/^Facility/))
  await at.focus(box('Facility'))
  await at.type('A photo is enough')
  await at.press(send('Facility'))
  await expect.poll(() => at.text(log('Facility'))).toContain('A photo is enough')
  expect((await at.find(box('Facility'))).value).toBe('')

  await at.press(tab(/^In-Home/))
  await at.focus(box('In-Home'))
  await at.type('Thursday at noon it is')
  await at.key('Control+Enter')
  await expect.poll(() => at.text(log('In-Home'))).toContain('Thursday at noon it is')

  await signInThere(context, business)
  const facility = await ownFeed(context, business, 'facility')
  expect(facility).toContain('A photo is enough')
  expect(facility).not.toContain('Thursday at noon it is')
  const inHome = await ownFeed(context, business, 'in-home')
  expect(inHome).toContain('Thursday at noon it is')
  expect(inHome).not.toContain('A photo is enough')
  expect((await business.report()).mails).toBe(0)
})

/** The same cookies are good on both dashboards where the host is the same; this makes sure that they are. */
async function signInThere(context: BrowserContext, business: RunningBusiness) {
  const data = { email: 'ana@paws.example', password: 'demo' }
  await context.request.post(`${business.facility}/api/v1/session`, { data })
}

test('the page’s own feed stays where the client is in one software only', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add } = await openClient('Bob Walker')
  await at.find(add)
  await expect(page.getByRole('list', { name: 'Messages, the newest first' })).toBeVisible()
  expect(await at.findAll({ role: 'tab', name: /./ })).toEqual([])
})

test('whoever works in one branch reads and writes there, and sees whom to ask about the other', async ({
  page,
  at,
  context,
  business,
  signIn,
}) => {
  await signIn('tia', 'facility')
  await page.goto(await danaAt(business, 'facility'))
  await expect.poll(() => at.text(log('Facility'))).toContain('I booked his vaccination.')
  await at.focus(box('Facility'))
  await at.type('A photo will do')
  await at.press(send('Facility'))
  await expect.poll(() => at.text(log('Facility'))).toContain('A photo will do')
  await at.press(tab('In-Home'))
  await at.find({
    role: 'StaticText',
    name: /^Messages in In-Home are for the people who work there/,
  })
  expect(await at.findAll(box('In-Home'))).toEqual([])
  expect(await ownFeed(context, business, 'facility')).toContain('A photo will do')
})

test('the popup has it too, folded in, with what nobody has seen', async ({
  business,
  page,
  signIn,
  openPopup,
}) => {
  await signIn('ana')
  await page.goto(business.inHome)
  const { popup } = await openPopup()
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('dana')
  await popup.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  await popup.getByText('Conversation, 3 unread').click()
  await popup.getByRole('textbox', { name: 'Message to Dana in Facility' }).fill('From the popup')
  await expect(popup.getByRole('tab', { name: 'Facility', exact: true })).toBeVisible()
  await expect(popup.getByText('Conversation, 2 unread')).toBeVisible()
  await popup.getByRole('button', { name: 'Send in Facility' }).click()
  const facility = popup.getByRole('log', { name: 'Messages with Dana in Facility' })
  await expect(facility).toContainText('From the popup')
  await popup.screenshot({ path: pictureOf('conversation-popup') })
})

atDesk(
  'what is written offline waits, marked, and is sent once when the connection is back',
  async ({ page, at, context, business, office }) => {
    const dana = await accountIdOf(business, 'dana')
    await page.bringToFront()
    await page.goto(await danaAt(business, 'in-home'))
    await at.press(tab(/^Facility/))
    await expect.poll(() => at.text(log('Facility'))).toContain('I booked his vaccination.')
    await context.setOffline(true)
    // Pages are cut off first here, and the worker after them: what the page asked in between was answered.
    const network = await context.newCDPSession(page)
    const cut = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 }
    for (const offline of [false, true]) {
      await network.send('Network.emulateNetworkConditions', { ...cut, offline })
    }
    await at.find({ role: 'StaticText', name: /^You are offline\. What you write now goes out/ })
    await at.focus(box('Facility'))
    await at.type('A photo is enough')
    await at.press(send('Facility'))
    await at.find({ role: 'StaticText', name: 'Waiting to be sent' })
    await page.screenshot({ path: pictureOf('conversation-offline') })
    expect((await office.operationsOn(dana)).map(({ state }) => state)).toEqual(['queued'])

    await context.setOffline(false)
    await at.gone({ role: 'StaticText', name: 'Waiting to be sent', timeoutMs: 40_000 })
    await expect.poll(() => at.text(log('Facility'))).toContain('A photo is enough')
    const feed = await ownFeed(context, business, 'in-home')
    expect(feed).not.toContain('A photo is enough')
    const { requests } = await business.report()
    expect(requests[`POST /api/v1/accounts/${dana}/messages`]).toBe(1)
  },
)
