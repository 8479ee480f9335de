import type { Page } from '@playwright/test'
import type { Assistive } from '../../../scripts/assistive.ts'
import { pictureInBothLooks } from '../fixtures/both-looks.ts'
import { openFromList } from '../fixtures/pages/profile-page.ts'
import { expect, test } from '../fixtures/test.ts'

const badges = { role: 'group', name: 'Software' }
const toggle = { role: 'navigation', name: 'Software' }

/** Opens the page's own menu. Not before the bar stands: it pushes the page down, and the menu away from under the pointer. */
async function openQuickActions(page: Page, at: Assistive) {
  await at.find(toggle)
  await page.getByText('Quick Actions').click()
}

/** Opens the popup on somebody. */
async function openDetail(popup: Page, name: string) {
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill(name)
  await popup.getByRole('button', { name, exact: true }).click()
}

test('right after a sync Bob is made inactive in In-Home, stays active in Facility, and is taken back', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { addToOther } = await openClient('Bob Walker')
  await addToOther()
  await at.find({ role: 'StaticText', name: /^In-Home stays active\./ })
  await pictureInBothLooks(page, 'status-offer')
  await at.press({ role: 'button', name: 'Make inactive in In-Home' })
  const dialog = { role: 'dialog', name: 'Make Bob Walker inactive in In-Home?' }
  await at.find({
    role: 'StaticText',
    name: 'Bob Walker stays active in Facility and can no longer sign in to In-Home services.',
    within: dialog,
  })
  for (const name of ['Delete all future services', 'Delete templates']) {
    const box = await at.find({ role: 'checkbox', name, within: dialog })
    expect(box.properties.checked).toBe('false')
  }
  await pictureInBothLooks(page, 'status-dialog')
  await at.press({ role: 'radio', name: /^Facility/, within: dialog })
  await at.press({ role: 'button', name: 'Make inactive', within: dialog })
  await at.find({ role: 'link', name: 'In-Home inactive', within: badges })
  await at.find({ role: 'button', name: 'Undo' })
  await pictureInBothLooks(page, 'status-inactive')

  await page.goto(`${business.inHome}/clients?status=inactive&q=bob+walker`)
  await expect(page.getByRole('link', { name: 'Bob Walker' })).toBeVisible()
  await page.goto(`${business.facility}/clients?status=active&q=bob+walker`)
  await expect(page.getByRole('link', { name: 'Bob Walker' })).toBeVisible()
  const login = await fetch(`${business.facility}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'bob@paws.example', password: 'demo' }),
  })
  expect(login.status).toBe(200)

  await openClient('Bob Walker')
  await at.press({ role: 'button', name: 'Undo' })
  await at.find({ role: 'link', name: 'In-Home', within: badges })
  expect(await at.findAll({ role: 'link', name: 'In-Home inactive' })).toEqual([])
  expect(await business.report()).toMatchObject({ mails: 0 })
})

test('Quick Actions of a page have no label twice: the other software and the primary branch are ours', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Dana Dual')
  await openQuickActions(page, at)
  await at.find({ role: 'button', name: 'Make inactive in Facility' })
  await pictureInBothLooks(page, 'quick-actions-in-home')
  await expect(page.getByRole('button', { name: 'Make Inactive', exact: true })).toHaveCount(1)
  await at.press({ role: 'button', name: 'Make In-Home primary' })
  const dialog = { role: 'dialog', name: 'Make In-Home the primary branch of Dana Dual?' }
  await at.find({ role: 'button', name: 'Make In-Home primary', within: dialog })
  await pictureInBothLooks(page, 'primary-dialog')
  await at.press({ role: 'button', name: 'Make In-Home primary', within: dialog })
  await at.find({ role: 'button', name: 'Undo' })
  await page.reload()
  await expect(page.getByText('Primary branch: In-Home')).toBeVisible()
  await at.press({ role: 'button', name: 'Undo' })
  await openClient('Dana Dual', 'facility')
  await expect(page.getByText('Primary branch: Facility')).toBeVisible()
  await openQuickActions(page, at)
  await at.find({ role: 'button', name: 'Make inactive in In-Home' })
  await pictureInBothLooks(page, 'quick-actions-facility')
})

test('the dashboard’s own entry changes the primary branch too', async ({
  page,
  at,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Dana Dual')
  await openQuickActions(page, at)
  await page.getByRole('button', { name: 'Change Primary Branch' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Change Primary Branch' }).click()
  await expect(page.getByText('Dana Dual sees In-Home first.')).toBeVisible()
})

test('in the popup the software that Dana sees first is not left before somebody says which one comes first now', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await openDetail(popup, 'Dana Dual')
  await popup.getByRole('button', { name: 'Make inactive in Facility' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Make Dana Dual inactive in Facility?' })
  await dialog.getByRole('button', { name: 'Make inactive' }).click({ force: true })
  await expect(dialog.getByRole('alert')).toHaveText(
    'Choose which software comes first from now on.',
  )
  await dialog.getByRole('radio', { name: /^In-Home/ }).check()
  await pictureInBothLooks(popup, 'status-popup-dialog')
  await dialog.getByRole('button', { name: 'Make inactive' }).click()
  await expect(popup.getByRole('region', { name: 'Facility' })).toContainText('inactive')
  await expect(popup.getByText('Primary branch: In-Home')).toBeVisible()
  await pictureInBothLooks(popup, 'status-popup-detail')
  await popup.getByRole('button', { name: 'Undo' }).click()
  await expect(popup.getByText('Primary branch: Facility')).toBeVisible()
  await expect(popup.getByRole('region', { name: 'Facility' })).not.toContainText('inactive')
  expect(await business.report()).toMatchObject({ mails: 0 })
})

test('Tom is not made inactive while a visit of his is unfinished: the dialog says what to do', async ({
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await openDetail(popup, 'Tom Tran')
  await popup.getByRole('button', { name: 'Make inactive in In-Home' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Make Tom Tran inactive in In-Home?' })
  await expect(dialog).toContainText('Tom Tran can no longer sign in anywhere.')
  await dialog.getByRole('button', { name: 'Make inactive' }).click()
  const refusal = popup.getByText(/has an unfinished visit on a past day/)
  await expect(refusal.filter({ visible: true }).first()).toBeVisible()
  await pictureInBothLooks(popup, 'status-refused')
})

test('nobody is offered to make themselves inactive, and Sam not to make an Admin so', async ({
  popupOf,
}) => {
  const popup = await popupOf('sam', 'facility')
  for (const name of ['Sam Sato', 'Ana Alvarez']) {
    await openDetail(popup, name)
    await expect(popup.getByRole('heading', { name })).toBeFocused()
    await expect(popup.getByRole('button', { name: /^Make inactive/ })).toHaveCount(0)
    await popup.keyboard.press('Escape')
  }
})

test('In-Home comes first for all clients in both, in one run', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await popup.getByRole('button', { name: /^Both/ }).click()
  await popup.getByRole('button', { name: 'Select', exact: true }).click()
  await popup.getByRole('button', { name: /^Select all/ }).click()
  await pictureInBothLooks(popup, 'primary-selection')
  await popup.getByRole('button', { name: /^Make In-Home primary for/ }).click()
  const dialog = popup.getByRole('dialog', { name: /^Make In-Home primary for/ })
  await expect(dialog).toContainText('will change')
  await pictureInBothLooks(popup, 'primary-bulk-dialog')
  await dialog.getByRole('button', { name: /^Make In-Home primary for/ }).click()
  const run = popup.getByRole('listitem', { name: /^Make In-Home primary for/ })
  await expect(run).toContainText(/[1-9]\d* changed\./)
  await expect(run).not.toContainText('failed')
  await pictureInBothLooks(popup, 'primary-run')
})

test('the dashboard’s own dialog asks which branch comes first', async ({
  page,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  await page.goto(`${business.facility}/clients?q=dana+dual`)
  await openFromList(page, 'Dana Dual')
  await page.getByText('Quick Actions').click()
  await page.getByRole('button', { name: 'Make Inactive', exact: true }).click()
  await page.getByRole('radio', { name: 'Facility' }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Make Inactive' }).click()
  await expect(page.getByText('Dana Dual is inactive here.')).toBeVisible()
})
