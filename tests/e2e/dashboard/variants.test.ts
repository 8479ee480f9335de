import type { Page } from '@playwright/test'
import { complaintsInBothLooks } from '../fixtures/complaints.ts'
import { createProfilePage } from '../fixtures/pages/profile-page.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

/** Whether anything sticks out to the side. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}

/** Takes a picture at every size, light and dark, and says where something sticks out. */
async function picturesOf(page: Page, name: string, widths: readonly number[]): Promise<string[]> {
  const tooWide: string[] = []
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await page.screenshot({ path: pictureOf(`${name}-${colorScheme}-${width}`) })
      if (await isTooWide(page)) tooWide.push(`${name} at ${width} pixels, ${colorScheme}`)
    }
  }
  return tooWide
}

test('dashboards, bar, dialog and popup are all there and fit, light and dark, at every width', async ({
  page,
  at,
  business,
  signIn,
  openClient,
  openPopup,
}) => {
  const tooWide: string[] = []
  const look = async (name: string) => {
    tooWide.push(...(await picturesOf(page, name, [360, 1920, 1280])))
  }

  await signIn('ana', 'facility')
  await at.find({ role: 'navigation', name: 'Software' })
  await look('facility-home')
  await page.goto(`${business.facility}/clients`)
  await at.find({ role: 'navigation', name: 'Software' })
  await look('facility-clients')

  const { openDialog, add, confirm, undo } = await openClient('Bob Walker')
  await at.find(add)
  expect(await complaintsInBothLooks(page)).toEqual([])
  await look('bob')
  await openDialog()
  await look('dialog')
  await at.press(confirm)
  await at.find(undo)
  await look('badges')

  const { popup } = await openPopup()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  expect(await complaintsInBothLooks(popup)).toEqual([])
  tooWide.push(...(await picturesOf(popup, 'popup', [360, 400])))
  expect(tooWide).toEqual([])
})

test.describe('at 200 % zoom', () => {
  // Zooming in halves the room that a page has, in CSS pixels.
  test.use({ size: { width: 640, height: 400 } })

  test('the dialog still fits, and its buttons are in reach', async ({
    page,
    at,
    signIn,
    openClient,
  }) => {
    await signIn('ana')
    const { openDialog, confirm, undo } = await openClient('Bob Walker')
    await openDialog()
    await page.screenshot({ path: pictureOf('dialog-zoomed') })
    await at.press(confirm)
    await at.find(undo)
    expect(await isTooWide(page)).toBe(false)
  })
})

for (const [title, firstName, lastName] of [
  ['with markup in it', "<b>O'Neil", '& Söhne</b>'],
  ['of 200 characters', 'Maximiliana'.repeat(9), 'Featherstonehaugh'.repeat(6).slice(0, 100)],
  ['that is written from right to left', 'ليلى', 'الحسيني'],
] as const) {
  test(`a name ${title} is shown as it is, in the page, the dialog and the popup`, async ({
    page,
    at,
    business,
    signIn,
    openPopup,
  }) => {
    const name = `${firstName} ${lastName}`
    await signIn('ana')
    const profile = await page.evaluate(
      async (who) => {
        const session: { csrfToken: string } = await (await fetch('/api/v1/session')).json()
        const response = await fetch('/api/v1/accounts', {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'X-CSRF-Token': session.csrfToken,
            'Idempotency-Key': crypto.randomUUID(),
          },
          body: JSON.stringify({ kind: 'client', branches: ['in-home'], ...who }),
        })
        const account: { profiles: { 'in-home': { id: string } } } = await response.json()
        return account.profiles['in-home'].id
      },
      { firstName, lastName, email: 'odd@paws.example' },
    )

    await page.goto(`${business.inHome}/clients/${profile}`)
    const { openDialog, confirm, undo } = createProfilePage(at, name)
    await openDialog()
    await page.screenshot({ path: pictureOf(`name-${title.replaceAll(' ', '-')}`) })
    await at.press(confirm)
    await at.find(undo)
    await page.screenshot({ path: pictureOf(`name-${title.replaceAll(' ', '-')}-done`) })
    expect(await isTooWide(page)).toBe(false)

    const { popup } = await openPopup()
    await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('odd@paws')
    await expect(popup.getByRole('button', { name, exact: true })).toBeVisible()
    expect(await isTooWide(popup)).toBe(false)
  })
}
