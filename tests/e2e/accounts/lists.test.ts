import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures/test.ts'

test('Ana exports whom the search finds', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  await expect(popup.getByRole('button', { name: 'Bob Walker', exact: true })).toBeVisible()
  await popup.getByRole('button', { name: 'More', exact: true }).click()
  const [file] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Export as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^tandem-accounts-\d{4}-\d{2}-\d{2}\.csv$/)
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv).toMatch(/^\ufeff"Name","E-mail","Phone","Kind",.*,"Facility profile id"\r\n/)
  expect(csv).toMatch(/\r\n"Bob Walker","bob@paws\.example",/)
  expect(csv).toContain('Biscuit; Pangur Bán')
  await expect(popup.getByText(/^\d+ accounts? saved as a file\.$/)).toBeVisible()
})

test('Ana pastes a list, reads what became of each, and looks at what a run would do', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await popup.getByRole('button', { name: 'More', exact: true }).click()
  await popup.getByRole('button', { name: 'Select from a list…' }).click()
  const dialog = popup.getByRole('dialog', { name: 'Select from a list' })
  const list = 'Name;E-Mail\nBob;BOB@paws.example\nMax;max@paws.example\nDana;dana@paws.example'
  await dialog
    .getByRole('textbox', { name: 'E-mail addresses' })
    .fill(`${list}\nZoe;zoe.nobody@paws.example\nBob again;bob@paws.example\n`)
  await dialog.getByRole('button', { name: 'Find them' }).click()
  await expect(dialog.getByRole('status').first()).toHaveText(
    '3 of 5 found. 1 not found. 1 is there twice. 1 is in both In-Home and Facility already.',
  )
  await expect(dialog.getByRole('list', { name: 'Not found' })).toContainText(
    'zoe.nobody@paws.example',
  )
  await dialog.getByRole('button', { name: 'Select 2 clients' }).click()
  await expect(popup.getByText('2 selected')).toBeVisible()
  await popup.getByRole('button', { name: 'Sync 2 clients to Facility' }).click()
  const run = popup.getByRole('dialog', { name: 'Sync 2 clients to Facility?' })
  await expect(run.getByRole('status')).toContainText('need')
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})
