import type { Page } from '@playwright/test'
import type { Assistive } from '../../../scripts/assistive.ts'
import { test as atDesk } from '../fixtures/crash/crash-tasks.ts'
import { danaAt } from '../fixtures/pages/danas-conversation.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

const entry = { role: 'button', name: 'Request services' }
const line = (name: RegExp) => ({ role: 'StaticText', name })

/** Opens the form from the Quick Actions of a client in both branches, and fills it in. */
async function fillIn(
  { page, at }: { page: Page; at: Assistive },
  { branch, pet }: { branch: string; pet?: RegExp },
) {
  await at.find({ role: 'group', name: 'Software' })
  await page.getByText('Quick Actions').click()
  await at.press(entry)
  const dialog = { role: 'dialog', name: 'In-Home or Facility?' }
  await at.press({ role: 'button', name: branch, within: dialog })
  await at.focus({ role: 'combobox', name: 'Service' })
  await at.key('ArrowDown')
  if (pet) await at.press({ role: 'checkbox', name: pet })
}

/** The button of the dialog, which has the name of the entry. */
const confirmIn = (dialog: string | RegExp) => ({
  ...entry,
  within: { role: 'dialog', name: dialog },
})

test('a request ended without a word on the page: its line says where services were requested, and the focus is back', async ({
  page,
  at,
  business,
  signIn,
  openPopup,
}) => {
  await signIn('ana')
  await page.goto(await danaAt(business, 'in-home'))
  await fillIn({ page, at }, { branch: 'In-Home' })
  await at.press(confirmIn(/^Request services for Dana Dual/))
  await at.gone({ role: 'dialog', name: /^Request services for Dana Dual/ })
  await at.find(line(/^Services requested for .*Dana Dual.* in In-Home\./))
  const menu = await at.find({ role: 'DisclosureTriangle', name: 'Quick Actions' })
  expect(menu.properties).toMatchObject({ focused: true })
  await page.screenshot({ path: pictureOf('request-done') })
  await page.reload()
  await at.find(line(/^Services requested for .*Dana Dual.* in In-Home\./))

  const { popup } = await openPopup()
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('dana')
  await popup.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  await expect(
    popup.getByRole('status').filter({ hasText: 'Services requested for' }),
  ).toBeVisible()
})

test('an old sync was shown in place of the request after it: the line shows the request, and the sync can still be taken back', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const bob = await openClient('Bob Walker')
  await bob.addToOther()
  await at.find(line(/Bob Walker.* is now in Facility too/))
  await fillIn({ page, at }, { branch: 'In-Home', pet: /^Biscuit/ })
  await at.press(confirmIn(/^Request services for Bob Walker/))
  await at.find(line(/^Services requested for .*Bob Walker.* in In-Home\./))
  await at.find(line(/^Earlier: .*Bob Walker.* is now in Facility too/))
  await page.screenshot({ path: pictureOf('request-after-sync') })
  const { requests } = await business.report()
  const accountId = await accountIdOf(business, 'bob')
  expect(requests[`POST /api/v1/accounts/${accountId}/requests`]).toBe(1)

  await at.press(bob.undo)
  await at.find(line(/^Undone: .*Bob Walker.* is in In-Home only again/))
  await at.gone(line(/^Services requested/))
  await at.gone(line(/^Earlier: /))
})

atDesk(
  'what is requested without a connection says that it waits, and then that it went out',
  async ({ page, at, context, business, office }) => {
    const dana = await accountIdOf(business, 'dana')
    await page.bringToFront()
    await page.goto(await danaAt(business, 'in-home'))
    await fillIn({ page, at }, { branch: 'Facility' })
    await context.setOffline(true)
    await at.press(confirmIn(/^Request services for Dana Dual/))
    await at.find(line(/^The request for .*Dana Dual.* is not sent to Facility yet/))
    await page.screenshot({ path: pictureOf('request-offline') })
    expect((await office.operationsOn(dana)).map(({ state }) => state)).toEqual(['queued'])

    await context.setOffline(false)
    await at.find({
      ...line(/^Services requested for .*Dana Dual.* in Facility/),
      timeoutMs: 40_000,
    })
    const { requests } = await business.report()
    expect(requests[`POST /api/v1/accounts/${dana}/requests`]).toBe(1)
  },
)
