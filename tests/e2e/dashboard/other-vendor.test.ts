import { connectDefinition } from '../../../scripts/connect-demo.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { type OtherVendor, startOtherVendor } from '../fixtures/other-vendor/server.ts'
import { createProfilePage } from '../fixtures/pages/profile-page.ts'
import { test as base, expect, pictureOf } from '../fixtures/test.ts'

const test = base.extend<{ vendor: OtherVendor }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
  vendor: async ({}, use) => {
    const vendor = await startOtherVendor()
    await use(vendor)
    await vendor.stop()
  },
  connected: false,
})

test('a dashboard of another vendor is connected by its definition alone: other pages, paths and API', async ({
  page,
  at,
  vendor,
  openPopup,
}) => {
  await page.goto(extensionUrl('icon/tandem.svg'))
  await connectDefinition(page, vendor.definition)
  await page.goto(`${vendor.origins['in-home']}/login`)
  await page.getByLabel('User').fill('ana@paws.example')
  await page.getByLabel('Secret').fill('demo')
  await page.getByRole('button', { name: 'Log in' }).click()
  await at.find({ role: 'navigation', name: 'Software' })
  await page.goto(`${vendor.origins['in-home']}/app/customers`)
  await page.getByRole('link', { name: 'Walker, Bob' }).click()

  const bob = createProfilePage(at, 'Bob Walker')
  await at.find(bob.add)
  await page.screenshot({ path: pictureOf('other-vendor') })
  // It offers neither, so nothing of them is shown.
  for (const name of ['Request Services', 'Compare', 'Change Primary Branch', 'Make Inactive']) {
    expect(await at.findAll({ role: 'button', name })).toEqual([])
  }
  await bob.openDialog()
  await page.screenshot({ path: pictureOf('other-vendor-dialog') })
  await at.press(bob.confirm)
  await at.find(bob.undo)
  await page.screenshot({ path: pictureOf('other-vendor-done') })
  expect(vendor.commits()).toBe(1)
  await at.press({ role: 'link', name: 'Facility', within: bob.badges })
  await expect(page).toHaveURL(new RegExp(`^${vendor.origins.facility}/app/customers/view\\?cid=`))
  await at.find(bob.badges)

  const { popup } = await openPopup()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await popup.screenshot({ path: pictureOf('other-vendor-popup') })
})
