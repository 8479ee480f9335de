import { pictureInBothLooks } from '../fixtures/both-looks.ts'
import { expect, test } from '../fixtures/test.ts'

test('a flag is added to Bob from his page, removed there, and put back', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('uma')
  await openClient('Bob Walker')
  await page.getByText('Quick Actions').click()
  await at.press({ role: 'button', name: 'Add flag' })
  const dialog = { role: 'dialog', name: 'Add a flag to Bob Walker in In-Home?' }
  await at.find({ role: 'radio', name: '怖がり', within: dialog })
  await pictureInBothLooks(page, 'flag-dialog')
  expect(await at.findAll({ role: 'radio', name: 'VIP', within: dialog })).toEqual([])
  await at.press({ role: 'radio', name: '怖がり', within: dialog })
  await at.press({ role: 'button', name: 'Add flag', within: dialog })
  await at.find({
    role: 'StaticText',
    name: /^The flag “.*怖がり.*” is on .*Bob Walker.* in In-Home/,
  })
  await pictureInBothLooks(page, 'flag-added')
  await page.reload()
  await expect(page.locator('.flag', { hasText: '怖がり' })).toBeVisible()

  await at.press({ role: 'button', name: 'Undo' })
  await at.find({ role: 'StaticText', name: /^Undone: the flag/ })
  await page.reload()
  await expect(page.locator('.flag', { hasText: '怖がり' })).toHaveCount(0)
  expect(await business.report()).toMatchObject({ mails: 0 })
})

test('a flag with markup in its name is text: on the client in the popup, and in the dialog that removes it', async ({
  popupOf,
  business,
}) => {
  await business.tell({
    do: 'set-flag',
    email: 'dana@paws.example',
    as: 'ana@paws.example',
    branch: 'facility',
    label: '<b>VIP</b>',
    wanted: 'on',
  })
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('Dana Dual')
  await popup.getByRole('button', { name: 'Dana Dual', exact: true }).click()
  const facility = popup.getByRole('region', { name: 'Facility' })
  await expect(facility.getByRole('list', { name: 'Flags' })).toContainText('<b>VIP</b>')
  await pictureInBothLooks(popup, 'flag-detail')
  await facility.getByRole('button', { name: 'Remove flag' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Remove a flag from Dana Dual in Facility?' })
  await dialog.getByRole('radio', { name: '<b>VIP</b>' }).check()
  await pictureInBothLooks(popup, 'flag-remove-dialog')
  await dialog.getByRole('button', { name: 'Remove flag' }).click()
  await expect(facility).not.toContainText('<b>VIP</b>')
  // The row of the list behind says the same.
  const said = popup
    .getByText(/The flag “.*<b>VIP<\/b>.*” is no longer on/)
    .filter({ visible: true })
  await expect(said).toBeVisible()
})

test('with a sync only the flags come along that are ticked', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { dialog, confirm, badges } = await openClient('Bob Walker')
  await at.press({ role: 'button', name: 'Add to Facility' })
  await at.press({ role: 'checkbox', name: 'VIP', within: dialog })
  await pictureInBothLooks(page, 'flag-sync')
  await at.press(confirm)
  await at.find(badges)
  await openClient('Bob Walker', 'facility')
  await expect(page.locator('.flag', { hasText: /^VIP$/ })).toBeVisible()
  await expect(page.locator('.flag', { hasText: 'Late payer' })).toHaveCount(0)
})
