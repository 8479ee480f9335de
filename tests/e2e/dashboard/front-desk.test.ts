import { expect, test } from '../fixtures/test.ts'

test('Tia checks guests in and out in bulk, by keyboard alone', async ({
  page,
  business,
  signIn,
}) => {
  await signIn('tia', 'facility')
  await page.goto(`${business.facility}/front-desk`)
  const rowsOf = (heading: string) =>
    page.getByRole('region', { name: heading }).getByRole('rowheader')
  const expected = await rowsOf('Expected').allTextContents()
  const inBefore = await rowsOf('Checked In').count()

  await page.getByRole('checkbox', { name: 'Select Misty of Fay Keller' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox', { name: 'Select Rex of Dana Dual' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('2 guests checked in.')
  await expect(page.getByRole('status')).toBeFocused()
  await expect(rowsOf('Checked In')).toHaveCount(inBefore + 2)
  await expect(rowsOf('Expected')).toHaveText(expected.slice(2))

  await page.getByRole('checkbox', { name: 'Select all: Checked In' }).check()
  await page.getByRole('button', { name: 'Bulk Out' }).click()
  await expect(page.getByRole('status')).toHaveText(`${inBefore + 2} guests checked out.`)
  await expect(page.getByText('Nobody is checked in.')).toBeVisible()
  await expect(rowsOf('Checked Out').filter({ hasText: 'Fay Keller' })).toHaveCount(1)

  await page.getByRole('button', { name: 'Bath for Misty', pressed: false }).click()
  await expect(page.getByRole('button', { name: 'Bath for Misty', pressed: true })).toBeVisible()
})

test('two desks check in the same guest: the slower one reads how she stands', async ({
  page,
  context,
  business,
  signIn,
}) => {
  await signIn('tia', 'facility')
  await page.goto(`${business.facility}/front-desk`)
  const slower = await context.newPage()
  await slower.goto(`${business.facility}/front-desk`)
  await page.getByRole('button', { name: 'Check In Misty of Fay Keller' }).click()
  await expect(page.getByRole('status')).toHaveText('1 guest checked in.')
  await slower.getByRole('button', { name: 'Check In Misty of Fay Keller' }).click()
  await expect(slower.getByRole('status')).toHaveText('Misty of Fay Keller is checked in already.')
})

test('Sam plans and publishes a shift, and Tia sees it', async ({
  page,
  at,
  context,
  business,
  signIn,
}) => {
  const shifts = `${business.facility}/shifts?week=2031-03-03`
  await signIn('sam', 'facility')
  await page.goto(shifts)
  // The first bar of a tab pushes the page down, and the button away from under the pointer.
  await at.find({ role: 'navigation', name: 'Software' })
  await page.getByRole('button', { name: 'Add shift' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add shift' })
  await dialog.getByLabel('Staff').selectOption('Tia Torres')
  await dialog.getByLabel('Day').fill('2031-03-05')
  await dialog.getByLabel('From').fill('10:00')
  await dialog.getByLabel('To', { exact: true }).fill('09:00')
  await dialog.getByLabel('Note').fill('Bring the long leads')
  await dialog.getByRole('button', { name: 'Add shift' }).click()
  await expect(dialog.getByRole('alert')).toHaveText(/^The shift must end after it starts/)
  await expect(dialog.getByLabel('To', { exact: true })).toBeFocused()
  await expect(dialog.getByLabel('Note')).toHaveValue('Bring the long leads')
  await dialog.getByLabel('To', { exact: true }).fill('14:30')
  await dialog.getByRole('button', { name: 'Add shift' }).click()
  await expect(page.getByRole('status')).toHaveText(/^Draft added\./)
  const row = page.getByRole('row', { name: /^Tia Torres/ })
  await expect(row).toContainText('Draft')
  await page.getByRole('button', { name: 'Publish Schedule' }).click()
  await expect(page.getByRole('status')).toHaveText('1 shift published.')
  await expect(row).not.toContainText('Draft')

  await context.clearCookies()
  await signIn('tia', 'facility')
  await page.goto(shifts)
  await expect(row).toContainText('10a–2:30p')
  await expect(row).toContainText('Bring the long leads')
  await expect(page.getByRole('button', { name: 'Add shift' })).toHaveCount(0)
})

test('without a script the desk works as well', async ({ page, context, business, signIn }) => {
  await signIn('tia', 'facility')
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  await page.goto(`${business.facility}/front-desk`)
  const count = await page.getByRole('button', { name: /^Check In / }).count()
  await page.getByRole('link', { name: 'Select all' }).first().click()
  await page.getByRole('button', { name: 'Bulk In' }).click()
  await expect(page.getByRole('status')).toHaveText(`${count} guests checked in.`)
  await expect(page.getByText('Nobody is expected any more today.')).toBeVisible()
})
