import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, pictureOf, test } from './test.ts'

const add = { role: 'button', name: 'Add to Facility' }

/** What axe has to say about a page. Our closed roots it cannot enter: the component tests put it inside. */
async function complaints(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Whether anything sticks out to the side. */
function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280, 1920]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ look: { width, height: 800, colorScheme } })

      test('dashboards, bar, dialog and popup are all there and fit', async ({
        page,
        at,
        business,
        signIn,
        openClient,
        openPopup,
      }) => {
        const picture = (name: string) =>
          page.screenshot({ path: pictureOf(`${name}-${colorScheme}-${width}`) })

        await signIn('ana', 'facility')
        await at.find({ role: 'navigation', name: 'Software' })
        expect(await complaints(page)).toEqual([])
        await picture('facility-home')
        await page.goto(`${business.facility}/clients`)
        await at.find({ role: 'navigation', name: 'Software' })
        expect(await complaints(page)).toEqual([])
        await picture('facility-clients')

        await openClient('Bob Walker')
        await at.find(add)
        expect(await complaints(page)).toEqual([])
        expect(await isTooWide(page)).toBe(false)
        await picture('bob')
        await at.press(add)
        await at.find({ role: 'button', name: 'Add Client to Facility' })
        await picture('dialog')
        await at.press({ role: 'button', name: 'Add Client to Facility' })
        await at.find({ role: 'button', name: 'Undo' })
        await picture('badges')
        expect(await isTooWide(page)).toBe(false)

        const { popup } = await openPopup()
        await popup.setViewportSize({ width: Math.min(width, 400), height: 600 })
        await popup.emulateMedia({ colorScheme })
        await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
        expect(await complaints(popup)).toEqual([])
        expect(await isTooWide(popup)).toBe(false)
        await popup.screenshot({ path: pictureOf(`popup-${colorScheme}-${width}`) })
      })
    })
  }
}

test.describe('at 200 % zoom', () => {
  // Zooming in halves the room that a page has, in CSS pixels.
  test.use({ look: { width: 640, height: 400, colorScheme: 'light' } })

  test('the dialog still fits, and its buttons are in reach', async ({
    page,
    at,
    signIn,
    openClient,
  }) => {
    await signIn('ana')
    await openClient('Bob Walker')
    await at.press(add)
    await at.find({ role: 'button', name: 'Add Client to Facility' })
    await page.screenshot({ path: pictureOf('dialog-zoomed') })
    await at.press({ role: 'button', name: 'Add Client to Facility' })
    await at.find({ role: 'button', name: 'Undo' })
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
    await at.press(add)
    await at.find({ role: 'dialog', name: `Add ${name} to Facility?` })
    await at.find({ role: 'button', name: 'Add Client to Facility' })
    await page.screenshot({ path: pictureOf(`name-${title.replaceAll(' ', '-')}`) })
    await at.press({ role: 'button', name: 'Add Client to Facility' })
    await at.find({ role: 'button', name: 'Undo' })
    await page.screenshot({ path: pictureOf(`name-${title.replaceAll(' ', '-')}-done`) })
    expect(await isTooWide(page)).toBe(false)

    const { popup } = await openPopup()
    await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('odd@paws')
    await expect(popup.getByRole('link', { name, exact: true })).toBeVisible()
    expect(await isTooWide(popup)).toBe(false)
  })
}
