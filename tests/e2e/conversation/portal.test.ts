import type { BrowserContext, Page } from '@playwright/test'
import { complaintsInBothLooks } from '../fixtures/complaints.ts'
import { expect, test } from '../fixtures/test.ts'

/** Signs a client in on the portal, as a person does, in a page beside those of the staff. */
async function openPortal(context: BrowserContext, origin: string, name: string): Promise<Page> {
  const portal = await context.newPage()
  await portal.goto(`${origin}/portal`)
  await portal.getByLabel('E-mail').fill(`${name}@paws.example`)
  await portal.getByLabel('Password').fill('demo')
  await portal.getByRole('button', { name: 'Sign in' }).click()
  await expect(portal.getByRole('heading', { level: 1, name: /^Hello/ })).toBeVisible()
  return portal
}

/** Opens a part of the portal through its menu. */
async function goTo(portal: Page, name: string): Promise<void> {
  await portal.getByRole('navigation', { name: 'Portal' }).getByRole('link', { name }).click()
  await expect(
    portal.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) }),
  ).toBeVisible()
}

test('right after a sync the client signs in with the same login and sees In-Home and Facility in one place', async ({
  context,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { addToOther } = await openClient('Bob Walker')
  await addToOther()

  const portal = await openPortal(context, business.inHome, 'bob')
  await expect(portal.getByText('In-Home and Facility')).toBeVisible()
  await goTo(portal, 'Profile')
  await expect(portal.getByText('First name', { exact: true })).toHaveCount(1)
  await expect(portal.getByRole('link', { name: 'Biscuit' })).toHaveCount(1)
  await expect(portal.getByRole('heading', { name: 'For In-Home' })).toBeVisible()
  await expect(portal.getByRole('heading', { name: 'For Facility' })).toBeVisible()

  await goTo(portal, 'Messages')
  await expect(portal.getByRole('tab')).toHaveText(['In-Home', 'Facility'])
  await portal.getByRole('tab', { name: 'Facility' }).click()
  await portal.getByRole('textbox', { name: 'Message to Facility' }).fill('Hello from Bob')
  await portal.getByRole('button', { name: 'Send' }).click()
  await expect(portal.getByRole('status')).toHaveText('Sent to Facility.')
  await expect(portal.getByText('Hello from Bob')).toBeVisible()
  await portal.getByRole('tab', { name: 'In-Home' }).click()
  await expect(portal.getByRole('textbox', { name: 'Message to In-Home' })).toBeVisible()
  await expect(portal.getByText('Hello from Bob')).toHaveCount(0)
  expect(await business.report()).toMatchObject({ mails: 0 })
})

test('requesting asks In-Home or Facility, the primary branch first and focused, and the request stands in the schedule', async ({
  context,
  business,
}) => {
  const portal = await openPortal(context, business.inHome, 'dana')
  await portal.getByRole('button', { name: 'Request Services' }).press('Enter')
  const dialog = portal.getByRole('dialog', { name: 'In-Home or Facility?' })
  await expect(dialog.getByRole('link')).toHaveCount(2)
  await expect(dialog.getByRole('link').first()).toHaveAccessibleName('Facility')
  await expect(dialog.getByRole('link').first()).toBeFocused()
  await portal.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await portal.getByRole('button', { name: 'Request Services' }).click()
  await dialog.getByRole('link', { name: 'In-Home' }).click()
  await portal.getByRole('radio').first().check()
  await portal.getByRole('textbox', { name: 'Note for In-Home' }).fill('At noon, please')
  await portal.getByRole('button', { name: 'Send Request' }).click()
  await expect(portal.getByRole('status')).toContainText('In-Home looks at it and confirms')
  const row = portal.getByRole('listitem').filter({ hasText: 'Requested' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('In-Home')
})

test('staff and a client are signed in side by side, and nothing of Tandem shows on the portal', async ({
  context,
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await at.find({ role: 'navigation', name: 'Software' })
  const portal = await openPortal(context, business.inHome, 'dana')
  const drawn = () =>
    portal.evaluate(
      () => [...document.body.children].filter(({ localName }) => localName.includes('-')).length,
    )
  for (const part of ['Messages', 'Schedule', 'Invoices', 'Profile']) {
    await goTo(portal, part)
    expect(await drawn()).toBe(0)
  }
  await page.reload()
  await at.find({ role: 'navigation', name: 'Software' })
  await portal.getByRole('button', { name: 'Sign out' }).click()
  await expect(portal).toHaveURL(`${business.inHome}/portal/sign-in`)
  await page.reload()
  await at.find({ role: 'navigation', name: 'Software' })
})

test('a branch that was made inactive is gone from the portal', async ({ context, business }) => {
  const portal = await openPortal(context, business.inHome, 'dana')
  await goTo(portal, 'Messages')
  await expect(portal.getByRole('tab')).toHaveCount(2)
  await business.tell({
    do: 'set-status',
    email: 'dana@paws.example',
    branch: 'in-home',
    status: 'inactive',
  })
  await portal.reload()
  await expect(portal.getByRole('textbox', { name: 'Message to us' })).toBeVisible()
  await expect(portal.getByRole('tab')).toHaveCount(0)
  await goTo(portal, 'Invoices')
  await expect(portal.getByText('In-Home')).toHaveCount(0)
  await expect(portal.getByText('Facility').first()).toBeVisible()
})

test('the tabs of the conversation are reached with the arrow keys', async ({
  context,
  business,
}) => {
  const portal = await openPortal(context, business.inHome, 'dana')
  await goTo(portal, 'Messages')
  // The page knows the arrow keys as soon as its script has run.
  await expect(portal.getByRole('tab', { name: 'In-Home' })).toHaveAttribute('tabindex', '-1')
  await portal.getByRole('tab', { name: 'Facility' }).focus()
  await portal.keyboard.press('ArrowRight')
  await expect(portal.getByRole('tab', { name: 'In-Home' })).toBeFocused()
  await portal.keyboard.press('Enter')
  const chosen = portal.getByRole('tab', { name: 'In-Home', selected: true })
  await expect(chosen).toBeFocused()
  await expect(portal.getByRole('tabpanel', { name: 'In-Home' })).toBeVisible()
})

const PAGES = {
  'that are looked at': ['', '/messages', '/invoices', '/nowhere'],
  'of profile and pets': ['/profile', '/profile/about', '/pets/p-000004', '/pets/p-000004?edit'],
  'that ask for something': ['/profile/facility', '/request', '/request?branch=facility'],
}

for (const [which, paths] of Object.entries(PAGES)) {
  test(`axe finds nothing on the portal’s pages ${which}, light and dark, and nothing sticks out on a phone`, async ({
    context,
    business,
  }) => {
    const portal = await openPortal(context, business.inHome, 'dana')
    await portal.setViewportSize({ width: 320, height: 800 })
    const found: string[] = []
    for (const path of paths) {
      await portal.goto(`${business.inHome}/portal${path}`)
      const complaints = await complaintsInBothLooks(portal)
      found.push(...complaints.map((complaint) => `${path}: ${complaint}`))
      const isTooWide = await portal.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      if (isTooWide) found.push(`${path} is too wide`)
    }
    expect(found).toEqual([])
  })
}
