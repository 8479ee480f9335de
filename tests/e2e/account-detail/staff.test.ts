import type { Page } from '@playwright/test'
import type { Assistive } from '../../../scripts/assistive.ts'
import { openFromList } from '../fixtures/pages/profile-page.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

const badges = { role: 'group', name: 'Software' }
const toggle = { role: 'navigation', name: 'Software' }
const dialogOf = (name: string, branch: string) => ({
  role: 'dialog',
  name: `Add ${name} to ${branch}?`,
})

/** Opens a staff member's profile through the staff list, as a person would. */
async function openStaff(page: Page, origin: string, name: string) {
  await page.goto(`${origin}/staff`)
  await openFromList(page, name)
}

/** Opens the page's own menu. Not before the bar stands: it pushes the page down, and the menu away from under the pointer. */
async function openQuickActions(page: Page, at: Assistive) {
  await at.find(toggle)
  await page.getByText('Quick Actions').click()
}

async function chooseRole(at: Assistive, role: string) {
  await at.press({ role: 'radio', name: new RegExp(`^${role}`) })
}

test('Ana syncs Sol to In-Home as Office Manager; Sol signs in there at once and gets back', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  await openStaff(page, business.facility, 'Sol Stone')
  await at.press({ role: 'button', name: 'Add to In-Home' })
  const dialog = dialogOf('Sol Stone', 'In-Home')
  await at.find({ role: 'button', name: 'Sync staff to In-Home', within: dialog })
  expect(await at.text(dialog)).toContain('Sol Stone will be Staff/User in In-Home.')
  await page.screenshot({ path: pictureOf('staff-dialog') })
  await chooseRole(at, 'Office Manager')
  await at.find({ role: 'StaticText', name: /this may add a paid seat/, within: dialog })
  await page.screenshot({ path: pictureOf('staff-dialog-raised') })
  await at.press({ role: 'button', name: 'Sync staff to In-Home', within: dialog })
  await at.find({ role: 'link', name: 'In-Home', within: badges })
  await at.find({ role: 'StaticText', name: /^Sol Stone is now in In-Home too, as Office Manager/ })
  await page.screenshot({ path: pictureOf('staff-synced') })
  expect(await business.report('sol')).toMatchObject({ mails: 0, committedSyncs: 1 })

  await page.context().clearCookies()
  await signIn('sol', 'inHome')
  await at.find({ role: 'link', name: 'In-Home', within: toggle })
  await at.press({ role: 'link', name: 'Facility', within: toggle })
  await expect(page).toHaveURL(`${business.facility}/`)
  await at.press({ role: 'link', name: 'In-Home', within: toggle })
  await expect(page).toHaveURL(`${business.inHome}/`)
})

test('Omar, synced to Facility, reads where staff work there, and finds it with his usual login', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await openStaff(page, business.inHome, 'Omar Okafor')
  await at.press({ role: 'button', name: 'Add to Facility' })
  await at.press({ role: 'button', name: 'Sync staff to Facility' })
  await at.find({ role: 'group', name: 'Software' })
  await at.find({ role: 'StaticText', name: /^Facility has no mobile app for staff/ })
  const link = await at.find({ role: 'link', name: 'Front Desk Mode' })
  expect(link.name).toBe('Front Desk Mode')
  await page.screenshot({ path: pictureOf('staff-workplaces') })

  await page.context().clearCookies()
  await signIn('omar', 'facility')
  await page.goto(`${business.facility}/front-desk`)
  await expect(page.getByRole('heading', { name: 'Front Desk Mode' })).toBeVisible()
  await page.goto(`${business.facility}/shifts`)
  await expect(page.getByRole('heading', { name: 'Shift Schedule' })).toBeVisible()
})

test('the role that is refused leaves the person at the base role, says so, and can be tried again', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('sam')
  await openStaff(page, business.inHome, 'Omar Okafor')
  await at.press({ role: 'button', name: 'Add to Facility' })
  await chooseRole(at, 'Scheduler')
  const sams = { email: 'sam@paws.example', branch: 'facility' } as const
  await business.tell({ do: 'set-role', ...sams, role: 'Tech/Runner' })
  await at.press({ role: 'button', name: 'Sync staff to Facility' })
  await at.find({
    role: 'StaticText',
    name: 'Omar Okafor is now in Facility too, as Tech/Runner. The role was not changed to Scheduler: your own role was changed and no longer allows it. Ask an Admin.',
  })
  await page.screenshot({ path: pictureOf('staff-role-refused') })
  await business.tell({ do: 'set-role', ...sams, role: 'Scheduler' })
  await at.press({ role: 'button', name: 'Try again' })
  const dialog = { role: 'dialog', name: 'Change the role of Omar Okafor in Facility?' }
  await at.press({ role: 'button', name: 'Change role', within: dialog })
  await at.find({ role: 'StaticText', name: /^Omar Okafor is now Scheduler in Facility/ })
  expect(await business.report()).toMatchObject({ mails: 0, committedSyncs: 1 })
})

