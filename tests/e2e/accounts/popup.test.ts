import { connectDemo } from '../../../scripts/connect-demo.ts'
import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

test.describe('before a dashboard is connected', () => {
  test.use({ connected: false })

  test('the popup says what to do, and goes on by itself once that is done', async ({
    page,
    business,
    signIn,
    openPopup,
  }) => {
    const { popup } = await openPopup()
    await expect(
      popup.getByRole('heading', { name: 'No dashboard is connected yet' }),
    ).toBeVisible()
    await connectDemo(popup, business)
    await page.bringToFront()
    await signIn('ana')
    await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  })
})

test('an admin finds Bob by his dog, adds him to Facility and takes it back', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('pangur ban')
  const { add, confirm, dialog, row } = createPopupAccount(popup, 'Bob Walker')
  await expect(row.getByRole('link', { name: 'In-Home' })).toHaveAttribute(
    'href',
    new RegExp(`^${business.inHome}/clients/`),
  )
  await add.click()
  await confirm.click()
  await expect(dialog).toBeHidden()
  await expect(row.getByRole('link', { name: 'Facility' })).toBeVisible()
  await expect(row.getByRole('status')).toContainText('Bob Walker is now in Facility too')
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 1, mails: 0 })

  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(add).toBeVisible()
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 0 })
})

test('Bob is found though he is mistyped, in any order, and what found him is marked', async ({
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const search = popup.getByRole('searchbox', { name: 'Search accounts' })
  const bob = popup.getByRole('listitem').filter({ hasText: 'Bob Walker' })
  for (const [typed, marked] of [
    ['wakler bob', ['Bob', 'Walker']],
    ['BAN pangur', ['Pangur', 'Bán']],
    ['walker pangr', ['Walker', 'Pangur']],
  ] as const) {
    await search.fill(typed)
    for (const text of marked) {
      await expect(bob.locator('mark').filter({ hasText: text }).first()).toBeVisible()
    }
  }
  await popup.screenshot({ path: pictureOf('popup-marks') })
})

test('Noel has no e-mail address: the popup says what is missing', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await createPopupAccount(popup, 'Noel Nomail').openDialog('nomail')
  await expect(popup.getByRole('dialog')).toContainText(
    'Noel Nomail has no e-mail address. Add one in In-Home, then try again.',
  )
})

test('Eve is in Facility already, inactive: she is re-activated and linked, not made twice', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox').fill('eve echo')
  await popup.getByRole('button', { name: 'Add Eve Echo to Facility' }).first().click()
  const dialog = popup.getByRole('dialog', { name: 'Add Eve Echo to Facility?' })
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Re-activate and link' }).click()
  await dialog.getByRole('button', { name: 'Add client to Facility' }).click()
  await expect(dialog).toBeHidden()
  await expect(popup.getByRole('listitem').filter({ hasText: 'Eve Echo' })).toHaveCount(1)
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('nobody found, and the way back', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox').fill('zzzz')
  await expect(popup.getByRole('heading', { name: /Nobody found/ })).toBeVisible()
  await popup.getByRole('searchbox').fill('')
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
})

test('rows stay through an offline morning', async ({ context, popupOf }) => {
  const popup = await popupOf('ana')
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await context.setOffline(true)
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect(popup.getByRole('heading', { name: 'You are offline' })).toBeVisible()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
})

test('a popup that was left open shows what another desk did, after a refresh', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox').fill('bob walker')
  const row = popup.getByRole('listitem').filter({ hasText: 'Bob Walker' })
  await expect(row.getByRole('link', { name: 'In-Home' })).toBeVisible()
  await business.tell({
    do: 'sync',
    email: 'bob@paws.example',
    to: 'facility',
    as: 'sam@paws.example',
  })
  await popup.getByRole('button', { name: 'Refresh' }).click()
  await expect(row.getByRole('link', { name: 'Facility' })).toBeVisible()
})
