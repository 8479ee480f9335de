import type { Locator, Page } from '@playwright/test'
import { expect, pictureOf, test } from '../fixtures/test.ts'

/** The row that has the focus, or has it inside. */
const focusedRow = (popup: Page): Locator => popup.locator('li:focus')

/** Presses Tab until this has the focus, as somebody without a mouse would. */
async function tabTo(popup: Page, control: Locator) {
  for (let presses = 0; presses < 40; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await popup.keyboard.press('Tab')
  }
  throw new Error('the Tab key does not lead there')
}

test('Ana finds, opens, selects and syncs people without a mouse', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const search = popup.getByRole('searchbox', { name: 'Search accounts' })
  const rows = popup.getByRole('list', { name: 'Accounts' })
  await expect(rows.getByRole('listitem').first()).toBeVisible()

  // What is typed is a search, whatever has the focus.
  await popup.keyboard.type('bob walker')
  await expect(search).toHaveValue('bob walker')
  await expect(popup.getByText('1 account', { exact: true })).toBeVisible()
  await popup.keyboard.press('ArrowDown')
  await expect(focusedRow(popup)).toContainText('Bob Walker')

  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('button', { name: 'Back' })).toBeVisible()
  await expect(rows).toBeHidden()
  await popup.keyboard.press('Escape')
  await expect(focusedRow(popup)).toContainText('Bob Walker')

  await popup.keyboard.press('Escape')
  await popup.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(rows.getByRole('listitem').nth(3)).toBeVisible()
  await popup.keyboard.press('ArrowDown')
  const size = (await focusedRow(popup).getAttribute('aria-setsize')) ?? ''
  await popup.keyboard.press('End')
  await expect(focusedRow(popup)).toHaveAttribute('aria-posinset', size)
  const lastName = await focusedRow(popup).getByRole('button').first().textContent()
  const below = () =>
    popup.evaluate(() => document.body.scrollHeight - window.innerHeight - window.scrollY)
  await expect.poll(below).toBeLessThan(2)
  const scrolledTo = await popup.evaluate(() => window.scrollY)
  await popup.keyboard.press('Enter')
  await expect(rows).toBeHidden()
  await tabTo(popup, popup.getByRole('button', { name: 'Back' }))
  await popup.keyboard.press('Enter')
  await expect(focusedRow(popup)).toContainText(lastName ?? 'nobody')
  expect(await popup.evaluate(() => window.scrollY)).toBe(scrolledTo)

  // Space starts selecting with a client who can be synced; then everybody in the list can.
  await popup.keyboard.type('/bob walker')
  await expect(popup.getByText('1 account', { exact: true })).toBeVisible()
  await popup.keyboard.press('ArrowDown')
  await expect(focusedRow(popup)).toContainText('Bob Walker')
  await popup.keyboard.press('Space')
  await expect(popup.getByText('1 selected', { exact: true })).toBeVisible()
  await expect(focusedRow(popup)).toContainText('Bob Walker')
  await popup.keyboard.press('Escape')
  await popup.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(rows.getByRole('listitem').nth(3)).toBeVisible()
  await popup.keyboard.press('ArrowDown')
  await expect(focusedRow(popup)).toBeVisible()
  const ticked = () => focusedRow(popup).getByRole('checkbox').isChecked()
  for (let chosen = 1; chosen < 3; ) {
    if (!(await ticked())) {
      await popup.keyboard.press('Space')
      chosen++
      await expect(popup.getByText(`${chosen} selected`, { exact: true })).toBeVisible()
    }
    await popup.keyboard.press('ArrowDown')
  }
  await popup.screenshot({ path: pictureOf('keyboard') })

  await tabTo(popup, popup.getByRole('button', { name: 'Sync 3 clients to Facility' }))
  await popup.keyboard.press('Enter')
  const dialog = popup.getByRole('dialog', { name: 'Sync 3 clients to Facility?' })
  const confirm = dialog.getByRole('button', { name: /^Sync \d clients? to Facility$/ })
  await expect(confirm).toBeVisible()
  // Whoever needs a decision first is left out.
  const ready = Number(/\d/.exec((await confirm.textContent()) ?? '')?.[0])
  await tabTo(popup, confirm)
  await popup.keyboard.press('Enter')
  await expect(popup.getByRole('tab', { name: /^Outbox/ })).toHaveAttribute('aria-selected', 'true')
  await expect.poll(async () => (await business.report('bob')).committedSyncs).toBe(ready)
})

test('the keys can be looked up, and what is copied is on the clipboard', async ({
  context,
  popupOf,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const popup = await popupOf('ana')
  const rows = popup.getByRole('list', { name: 'Accounts' })
  await expect(rows.getByRole('listitem').first()).toBeVisible()
  await popup.keyboard.press('?')
  await expect(popup.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Page Down')
  await popup.keyboard.press('Escape')
  await expect(popup.getByRole('dialog')).toHaveCount(0)

  await popup.keyboard.type('bob walker')
  const row = rows.getByRole('listitem').filter({ hasText: 'Bob Walker' })
  await expect(row).toBeVisible()
  await popup.keyboard.press('ArrowDown')
  await tabTo(popup, row.getByRole('button', { name: 'Copy from Bob Walker' }))
  await popup.keyboard.press('Enter')
  await popup.keyboard.press('ArrowDown')
  await popup.keyboard.press('Enter')
  await expect(popup.getByText('E-mail of Bob Walker copied')).toBeVisible()
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe('bob@paws.example')
  await context.clearPermissions()
})
