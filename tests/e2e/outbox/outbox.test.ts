import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect, test } from '../fixtures/test.ts'

/** Ana selects every client who is in In-Home only, and sees the totals. */
async function chooseAll(popup: Page) {
  await popup.getByRole('button', { name: /^In-Home only/ }).click()
  await popup.getByRole('button', { name: 'Select', exact: true }).click()
  await popup.getByRole('button', { name: /^Select all \d+$/ }).click()
  await popup.getByRole('button', { name: /^Sync \d+ clients to Facility$/ }).click()
  const dialog = popup.getByRole('dialog', { name: /^Sync \d+ clients to Facility\?$/ })
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ will be synced, .*cannot be synced\.$/)
  return dialog
}

test('Ana syncs everybody who is in In-Home only, pauses, resumes, and retries what failed', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  const dialog = await chooseAll(popup)
  await expect(dialog).toContainText('Same login. No Welcome Email is sent.')
  await expect(dialog.getByRole('region', { name: 'Cannot be synced' })).toContainText(
    'Noel Nomail',
  )
  await expect(dialog.getByRole('region', { name: 'Need a decision' })).toContainText('Max Match')

  // Another desk is faster than the run with one of them, and the server asks for a pause.
  const bob = { email: 'bob@paws.example', branch: 'in-home' } as const
  await business.tell({ do: 'set-status', ...bob, status: 'inactive' })
  const fault = { match: 'POST /api/v1/syncs/batch', kind: 'refused', times: 1 } as const
  await business.tell({ do: 'fault', fault: { ...fault, refusal: 'too-many', retryAfter: '5' } })
  await dialog.getByRole('button', { name: /^Sync \d+ clients? to Facility$/ }).click()

  const outbox = popup.getByRole('tabpanel', { name: /^Outbox/ })
  await expect(popup.getByRole('tab', { name: 'Outbox (1)' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await outbox.getByRole('button', { name: 'Pause' }).click()
  await expect(outbox.getByText('Paused: nothing more is sent until you resume.')).toBeVisible()
  await expect(outbox.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0')
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  await outbox.getByRole('button', { name: 'Resume' }).click()
  await expect(outbox.getByText(/^Finished\. \d+ synced, 1 needs a decision\.$/)).toBeVisible({
    timeout: 20_000,
  })
  const { committedSyncs } = await business.report()
  await expect(outbox.getByText(`Finished. ${committedSyncs} synced`)).toBeVisible()

  const attention = outbox.getByRole('region', { name: 'Needs attention' })
  await expect(attention).toContainText('Bob Walker’s profile was changed meanwhile')
  await attention.getByRole('checkbox', { name: 'Bob Walker' }).check()
  await attention.getByRole('button', { name: 'Retry selected (1)' }).click()
  await expect(attention).toContainText('Bob Walker is inactive in In-Home.')
  await business.tell({ do: 'set-status', ...bob, status: 'active' })
  await attention.getByRole('checkbox', { name: 'Bob Walker' }).check()
  await attention.getByRole('button', { name: 'Retry selected (1)' }).click()
  await expect(attention).toBeHidden()
  await expect(outbox.getByText(`Finished. ${committedSyncs + 1} synced.`)).toBeVisible()
  expect(await business.report()).toMatchObject({ committedSyncs: committedSyncs + 1, mails: 0 })
})

test('the history tells of a sync once, takes it back, and goes into a file', async ({
  business,
  popupOf,
}) => {
  const popup = await popupOf('ana')
  await createPopupAccount(popup, 'Bob Walker').addToOther()
  await expect(popup.getByText('Bob Walker is now in Facility too')).toBeVisible()

  await popup.getByRole('tab', { name: 'History' }).click()
  const lines = popup.getByRole('list', { name: 'History' }).getByRole('listitem')
  const sync = lines.filter({ hasText: 'Sync' })
  await expect(sync).toHaveCount(1)
  await expect(sync).toContainText('Bob Walker')
  await expect(sync).toContainText('In-Home → Facility')
  await expect(sync).toContainText('Ana Alvarez')
  await expect(popup.getByText('The record on this device is complete.')).toBeVisible()

  const [file] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Export as CSV' }).click(),
  ])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv).toMatch(
    /^"When","Who","Action","Account","Direction","Outcome","Fields","Account id","Id of who did it"\r\n/,
  )
  expect(csv).toMatch(/Z","Ana Alvarez","Sync","Bob Walker","In-Home → Facility","Done",/)

  await sync.getByRole('button', { name: 'Undo Sync Bob Walker' }).click()
  await expect(popup.getByText('Undone: Bob Walker is in In-Home only again.')).toBeVisible()
  await expect(lines.filter({ hasText: 'Undo' }).first()).toContainText('Done')
  await expect(sync.getByRole('button')).toHaveCount(0)
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  await popup.getByRole('searchbox', { name: 'Search history' }).fill('nobody')
  await expect(popup.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test('a receptionist who may not sync in bulk has nothing to select with', async ({ popupOf }) => {
  const popup = await popupOf('sam')
  await popup.getByRole('button', { name: /^In-Home only/ }).click()
  await expect(popup.getByRole('button', { name: 'Add Bob Walker to Facility' })).toBeVisible()
  await expect(popup.getByRole('button', { name: 'Select', exact: true })).toBeHidden()
})
