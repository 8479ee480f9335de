import { fillContact, openForm, toBoth } from '../fixtures/pages/create-form.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

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
  await popup.getByRole('button', { name: 'Re-activate and link instead' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Add Ines Idle to Facility?' })
  await dialog.getByRole('button', { name: 'Add client to Facility' }).click()
  await expect(popup.getByRole('link', { name: 'Open in Facility' })).toBeVisible()
  const accountId = await accountIdOf(business, 'ines')
  const { profiles, mails } = (await business.tell({ do: 'report', profiles: true })) ?? {}
  expect(mails).toBe(0)
  expect(profiles?.[accountId]?.profiles).toMatchObject({
    'in-home': { status: 'active' },
    facility: { status: 'active' },
  })
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
  await popup.getByRole('button', { name: 'Add new', exact: true }).click()
  await popup.getByRole('button', { name: 'New client…' }).click()
  await expect(popup.getByText(/^Continue with Nora Newman\?/)).toBeVisible()
  await popup.screenshot({ path: pictureOf('create-continue') })
  await popup.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(popup.getByLabel('Address').first()).toHaveValue('12 Elm Street')

  await business.tell({ do: 'end-sessions' })
  await popup.reload()
  await expect(popup.getByRole('button', { name: 'Add new', exact: true })).toHaveCount(0)
  await expect(popup.getByText(/sign in/i).first()).toBeVisible()
  await page.bringToFront()
  await signIn('ana')
  await openForm(popup)
  await expect(popup.getByLabel('First name')).toHaveValue('')
})

test('one half that may not be: Omar may add in In-Home alone, and reads why', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('omar')
  await openForm(popup)
  const facility = popup.getByRole('checkbox', { name: 'Facility' })
  await expect(facility).toBeDisabled()
  await expect(facility).toHaveAccessibleDescription(/does not let you add clients in Facility/)
  await fillContact(popup)
  await popup.getByRole('button', { name: 'Add client to In-Home', exact: true }).click()
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
