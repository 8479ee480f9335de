import type { Page } from '@playwright/test'
import { accountIdOf } from './people.ts'
import { expect, pictureOf, test } from './test.ts'

const toBoth = { name: 'Add Client to In-Home and Facility' }

/** Opens the form for a client or a staff member in the popup. */
async function openForm(popup: Page, kind: 'client' | 'staff member' = 'client') {
  await popup.getByRole('button', { name: 'Add New', exact: true }).click()
  await popup.getByRole('button', { name: `New ${kind}…` }).click()
  await expect(popup.getByRole('checkbox', { name: 'In-Home' })).toBeChecked()
}

/** Types a person's contact details. */
async function fillContact(popup: Page, email = 'nora@paws.example') {
  await popup.getByLabel('First name').fill('Nora')
  await popup.getByLabel('Last name').fill('Newman')
  await popup.getByLabel('E-mail', { exact: true }).fill(email)
  await popup.getByLabel('Phone', { exact: true }).fill('(206) 555-0177')
}

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
    await at.find({ role: 'group', name: 'Softwares' })
  }
})

test('one Welcome Email goes out where it is ticked, whatever the number of softwares', async ({
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

test('an e-mail that an inactive client has: that client is made active again and linked instead', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await fillContact(popup, 'ines@paws.example')
  await expect(
    popup.getByText('Ines Idle has this e-mail and is inactive in In-Home.'),
  ).toBeVisible()
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByText(/^Nothing was created\. Somebody has this e-mail/)).toBeVisible()
  await popup.screenshot({ path: pictureOf('create-taken'), fullPage: true })
  await popup.getByRole('button', { name: 'Re-Activate and link instead' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Add Ines Idle to Facility?' })
  await dialog.getByRole('button', { name: 'Add Client to Facility' }).click()
  await expect(popup.getByRole('link', { name: 'Open in Facility' })).toBeVisible()
  const accountId = await accountIdOf(business, 'ines')
  const { profiles, mails } = (await business.tell({ do: 'report', profiles: true })) ?? {}
  expect(mails).toBe(0)
  expect(profiles?.[accountId]?.profiles).toMatchObject({
    'in-home': { status: 'active' },
    facility: { status: 'active' },
  })
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

test('what was typed outlives the popup, and is forgotten when somebody signs out', async ({
  page,
  business,
  signIn,
  openPopup,
}) => {
  await signIn('ana')
  const first = await openPopup()
  await openForm(first.popup)
  await fillContact(first.popup)
  await first.popup.getByLabel('Address').first().fill('12 Elm Street')
  // A question that is asked later is answered later: by then the form is kept.
  await first.popup.getByLabel('E-mail', { exact: true }).fill('bob@paws.example')
  await expect(first.popup.getByText(/^Bob Walker has this e-mail/)).toBeVisible()
  await first.popup.close()

  const { popup } = await openPopup()
  await popup.getByRole('button', { name: 'Add New', exact: true }).click()
  await popup.getByRole('button', { name: 'New client…' }).click()
  await expect(popup.getByText(/^Continue with Nora Newman\?/)).toBeVisible()
  await popup.screenshot({ path: pictureOf('create-continue') })
  await popup.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(popup.getByLabel('Address').first()).toHaveValue('12 Elm Street')

  await business.tell({ do: 'end-sessions' })
  await popup.reload()
  await expect(popup.getByRole('button', { name: 'Add New', exact: true })).toHaveCount(0)
  await expect(popup.getByText(/sign in/i).first()).toBeVisible()
  await page.bringToFront()
  await signIn('ana')
  await openForm(popup)
  await expect(popup.getByLabel('First name')).toHaveValue('')
})

test('one half that may not be: Omar may add in In-Home alone, and is told why', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('omar')
  await openForm(popup)
  const facility = popup.getByRole('checkbox', { name: 'Facility' })
  await expect(facility).toBeDisabled()
  await expect(facility).toHaveAccessibleDescription(/does not let you add clients in Facility/)
  await fillContact(popup)
  await popup.getByRole('button', { name: 'Add Client to In-Home', exact: true }).click()
  await expect(popup.getByRole('heading', { name: 'Nora Newman' })).toBeVisible()
  const { client } = await business.report('nora')
  expect(Object.keys(client?.profiles ?? {})).toEqual(['in-home'])
})

test('a half that is refused leaves nothing: the right is gone by the time of the press', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('sam')
  await openForm(popup)
  await fillContact(popup)
  await business.tell({
    do: 'set-role',
    email: 'sam@paws.example',
    branch: 'facility',
    role: 'Tech/Runner',
  })
  const before = await business.tell({ do: 'report', profiles: true })
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByText(/^Nothing was created\. Your role was changed/)).toBeVisible()
  await expect(popup.getByLabel('First name')).toHaveValue('Nora')
  const after = await business.tell({ do: 'report', profiles: true })
  expect(Object.keys(after?.profiles ?? {})).toEqual(Object.keys(before?.profiles ?? {}))
})

test('what does not fit its field is marked, and nothing was created', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByLabel('First name')).toBeFocused()
  await fillContact(popup)
  await popup.getByText('Home access').click()
  await popup.getByLabel('Number of keys').fill('two or so')
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByText(/Correct what is marked: Number of keys/)).toBeVisible()
  await expect(popup.getByLabel('Number of keys')).toBeFocused()
  await popup.getByLabel('Number of keys').fill('2')
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByRole('heading', { name: 'Nora Newman' })).toBeVisible()
})

test('offline nothing is sent, and the form is kept', async ({ context, popupOf }) => {
  const popup = await popupOf('ana')
  await openForm(popup)
  await fillContact(popup)
  await context.setOffline(true)
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByText(/Nothing was sent; your form is kept/)).toBeVisible()
  await context.setOffline(false)
  await popup.getByRole('button', toBoth).click()
  await expect(popup.getByRole('heading', { name: 'Nora Newman' })).toBeVisible()
})

test('a staff member is created in both at the base roles, from the page "New Staff" of Facility', async ({
  context,
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  await page.getByRole('link', { name: 'Staff', exact: true }).first().click()
  await page.getByRole('link', { name: 'New Staff' }).click()
  await expect(page.getByRole('heading', { name: 'New Staff' })).toBeVisible()
  const opened = context.waitForEvent('page')
  await at.press({ role: 'button', name: 'Add in both softwares' })
  const form = await opened
  await expect(form.getByRole('heading', { name: 'New staff member' })).toBeVisible()
  await fillContact(form)
  await form.getByRole('button', { name: 'Add Staff to In-Home and Facility' }).click()
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
    await at.find({ role: 'button', name: 'Add in both softwares' })
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
