import { fillContact, openForm, toBoth } from '../fixtures/pages/create-form.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

test('Ana creates a client in both at once, with a pet and what each software asks for; nobody gets an e-mail', async ({
  page,
  at,
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await fillContact(popup)
  await popup.getByLabel('Address').first().fill('12 Elm Street')
  await popup.getByText('Home access').click()
  await popup.getByLabel('Parking').fill('Behind the shed')
  await popup.getByText('Notes', { exact: true }).first().click()
  await popup.getByLabel('Notes', { exact: true }).fill('Shy at first.')
  await popup.getByRole('button', { name: 'Add a pet' }).click()
  const pet = popup.getByRole('group', { name: 'Pet 1' })
  await pet.getByLabel('Name').fill('Rex')
  await popup.getByRole('group', { name: 'Rex' }).getByLabel('Type').selectOption('Dog')
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme })
    for (const width of [320, 400, 800]) {
      await popup.setViewportSize({ width, height: 600 })
      await popup.screenshot({ path: pictureOf(`create-${colorScheme}-${width}`), fullPage: true })
    }
  }
  await expect(popup.getByText('Alarm code')).toHaveCount(0)
  await popup.getByRole('button', toBoth).click()

  await expect(popup.getByRole('heading', { name: 'Nora Newman' })).toBeFocused()
  await expect(
    popup.getByText(/is now in In-Home and Facility\. No e-mail was sent\./),
  ).toBeVisible()
  const links = popup.getByRole('link', { name: /^Open in / })
  await expect(links).toHaveCount(2)
  const inHome = await business.report('nora', 'in-home')
  const facility = await business.report('nora', 'facility')
  expect(inHome.mails).toBe(0)
  expect(inHome.client).toMatchObject({
    values: { Address: '12 Elm Street', Parking: 'Behind the shed', Notes: 'Shy at first.' },
    pets: [{ Name: 'Rex', Type: 'Dog' }],
  })
  expect(facility.client).toMatchObject({
    accountId: inHome.client?.accountId,
    values: { Address: '12 Elm Street', Notes: 'Shy at first.' },
    pets: [{ Name: 'Rex', Type: 'Dog' }],
  })

  for (const [branch, id] of Object.entries(inHome.client?.profiles ?? {})) {
    const origin = business[branch === 'in-home' ? 'inHome' : 'facility']
    await page.goto(`${origin}/clients/${id}?tab=details`)
    await expect(page.getByRole('main')).toContainText('Shy at first.')
    await at.find({ role: 'group', name: 'Software' })
  }
})

test('one Welcome Email goes out where it is ticked, for one branch or both', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await fillContact(popup)
  await popup.getByRole('checkbox', { name: 'Send one Welcome Email' }).check()
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByText(/One Welcome Email was sent\./)).toBeVisible()
  expect(await business.report()).toMatchObject({ mails: 1 })
})

test('a lost answer is asked for again: one person', async ({ business, popupOf }) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await fillContact(popup)
  const before = await business.tell({ do: 'report', profiles: true })
  await business.tell({
    do: 'fault',
    fault: { match: 'POST /api/v1/accounts', kind: 'commit-then-reset', times: 1 },
  })
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByRole('heading', { name: 'Nora Newman' })).toBeVisible()
  const after = await business.tell({ do: 'report', profiles: true })
  const count = (report: typeof before) => Object.keys(report?.profiles ?? {}).length
  expect(count(after)).toBe(count(before) + 1)
})

test('a staff member is created in both at the base roles, from the page "New Staff" of Facility', async ({
  context,
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  // By key: the bar that comes in at the top pushes the link away from under a pointer.
  await page.getByRole('link', { name: 'Staff', exact: true }).first().press('Enter')
  await page.getByRole('link', { name: 'New Staff' }).click()
  await expect(page.getByRole('heading', { name: 'New Staff' })).toBeVisible()
  const opened = context.waitForEvent('page')
  await at.press({ role: 'button', name: 'Add to In-Home and Facility' })
  const form = await opened
  await expect(form.getByRole('heading', { name: 'New staff member' })).toBeVisible()
  await fillContact(form)
  await form.getByRole('button', { name: 'Add staff to In-Home and Facility' }).click()
  await expect(
    form.getByText(/is now in In-Home and Facility\. No e-mail was sent\./),
  ).toBeVisible()
  await expect(form.getByRole('region', { name: 'In-Home' })).toContainText('Staff/User')
  const { profiles, mails } = (await business.tell({ do: 'report', profiles: true })) ?? {}
  const roles = Object.values(profiles ?? {}).at(-1)?.profiles
  expect(roles).toMatchObject({
    'in-home': { role: 'Staff/User' },
    facility: { role: 'Tech/Runner' },
  })
  expect(mails).toBe(0)
})

for (const branch of ['inHome', 'facility'] as const) {
  test(`the vendor's own form creates in ${branch} alone, and leads to ours`, async ({
    page,
    at,
    business,
    signIn,
  }) => {
    await signIn('ana', branch)
    await page.goto(`${business[branch]}/clients`)
    await page.getByRole('link', { name: 'Add New Client' }).last().click()
    await at.find({ role: 'button', name: 'Add to In-Home and Facility' })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: pictureOf(`new-client-${branch}-${colorScheme}`) })
    }
    await page.getByLabel('First name').fill('Nora')
    await page.getByLabel('Last name').fill('Newman')
    await page.getByLabel('E-mail').fill('bob@paws.example')
    await page.getByRole('button', { name: 'Add New Client' }).click()
    if (branch === 'inHome') {
      await expect(page.getByText('A client already exists with this email.')).toBeVisible()
      await page.getByLabel('E-mail').fill('nora@paws.example')
      await page.getByRole('button', { name: 'Add New Client' }).click()
    }
    await expect(page.getByRole('heading', { name: 'Nora Newman' })).toBeVisible()
    expect(await business.report()).toMatchObject({ mails: 0 })
  })
}
