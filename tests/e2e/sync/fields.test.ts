import { openOffice } from '../fixtures/crash/office.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, test } from '../fixtures/test.ts'

test('an Admin says that two fields belong together, and the next preview goes by it', async ({
  context,
  business,
  signIn,
}) => {
  await signIn('ana')
  const office = await openOffice(context)
  const accountId = await accountIdOf(business, 'bob')
  const subject = { from: 'popup', accountId } as const
  const parking = async () => {
    const { sync } = await office.granted('sync.preview', {
      subject,
      branch: 'facility',
      choices: {},
    })
    return sync.fields.find(({ label }) => label === 'Parking')
  }
  expect(await parking()).toMatchObject({ result: 'skipped:no-field' })

  const options = await context.newPage()
  await options.goto(extensionUrl('options.html'))
  const counterpart = options.getByRole('combobox', { name: 'Facility field for Parking' })
  await expect(counterpart).toHaveValue('')
  // What cannot work is said at once.
  const keys = options.getByRole('combobox', { name: 'Facility field for Number of keys' })
  await keys.selectOption({ label: 'Waiver signed on (date)' })
  await expect(options.getByRole('alert')).toContainText('“number” and “date” do not fit')
  await options.getByRole('button', { name: 'Undo changes' }).click()

  await options
    .getByRole('combobox', { name: 'In-Home field for Waiver signed on' })
    .selectOption({ label: 'Parking (long text)' })
  await expect(options.getByText('To Facility: what reads as a date')).toBeVisible()
  await options.getByRole('button', { name: 'Save' }).click()
  await expect(options.getByText('Saved. The next preview uses it.')).toBeVisible()

  // "In front of number 12" is no date: it is left out for its type now, not for want of a field.
  expect(await parking()).toMatchObject({ result: 'skipped:type', to: 'fa-waiver' })

  await options.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(options.getByText(/^Undone/)).toBeVisible()
  await expect(counterpart).toHaveValue('')
})

test('two Admins map at the same time: neither overwrites the other', async ({
  context,
  signIn,
}) => {
  await signIn('ana')
  const [one, other] = [await context.newPage(), await context.newPage()]
  for (const options of [one, other]) {
    await options.goto(extensionUrl('options.html'))
    await expect(options.getByRole('button', { name: 'Save' })).toBeVisible()
  }
  const waiver = one.getByRole('combobox', { name: 'In-Home field for Waiver signed on' })
  await waiver.selectOption({ label: 'Parking (long text)' })
  await one.getByRole('button', { name: 'Save' }).click()
  await expect(one.getByText(/^Saved\. /)).toBeVisible()

  const rabies = other.getByRole('combobox', { name: 'In-Home field for Rabies vaccination' })
  await rabies.selectOption({ label: 'Walking gear (short text)' })
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText(/^Somebody else saved meanwhile/)).toBeVisible()
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByText(/^Saved\. /)).toBeVisible()

  await one.reload()
  const field = (name: string) => one.getByRole('combobox', { name: `Facility field for ${name}` })
  await expect(field('Parking')).toHaveValue('fa-waiver')
  await expect(field('Walking gear')).toHaveValue('fa-pet-rabies')
})

test('Sam, who is no Admin, can change nothing there', async ({ context, signIn }) => {
  await signIn('sam')
  const options = await context.newPage()
  await options.goto(extensionUrl('options.html'))
  await expect(options.getByText(/Ask Ana Alvarez/)).toBeVisible()
  await expect(options.getByRole('button', { name: 'Save' })).toHaveCount(0)
})

const dialog = { role: 'dialog', name: 'Compare Dana Dual' }

test('what differs of Dana is compared, copied field by field, and taken back', async ({
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Dana Dual')
  await at.press({ role: 'button', name: 'Compare' })
  const copy = { role: 'button', name: 'Copy to Facility: Notes', within: dialog }
  await at.find({ role: 'StaticText', name: 'Rex pulls.', within: dialog })
  await at.press(copy)
  await at.find({ role: 'StaticText', name: 'Copied to Facility.', within: dialog })
  expect(await business.report()).toMatchObject({ mails: 0 })

  await at.press({ role: 'button', name: 'Undo: Notes', within: dialog })
  await at.find(copy)
  await at.press({ role: 'button', name: 'Close', within: dialog })
  await at.gone(dialog)
  await at.find({
    role: 'StaticText',
    name: 'Undone: the field of Dana Dual in Facility is as it was before.',
  })
})

test('the popup compares too, and its row says what was done', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('dana dual')
  const row = popup.getByRole('listitem').filter({ hasText: 'Dana Dual' })
  await row.getByRole('button', { name: 'Compare Dana Dual' }).click()
  const compare = popup.getByRole('dialog', { name: 'Compare Dana Dual' })
  await compare.getByRole('button', { name: 'Copy to In-Home: Emergency contact' }).click()
  await expect(compare.getByText('Copied to In-Home.')).toBeVisible()
  await compare.getByRole('button', { name: 'Close' }).click()
  await expect(row.getByRole('status')).toHaveText('A field of Dana Dual was copied to In-Home.')
})
