import type { Page } from '@playwright/test'
import type { Assistive } from '../../scripts/assistive.ts'
import { openFromList } from './fixtures/pages/profile-page.ts'
import { expect, test } from './fixtures/test.ts'

const toggle = { role: 'navigation', name: 'Software' }
const badges = { role: 'group', name: 'Software' }

/** Ana adds somebody to Facility, from the profile in In-Home. */
async function syncToFacility(page: Page, at: Assistive, origin: string, name: string) {
  await page.goto(`${origin}/staff`)
  await openFromList(page, name)
  await at.press({ role: 'button', name: 'Add to Facility' })
  await at.press({ role: 'button', name: 'Sync staff to Facility' })
  await at.find({ role: 'link', name: 'Facility', within: badges })
}

test('Synced staff have access to In-Home and Facility at once, with their usual login', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await syncToFacility(page, at, business.inHome, 'Omar Okafor')
  expect(await business.report()).toMatchObject({ mails: 0, committedSyncs: 1 })

  for (const branch of ['facility', 'inHome'] as const) {
    await page.context().clearCookies()
    await signIn('omar', branch)
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  }
})

test('Synced staff begin with the base role, whatever they were before', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await syncToFacility(page, at, business.inHome, 'Omar Okafor')
  const { profiles = {} } = (await business.tell({ do: 'report', profiles: true })) ?? {}
  const { client } = await business.report('omar')
  expect(profiles[client?.accountId ?? '']?.profiles).toMatchObject({
    'in-home': { role: 'Office Manager' },
    facility: { role: 'Tech/Runner' },
  })
  await at.press({ role: 'link', name: 'Facility', within: badges })
  await expect(page.getByText('Tech/Runner').first()).toBeVisible()
})

test('The role of synced staff can be changed afterwards', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await syncToFacility(page, at, business.inHome, 'Omar Okafor')
  await at.press({ role: 'link', name: 'Facility', within: badges })
  await expect(page).toHaveURL(new RegExp(`^${business.facility}/staff/`))
  await at.find(toggle)
  await page.getByText('Quick Actions').click()
  await at.press({ role: 'button', name: 'Change role' })
  await at.press({ role: 'radio', name: /^Scheduler/ })
  await at.press({
    role: 'button',
    name: 'Change role',
    within: { role: 'dialog', name: 'Change the role of Omar Okafor in Facility?' },
  })
  await at.find({ role: 'StaticText', name: /^Omar Okafor is now Scheduler in Facility/ })

  await page.context().clearCookies()
  await signIn('omar', 'facility')
  await at.find({ role: 'link', name: 'In-Home', within: toggle })
})

test('Schedulers and Admins switch between In-Home and Facility at the top of the page, and nobody below them does', async ({
  page,
  at,
  business,
  signIn,
}) => {
  const toggling = [
    ['ana', 'inHome'],
    ['ana', 'facility'],
    ['sam', 'inHome'],
    ['sam', 'facility'],
  ] as const
  for (const [name, branch] of toggling) {
    await page.context().clearCookies()
    await signIn(name, branch)
    const there = branch === 'inHome' ? 'Facility' : 'In-Home'
    await at.press({ role: 'link', name: there, within: toggle })
    await expect(page).toHaveURL(`${branch === 'inHome' ? business.facility : business.inHome}/`)
  }
  const isOnTop = await page.evaluate(() => {
    const [bar] = document.elementsFromPoint(innerWidth / 2, 2)
    return bar?.matches('[data-feature="tandem-software-bar"]') ?? false
  })
  expect(isOnTop).toBe(true)

  for (const [name, branch] of [
    ['tia', 'facility'],
    ['uma', 'facility'],
    ['uma', 'inHome'],
  ] as const) {
    await page.context().clearCookies()
    await signIn(name, branch)
    await page.goto(`${business[branch]}/clients`)
    await page.getByRole('searchbox', { name: 'Search clients' }).fill('Dana Dual')
    await page.getByRole('searchbox', { name: 'Search clients' }).press('Enter')
    await expect(page).toHaveURL(/[?&]q=/)
    await openFromList(page, 'Dana Dual')
    // With the badges everything stands that is to stand on this page.
    await at.find(badges)
    expect(await at.findAll(toggle)).toEqual([])
  }
})

test('Facility needs no staff app: staff work in its dashboard, with Shift Schedule and Front Desk Mode', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await syncToFacility(page, at, business.inHome, 'Omar Okafor')
  await at.find({ role: 'StaticText', name: /^Facility has no mobile app for staff/ })
  await at.find({ role: 'link', name: 'Shift Schedule' })
  await at.find({ role: 'link', name: 'Front Desk Mode' })

  await page.context().clearCookies()
  await signIn('omar', 'facility')
  await page.goto(`${business.facility}/shifts`)
  await expect(page.getByRole('heading', { name: 'Shift Schedule' })).toBeVisible()
  await page.goto(`${business.facility}/front-desk`)
  await page.getByRole('button', { name: 'Check In Misty of Fay Keller' }).click()
  await expect(page.getByRole('status')).toHaveText('1 guest checked in.')
})
