import type { Page } from '@playwright/test'
import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect, test } from '../fixtures/test.ts'

const picture = (popup: Page) => popup.getByRole('group', { name: 'Who is where' })

/** How many a part of the picture says there are. */
async function countOf(popup: Page, part: string): Promise<number> {
  const button = picture(popup).getByRole('button', { name: new RegExp(`^${part}, \\d+ `) })
  return Number(/\d+/.exec((await button.getAttribute('aria-label')) ?? '')?.[0])
}

async function choose(popup: Page, label: string, choice: string) {
  await popup.getByRole('combobox', { name: label, exact: true }).selectOption(choice)
}

test('the picture counts who is where, narrows the list, and follows a sync', async ({
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  const part = (name: RegExp) => picture(popup).getByRole('button', { name })
  await expect(part(/^In-Home only, 1 account$/)).toBeVisible()
  await expect(part(/^Both, 0 accounts$/)).toBeVisible()

  await part(/^In-Home only/).click()
  await expect(part(/^In-Home only/)).toHaveAttribute('aria-pressed', 'true')
  const { add, confirm, row } = createPopupAccount(popup, 'Bob Walker')
  await add.click()
  await confirm.click()

  // He is in both now, and no longer among those in one only.
  await expect(part(/^Both, 1 account$/)).toBeVisible()
  await expect(popup.getByRole('heading', { name: 'Nobody matches “bob walker”' })).toBeVisible()
  await part(/^Both/).click()
  await expect(row).toBeVisible()
})

test('filters find staff by role and clients by status, and are cleared with one press', async ({
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const row = (name: string) => popup.getByRole('listitem').filter({ hasText: name })
  await popup.getByRole('button', { name: /^Filters/ }).click()
  await choose(popup, 'Role', 'Scheduler')
  await expect(row('Sol Stone')).toBeVisible()
  await expect(row('Sam Sato')).toBeVisible()
  await expect(row('Ana Alvarez')).toHaveCount(0)
  await expect(popup.getByRole('button', { name: 'Select', exact: true })).toBeHidden()

  await choose(popup, 'Kind', 'Clients')
  await choose(popup, 'Status', 'Inactive')
  await expect(popup.getByRole('button', { name: 'Filters (2)' })).toBeVisible()
  await expect(row('Ines Idle')).toBeVisible()
  await expect(row('Bob Walker')).toHaveCount(0)

  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  await expect(popup.getByText('Clients · Inactive')).toBeVisible()
  await popup.getByRole('button', { name: 'Clear filters' }).click()
  await expect(row('Bob Walker')).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Filters', exact: true })).toBeVisible()
})

test('what nobody could send yet is found under way, and in no other state', async ({
  context,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const row = (name: string) => popup.getByRole('listitem').filter({ hasText: name })
  const { openDialog, confirm } = createPopupAccount(popup, 'Bob Walker')
  await openDialog()
  await expect(confirm).toBeEnabled()
  await context.setOffline(true)
  await confirm.click()
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('')

  await popup.getByRole('button', { name: /^Filters/ }).click()
  await choose(popup, 'In the outbox', 'Under way')
  await expect(row('Bob Walker')).toBeVisible()
  await expect(
    picture(popup).getByRole('button', { name: /^In-Home only, 1 account$/ }),
  ).toBeVisible()
  await choose(popup, 'In the outbox', 'Needs attention')
  await expect(row('Bob Walker')).toHaveCount(0)
  await expect(
    picture(popup).getByRole('button', { name: /^In-Home only, 0 accounts$/ }),
  ).toBeVisible()
})

test('whoever the filters leave is selected, all at once, and kept while they change', async ({
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await popup.getByRole('button', { name: 'Select', exact: true }).click()
  const selectAll = popup.getByRole('button', { name: /^Select all/ })
  /** The picture and what can be selected are counted each by itself. */
  const agree = () =>
    expect(async () => {
      const count = await countOf(popup, 'In-Home only')
      expect(await selectAll.textContent()).toBe(`Select all ${count}`)
    }).toPass()
  await expect(
    picture(popup).getByRole('button', { name: /^In-Home only, \d+ clients$/ }),
  ).toBeVisible()
  await agree()
  const everybody = await countOf(popup, 'In-Home only')

  await popup.getByRole('button', { name: /^Filters/ }).click()
  await choose(popup, 'Status', 'Inactive')
  await expect(selectAll).not.toHaveText(`Select all ${everybody}`)
  await agree()
  const idle = await countOf(popup, 'In-Home only')
  await selectAll.click()
  await choose(popup, 'Status', 'Active')
  await expect(selectAll).not.toHaveText(`Select all ${idle}`)
  await agree()
  await expect(popup.getByText(`${idle} selected`, { exact: true })).toBeVisible()

  // Another direction is another selection.
  await picture(popup)
    .getByRole('button', { name: /^Facility only/ })
    .click()
  await expect(popup.getByRole('region', { name: 'Selection' })).toBeHidden()
})
