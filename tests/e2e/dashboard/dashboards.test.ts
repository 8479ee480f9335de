import { complaintsInBothLooks } from '../fixtures/complaints.ts'
import { expect, test } from '../fixtures/test.ts'

const PAGES = {
  inHome: [
    '/',
    '/clients',
    '/clients/1006?tab=details',
    '/clients/1006?tab=pets',
    '/staff',
    '/staff/1001',
    '/shifts',
  ],
  facility: [
    '/',
    '/clients',
    '/clients/5006?tab=details',
    '/clients/5006?tab=pets',
    '/staff',
    '/staff/5001',
    '/shifts',
    '/front-desk',
  ],
} as const

for (const branch of ['inHome', 'facility'] as const) {
  test(`axe finds nothing on any page of ${branch}, light and dark`, async ({
    page,
    business,
    signIn,
  }) => {
    await page.goto(`${business[branch]}/sign-in`)
    const found: string[] = []
    const look = async () => {
      const ids = await complaintsInBothLooks(page)
      found.push(...ids.map((id) => `${new URL(page.url()).pathname}: ${id}`))
    }
    await look()
    await signIn('ana', branch)
    for (const path of PAGES[branch]) {
      const response = await page.goto(`${business[branch]}${path}`)
      expect(response?.status(), path).toBe(200)
      await look()
    }
    expect(found).toEqual([])
  })
}

for (const [branch, dana, closed] of [
  ['inHome', 1007, 1008],
  ['facility', 5007, 5009],
] as const) {
  test(`axe finds nothing in conversations, services and Approvals of ${branch}`, async ({
    page,
    business,
    signIn,
  }) => {
    await signIn('ana', branch)
    for (const path of [
      `/clients/${dana}?tab=conversation`,
      `/clients/${dana}?tab=services`,
      `/clients/${closed}?tab=conversation`,
      '/clients?status=pending',
    ]) {
      await page.goto(`${business[branch]}${path}`)
      expect(await complaintsInBothLooks(page), path).toEqual([])
    }
  })
}

test('a client is written to and booked for from the keyboard up, and axe finds nothing in Approvals', async ({
  page,
  business,
  signIn,
}) => {
  await signIn('sol', 'facility')
  // Of whoever is in one software only: for the others Tandem's conversation stands in place of the page's own.
  await page.goto(`${business.facility}/clients/5006`)
  await page.getByRole('textbox', { name: 'Message to Fay' }).fill('A photo is enough.')
  await page.getByRole('button', { name: 'Send Message' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText('The message is sent.')
  const messages = page.getByRole('list', { name: 'Messages, the newest first' })
  await expect(messages.getByRole('listitem').first()).toContainText('A photo is enough.')

  await page.locator('summary', { hasText: 'Quick Actions' }).press('Enter')
  await page.getByRole('button', { name: 'Schedule Services For Client' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Schedule services for Fay Keller' })
  await dialog.getByRole('combobox', { name: 'Service' }).selectOption('Grooming')
  await expect(dialog.getByRole('checkbox', { name: 'Misty' })).toBeChecked()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Short, please')
  expect(await complaintsInBothLooks(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Request Services' }).press('Enter')
  await expect(page.getByRole('status')).toHaveText(/wait in Approvals/)

  await page.getByRole('link', { name: 'Approvals' }).click()
  expect(await complaintsInBothLooks(page)).toEqual([])
  await page.getByRole('button', { name: /^Accept: Grooming for Fay Keller/ }).click()
  await expect(page.getByText('No requests are waiting.')).toBeVisible()
  await page.goto(`${business.facility}/front-desk`)
  await expect(page.getByRole('row', { name: /Misty.*Grooming/ })).toBeVisible()
})

test('In-Home and Facility look like two products', async ({ page, business, signIn }) => {
  await signIn('ana')
  const coloursAt = async (url: string) => {
    await page.goto(url)
    return page.evaluate(
      () =>
        getComputedStyle(document.body).fontFamily +
        getComputedStyle(document.body).backgroundColor,
    )
  }
  expect(await coloursAt(`${business.inHome}/`)).not.toBe(await coloursAt(`${business.facility}/`))
})