test('Sam changes a role from Quick Actions and takes it back, and cannot make anybody Admin', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('sam', 'facility')
  await openStaff(page, business.facility, 'Uma Ueda')
  await openQuickActions(page, at)
  await at.press({ role: 'button', name: 'Change role' })
  const dialog = { role: 'dialog', name: 'Change the role of Uma Ueda in Facility?' }
  await at.find({ role: 'radio', name: /^Scheduler/, within: dialog })
  expect(await at.findAll({ role: 'radio', name: /^Admin/, within: dialog })).toEqual([])
  await page.screenshot({ path: pictureOf('role-dialog') })
  await chooseRole(at, 'Scheduler')
  await at.press({ role: 'button', name: 'Change role', within: dialog })
  await at.find({ role: 'StaticText', name: /^Uma Ueda is now Scheduler in Facility/ })
  await page.screenshot({ path: pictureOf('role-changed') })
  await at.press({ role: 'button', name: 'Undo' })
  await at.find({ role: 'StaticText', name: /^Undone: Uma Ueda is Tech\/Runner in Facility/ })

  const forged = await page.evaluate(async (profile) => {
    const session: { csrfToken: string } = await (await fetch('/api/v1/session')).json()
    const found = await fetch(`/api/v1/accounts?branch=facility&kind=staff&profileId=${profile}`)
    const { accounts } = await found.json()
    const [{ id, version }] = accounts
    const response = await fetch(`/api/v1/accounts/${id}/profiles/facility/role`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/json',
        'X-CSRF-Token': session.csrfToken,
        'If-Match': `"${version}"`,
      },
      body: JSON.stringify({ role: 'Admin' }),
    })
    return { status: response.status, body: await response.json() }
  }, new URL(page.url()).pathname.split('/').at(-1))
  expect(forged).toMatchObject({
    status: 403,
    body: { type: 'urn:tandem:problem:role-escalation' },
  })
})

test('nobody changes their own role: the dialog says so', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('sam', 'facility')
  await openStaff(page, business.facility, 'Sam Sato')
  await openQuickActions(page, at)
  await at.press({ role: 'button', name: 'Change role' })
  await at.find({ role: 'StaticText', name: /^Nobody can add themselves, change their own role/ })
})

test('inactive staff are refused until they are re-activated', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana')
  await openStaff(page, business.inHome, 'Omar Okafor')
  await openQuickActions(page, at)
  await page.getByRole('button', { name: 'Make Inactive' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make Inactive' }).click()
  await at.press({ role: 'button', name: 'Add to Facility' })
  await at.find({ role: 'StaticText', name: /^Omar Okafor is inactive in In-Home. Re-activate/ })
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

test('where the dashboard has no Quick Actions, the bar has "Change role"', async ({
  page,
  at,
  business,
  signIn,
}) => {
  await signIn('ana', 'facility')
  await openStaff(page, business.facility, 'Uma Ueda')
  await at.find({ role: 'navigation', name: 'Software' })
  await page.evaluate(() => document.querySelector('.quick-actions')?.remove())
  await at.press({ role: 'button', name: 'Change role' })
  await at.find({ role: 'dialog', name: 'Change the role of Uma Ueda in Facility?' })
})

test('Uma reads in the popup why she has no toggle, and whom to ask', async ({ popupOf }) => {
  const popup = await popupOf('uma')
  await expect(popup.getByText(/^You have no software toggle/)).toContainText(
    'You are Staff/User in In-Home and Tech/Runner in Facility. Ask Ana Alvarez.',
  )
  await popup.screenshot({ path: pictureOf('popup-uma') })
})

test('from the popup staff are synced and their roles changed', async ({ business, popupOf }) => {
  const popup = await popupOf('ana', 'facility')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('sol stone')
  await popup.getByRole('button', { name: 'Add Sol Stone to In-Home' }).click()
  await popup.getByRole('button', { name: 'Sync staff to In-Home' }).click()
  await expect(popup.getByText(/^Sol Stone is now in In-Home too, as Staff\/User/)).toBeVisible()
  await popup.getByRole('button', { name: 'Change role of Sol Stone in In-Home' }).click()
  await popup.getByRole('radio', { name: /^Office Manager/ }).check()
  await popup.screenshot({ path: pictureOf('popup-role-dialog') })
  await popup.getByRole('button', { name: 'Change role', exact: true }).click()
  await expect(popup.getByText('In-Home: Office Manager')).toBeVisible()
  await popup.screenshot({ path: pictureOf('popup-staff') })
  expect(await business.report()).toMatchObject({ mails: 0, committedSyncs: 1 })
})
