import type { Page } from '@playwright/test'
import type { RunningBusiness } from './fixtures/business.ts'
import { enterPortal } from './fixtures/pages/open-portal.ts'
import { expect, test } from './fixtures/test.ts'

/** A page of the portal, where somebody has signed in. */
async function portalOf(name: string, page: Page, business: RunningBusiness): Promise<Page> {
  const portal = await page.context().newPage()
  await enterPortal(portal, business.inHome, name)
  return portal
}

test('A synced client has access to In-Home and Facility immediately', async ({
  page,
  business,
  signIn,
  openClient,
}) => {
  const portal = await portalOf('bob', page, business)
  await expect(portal.getByText('Here is everything you have with us at In-Home.')).toBeVisible()
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await bob.addToOther()
  await portal.reload()
  await expect(
    portal.getByText('Here is everything you have with us at In-Home and Facility.'),
  ).toBeVisible()
  await portal.close()
})

test('A synced client keeps the same credentials', async ({
  page,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await bob.addToOther()
  // Nothing to activate: the e-mail and the password that Bob had before.
  const portal = await portalOf('bob', page, business)
  await expect(portal.getByText(/at In-Home and Facility\.$/)).toBeVisible()
  await portal.close()
})

test('A synced client is sent no Welcome Email again', async ({
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { openDialog, badges, confirm, dialog } = await openClient('Bob Walker')
  await openDialog()
  expect(await at.text(dialog)).toContain('No Welcome Email is sent.')
  await at.press(confirm)
  await at.find({ role: 'link', name: 'Facility', within: badges })
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('What is known of a client goes into the applicable Client and Pet Fields', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await bob.addToOther()
  const { client } = await business.report('bob', 'facility')
  expect(client?.values).toMatchObject({ 'First name': 'Bob', Phone: expect.any(String) })
  expect(client?.values).not.toHaveProperty('Alarm code')
  expect(client?.pets).toMatchObject([{ Name: 'Biscuit' }, { Name: 'Pangur Bán' }])
  await at.press({ role: 'link', name: 'Facility', within: bob.badges })
  await page.getByRole('link', { name: 'Pets' }).click()
  await expect(
    page.getByRole('main').getByText('Biscuit').filter({ visible: true }).first(),
  ).toBeVisible()
})

test('Messages stand in the tab of the software they belong to', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const portal = await portalOf('dana', page, business)
  await portal.getByRole('link', { name: /^Messages/ }).click()
  await portal.getByRole('tab', { name: /^In-Home/ }).click()
  await portal.getByLabel('Message to In-Home').fill('The key is under the mat, at last.')
  await portal.getByRole('button', { name: 'Send' }).click()
  await expect(portal.getByText('Sent to In-Home.')).toBeVisible()
  await portal.close()

  await signIn('ana', 'facility')
  await openClient('Dana Dual', 'facility')
  await at.press({ role: 'tab', name: /^In-Home/ })
  await at.find({ role: 'StaticText', name: 'The key is under the mat, at last.' })
  await at.press({ role: 'tab', name: /^Facility/ })
  await at.gone({ role: 'StaticText', name: 'The key is under the mat, at last.' })
  await expect(page).toHaveURL(new RegExp(`^${business.facility}/clients/`))
})

test('Requesting services asks which software', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const portal = await portalOf('dana', page, business)
  await portal.getByRole('button', { name: 'Request Services' }).click()
  const question = portal.getByRole('dialog', { name: 'In-Home or Facility?' })
  await expect(question.getByRole('link', { name: 'Facility', exact: true })).toBeVisible()
  await expect(question.getByRole('link', { name: 'In-Home', exact: true })).toBeVisible()
  await portal.close()

  await signIn('ana')
  await openClient('Dana Dual')
  await at.find({ role: 'navigation', name: 'Software' })
  await page.getByText('Quick Actions').click()
  await at.press({ role: 'button', name: 'Request services' })
  const dialog = { role: 'dialog', name: 'In-Home or Facility?' }
  await at.press({ role: 'button', name: 'In-Home', within: dialog })
  await at.find({ role: 'dialog', name: 'Request services for Dana Dual in In-Home' })
})

test('The primary branch comes first in the conversation and when services are requested', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  const portal = await portalOf('dana', page, business)
  const first = async (branch: string) => {
    await portal.goto(`${business.inHome}/portal/messages`)
    const [tab] = await portal.getByRole('tab').all()
    await expect(tab ?? portal.getByRole('tab')).toHaveAccessibleName(new RegExp(`^${branch}`))
    await expect(portal.getByRole('tab', { selected: true })).toHaveAccessibleName(
      new RegExp(`^${branch}`),
    )
    await portal.goto(`${business.inHome}/portal`)
    await portal.getByRole('button', { name: 'Request Services' }).click()
    const choices = portal.getByRole('dialog').getByRole('link')
    await expect(choices.first()).toHaveAccessibleName(branch)
    await expect(choices.first()).toBeFocused()
  }
  await first('Facility')

  await signIn('ana')
  await openClient('Dana Dual')
  await at.find({ role: 'tab', name: /^Facility/ })
  const tabs = await at.findAll({ role: 'tab', name: /./ })
  expect(tabs[0]?.name).toMatch(/^Facility/)
  await at.find({ role: 'navigation', name: 'Software' })
  await page.getByText('Quick Actions').click()
  await at.press({ role: 'button', name: 'Make In-Home primary' })
  await at.press({
    role: 'button',
    name: 'Make In-Home primary',
    within: { role: 'dialog', name: 'Make In-Home the primary branch of Dana Dual?' },
  })
  await at.find({ role: 'StaticText', name: /^Dana Dual sees In-Home first now/ })
  await first('In-Home')
  await portal.close()
})

