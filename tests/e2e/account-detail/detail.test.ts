import { expect, pictureOf, test } from '../fixtures/test.ts'

test('Ana opens Bob, adds him to Facility from there, sees it in his history and takes it back', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  await popup.getByRole('button', { name: 'Bob Walker', exact: true }).click()

  await expect(popup.getByRole('heading', { name: 'Bob Walker' })).toBeFocused()
  const inHome = popup.getByRole('region', { name: 'In-Home' })
  const facility = popup.getByRole('region', { name: 'Facility' })
  await expect(inHome).toContainText('Biscuit')
  await expect(inHome.getByRole('link', { name: 'Open in In-Home' })).toHaveAttribute(
    'href',
    new RegExp(`^${business.inHome}/clients/`),
  )
  await expect(facility).toContainText('Not in Facility')

  await facility.getByRole('button', { name: 'Add to Facility' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Add Bob Walker to Facility?' })
  await dialog.getByRole('button', { name: 'Add client to Facility' }).click()
  await expect(facility.getByRole('link', { name: 'Open in Facility' })).toHaveAttribute(
    'href',
    new RegExp(`^${business.facility}/clients/`),
  )
  const newest = popup.getByRole('list', { name: 'History' }).getByRole('listitem').first()
  await expect(newest).toContainText('In-Home → Facility')
  await expect(newest).toContainText('Done')
  await expect(newest).toContainText('Ana Alvarez')
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 1, mails: 0 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme })
    for (const width of [320, 400, 800]) {
      await popup.setViewportSize({ width, height: 600 })
      await popup.screenshot({ path: pictureOf(`detail-${colorScheme}-${width}`), fullPage: true })
    }
  }

  await popup.getByRole('button', { name: 'Undo' }).click()
  await expect(facility.getByRole('button', { name: 'Add to Facility' })).toBeVisible()
  await expect(newest).toContainText('Undo')
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 0 })

  await popup.keyboard.press('Escape')
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
})
