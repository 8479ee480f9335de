import { expect, test } from '../fixtures/test.ts'

test('Ana toggles to In-Home, adds Bob to Facility, follows the badge and takes it back', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana', 'facility')
  await at.press({
    role: 'link',
    name: 'In-Home',
    within: { role: 'navigation', name: 'Software' },
  })
  await expect(page).toHaveURL(`${business.inHome}/`)

  const { openDialog, add, badges, confirm, dialog, undo } = await openClient('Bob Walker')
  await openDialog()
  expect(await at.text(dialog)).toContain('Same login. No Welcome Email is sent.')
  await at.press(confirm)

  await at.find({ role: 'link', name: 'Facility', within: badges })
  await at.find({ role: 'link', name: 'In-Home', within: badges })
  await at.gone(dialog)

  const report = await business.report('bob', 'facility')
  expect(report).toMatchObject({ mails: 0, committedSyncs: 1 })
  expect(report.client?.pets).toHaveLength(2)
  expect(report.client?.values).toMatchObject({ 'First name': 'Bob', 'Last name': 'Walker' })
  const facilityProfile = report.client?.profiles.facility

  await at.press({ role: 'link', name: 'Facility', within: badges })
  await expect(page).toHaveURL(`${business.facility}/clients/${facilityProfile}`)
  await expect(page.getByRole('heading', { name: 'Bob Walker' })).toBeVisible()

  await page.goBack()
  await at.press(undo)
  await at.find(add)
  const after = await business.report('bob')
  expect(after).toMatchObject({ mails: 0, committedSyncs: 0 })
  expect(after.client?.profiles).not.toHaveProperty('facility')
})

test('the alarm code stays behind', async ({ business, signIn, openClient }) => {
  const before = await business.report('bob', 'in-home')
  const alarm = before.client?.values['Alarm code']
  expect(alarm).toBeTruthy()

  await signIn('ana')
  const { addToOther } = await openClient('Bob Walker')
  await addToOther()
  const after = await business.report('bob', 'facility')
  expect(JSON.stringify(after.client)).not.toContain(String(alarm))
})

test('Fay comes from Facility to In-Home the same way', async ({
  business,
  signIn,
  openClient,
}) => {
  await signIn('sam', 'facility')
  const { addToOther } = await openClient('Fay Keller', 'facility')
  await addToOther()
  const { client } = await business.report('fay', 'in-home')
  expect(client?.pets).toMatchObject([{ Name: 'Misty' }])
})

test('the toggle leads to the same list, and to the same person once linked', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const toFacility = {
    role: 'link',
    name: 'Facility',
    within: { role: 'navigation', name: 'Software' },
  }
  await page.goto(`${business.inHome}/clients`)
  await at.press(toFacility)
  await expect(page).toHaveURL(`${business.facility}/clients`)

  await openClient('Dana Dual')
  await at.press(toFacility)
  await expect(page.getByRole('heading', { name: 'Dana Dual' })).toBeVisible()
  expect(page.url()).toContain(`${business.facility}/clients/`)
})

test('the current software is marked in the toggle', async ({ at, signIn }) => {
  await signIn('ana', 'facility')
  const within = { role: 'navigation', name: 'Software' }
  expect((await at.find({ role: 'link', name: 'Facility', within })).current).toBe('page')
  expect((await at.find({ role: 'link', name: 'In-Home', within })).current).toBeUndefined()
})

test('a double press opens one dialog and makes one sync', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add, badges, confirm } = await openClient('Bob Walker')
  await at.find(add)
  await at.focus(add)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await at.focus(confirm)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await at.find(badges)
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('the whole job can be done with the keyboard', async ({ page, at, signIn, openClient }) => {
  await signIn('ana')
  const { add, confirm, dialog, undo } = await openClient('Bob Walker')
  await at.focus(add)
  await page.keyboard.press('Space')
  await at.find(confirm)
  await page.keyboard.press('Escape')
  await at.gone(dialog)
  await page.keyboard.press('Space')
  await at.focus(confirm)
  await page.keyboard.press('Space')
  await at.find(undo)
})
