import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

/**
 * Of each of these the only match in Facility has a pet of the same name and breed, and nothing else in common. Jiho's is linked
 * already, Sarah's is not.
 */
test.use({ accounts: 300 })

const JIHO = 'jiho.pham.1128'
const SARAH = 'sarah.park.1136'
const LINE = '1 person in Facility has a pet with the same name and breed'

test('a pet of the same name and breed asks nothing on the page: it stands in a folded line', async ({
  at,
  page,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add, badges, confirm, dialog } = await openClient('Jiho Pham')
  await at.press(add)
  const line = await at.find({ role: 'DisclosureTriangle', name: LINE, within: dialog })
  expect(line.properties.expanded).toBe(false)
  expect(await at.findAll({ role: 'radio', within: dialog })).toEqual([])
  await page.screenshot({ path: pictureOf('possible-match-on-page') })
  await at.press(confirm)
  await at.find(badges)
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('in the popup the line names who it is, and the two can be linked from there', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const { openDialog, confirm, dialog } = createPopupAccount(popup, 'Sarah Park')
  await openDialog()
  await expect(confirm).toBeEnabled()
  await popup.screenshot({ path: pictureOf('possible-match-folded') })
  await dialog.getByText(LINE).press('Enter')
  await popup.screenshot({ path: pictureOf('possible-match-unfolded') })
  await dialog.getByRole('button', { name: 'Same person: Ingrid Kruger' }).press('Enter')
  await expect(dialog).toContainText('Will be linked with Ingrid Kruger')
  await confirm.click()
  await expect(dialog).toBeHidden()
  const { client } = await business.report(SARAH, 'facility')
  expect(client?.values['Last name']).toBe('Kruger')
})

test('whoever cannot be linked with the person leads back to the choice', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  const { openDialog, confirm, dialog } = createPopupAccount(popup, 'Jiho Pham')
  await openDialog()
  await dialog.getByText(LINE).click()
  await dialog.getByRole('button', { name: 'Same person: Şebnem Svensson' }).click()
  await expect(dialog.getByRole('status')).toHaveText(
    /^Şebnem Svensson is linked with another profile in In-Home already/,
  )
  await dialog.getByRole('button', { name: 'Choose again' }).click()
  await expect(dialog.getByText(LINE)).toBeVisible()
  await confirm.click()
  await expect(dialog).toBeHidden()
})

test('a run of many takes them along, and leaves out only those who may well be there already', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('button', { name: /^In-Home only/ }).click()
  await popup.getByRole('button', { name: 'Select', exact: true }).click()
  await popup.getByRole('button', { name: /^Select all \d+$/ }).click()
  await popup.getByRole('button', { name: /^Sync \d+ clients to Facility$/ }).click()
  const dialog = popup.getByRole('dialog', { name: /^Sync \d+ clients to Facility\?$/ })
  const asked = dialog.getByRole('region', { name: 'Need a decision' })
  await expect(asked).toContainText('Max Match')
  await expect(asked).toContainText('Eve Echo')
  await expect(asked).not.toContainText('Jiho Pham')
  const line = dialog.getByText(/^\d+ of them share only a name or a pet’s name with somebody/)
  await popup.screenshot({ path: pictureOf('possible-matches-of-many') })
  await line.click()
  await expect(dialog.getByText('Jiho Pham')).toBeVisible()
  await dialog.getByRole('button', { name: /^Sync \d+ clients to Facility$/ }).click()
  await expect(popup.getByText(/^Finished\. \d+ synced/)).toBeVisible({ timeout: 30_000 })
  const { client } = await business.report(JIHO, 'facility')
  expect(client?.profiles.facility).toBeDefined()
  expect((await business.report('max')).client?.profiles.facility).toBeUndefined()
})
