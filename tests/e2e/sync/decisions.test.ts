import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

test('Max may be Maxine: nobody is chosen beforehand, and somebody else is added as new', async ({
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { add, badges, confirm, dialog } = await openClient('Max Match')
  await at.press(add)
  await at.find({ role: 'radio', within: dialog })
  expect(await at.text(dialog)).toContain('Same phone – likely the same person')
  const options = await at.findAll({ role: 'radio', within: dialog })
  expect(options.map(({ properties }) => properties.checked)).not.toContain('true')

  await at.press({ role: 'radio', name: /Different person: add as new/, within: dialog })
  await at.press(confirm)
  await at.find(badges)
  const max = await business.report('max', 'facility')
  const maxine = await business.report('maxine', 'facility')
  expect(max.client?.profiles.facility).toBeDefined()
  expect(max.client?.profiles.facility).not.toBe(maxine.client?.profiles.facility)
  expect(max).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('linked with Maxine, a value of hers is replaced only where that was ticked', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const { openDialog, confirm, dialog } = createPopupAccount(popup, 'Max Match')
  await openDialog()
  await dialog.getByRole('radio', { name: /Maxine Matchett/ }).check()
  await dialog.getByRole('button', { name: 'Link with this one' }).click()

  const names = dialog.getByRole('listitem').filter({ hasText: 'Last name' })
  await expect(names).toContainText('Match')
  await expect(names).toContainText('Matchett')
  await dialog.getByRole('checkbox', { name: 'Use In-Home’s: Last name' }).check()
  await popup.screenshot({ path: pictureOf('decision-linked') })
  await confirm.click()
  await expect(dialog).toBeHidden()

  const { client } = await business.report('max', 'facility')
  expect(client?.values).toMatchObject({ 'First name': 'Maxine', 'Last name': 'Match' })
})

test('an alarm code comes along only when it is ticked, is never shown, and goes with the undo', async ({
  at,
  page,
  business,
  signIn,
  openClient,
}) => {
  const code = String((await business.report('bob', 'in-home')).client?.values['Alarm code'])
  await signIn('ana')
  const { add, badges, confirm, dialog, undo } = await openClient('Bob Walker')
  await at.press(add)
  await at.press({ role: 'DisclosureTriangle', name: /private field/, within: dialog })
  await at.press({ role: 'checkbox', name: 'Bring along: Alarm code', within: dialog })
  await at.find({ role: 'StaticText', name: 'comes along', within: dialog })
  expect(await at.text(dialog)).not.toContain(code)
  await page.screenshot({ path: pictureOf('decision-private') })
  await at.press(confirm)
  await at.find(badges)
  const there = await business.report('bob', 'facility')
  expect(there.client?.values['Alarm code']).toBe(code)

  await at.press(undo)
  await at.find(add)
  expect((await business.report('bob')).client?.profiles).not.toHaveProperty('facility')
})

test('a field that is set up anew while the dialog is open is shown again before anything is done', async ({
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  const { openDialog, badges, confirm, dialog } = await openClient('Bob Walker')
  await openDialog()
  const field = { branch: 'facility', form: 'client', fieldLabel: 'Notes' } as const
  await business.tell({ do: 'set-field', ...field, changes: { maxLength: 2000 } })
  await at.press(confirm)
  await expect.poll(() => at.text({ role: 'alert', within: dialog })).toContain('Notes')
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  await at.press(confirm)
  await at.find(badges)
  const { client } = await business.report('bob', 'facility')
  expect(String(client?.values.Notes).length).toBeGreaterThan(500)
})