test('One place has the information, pets, schedule and invoices of both branches', async ({
  page,
  business,
  popupOf,
}) => {
  const portal = await portalOf('dana', page, business)
  // Every week has her in Facility; a walk at home is what she asks for now.
  await portal.getByRole('button', { name: 'Request Services' }).click()
  await portal.getByRole('dialog').getByRole('link', { name: 'In-Home', exact: true }).click()
  await portal.getByRole('radio', { name: /^Dog walk/ }).check()
  await portal.getByRole('checkbox', { name: /^Rex/ }).check()
  await portal.getByRole('button', { name: 'Send Request' }).click()
  await expect(portal).toHaveURL(/\/portal\/schedule/)
  for (const place of ['Schedule', 'Invoices', 'Profile']) {
    await portal
      .getByRole('navigation', { name: 'Portal' })
      .getByRole('link', { name: place })
      .click()
    const main = portal.getByRole('main')
    for (const branch of ['In-Home', 'Facility']) {
      const named = main.getByText(branch, { exact: true }).filter({ visible: true })
      await expect(named.first()).toBeVisible()
    }
  }
  await expect(portal.getByText('Rex').first()).toBeVisible()
  await portal.close()

  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('dana dual')
  await popup.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  await popup.getByText('Schedule and invoices').click()
  for (const list of ['Schedule', 'Invoices']) {
    const rows = popup.getByRole('list', { name: list })
    await expect(rows.getByText('In-Home', { exact: true }).first()).toBeVisible()
    await expect(rows.getByText('Facility', { exact: true }).first()).toBeVisible()
  }
})

test('A client can be inactive in one software and active in the other', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await bob.addToOther()
  await at.press({ role: 'button', name: 'Make inactive in In-Home' })
  const dialog = { role: 'dialog', name: /^Make Bob Walker inactive in In-Home\?/ }
  await at.press({ role: 'radio', name: 'Facility', within: dialog })
  await at.press({ role: 'button', name: 'Make inactive', within: dialog })
  await at.find({ role: 'StaticText', name: /^Bob Walker is inactive in In-Home now/ })

  const portal = await portalOf('bob', page, business)
  await expect(portal.getByText('Here is everything you have with us at Facility.')).toBeVisible()
  await portal.close()
  for (const [branch, status] of [
    ['inHome', 'Inactive'],
    ['facility', 'Active'],
  ] as const) {
    await page.goto(`${business[branch]}/clients?q=Bob+Walker&status=${status.toLowerCase()}`)
    await expect(page.getByRole('link', { name: 'Bob Walker' })).toBeVisible()
  }
})
