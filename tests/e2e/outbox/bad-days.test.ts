import type { FaultKind } from '../../../mocks/server/faults.ts'
import { profileOf } from '../fixtures/pages/profile-page.ts'
import { expect, test } from '../fixtures/test.ts'
import { stopWorker } from '../fixtures/worker.ts'

const { add, badges, confirm, dialog, undo } = profileOf('Bob Walker')

test.beforeEach(async ({ at, signIn, openClient }) => {
  await signIn('ana')
  await openClient('Bob Walker')
  await at.find(add)
})

test('a preview that comes back spoilt is said in words, and can be asked again', async ({
  at,
  business,
}) => {
  const kinds: [FaultKind, RegExp][] = [
    ['html', /Unexpected response/],
    ['broken-json', /Unexpected response/],
    ['wrong-shape', /Unexpected response/],
    ['server-error', /is having problems/],
    ['reset', /offline/],
  ]
  for (const [kind, words] of kinds) {
    await test.step(kind, async () => {
      await business.tell({ do: 'fault', fault: { match: 'POST /api/v1/syncs', kind, times: 1 } })
      await at.press(add)
      await expect.poll(() => at.text(dialog)).toMatch(words)
      await at.press({ role: 'button', name: 'Try again', within: dialog })
      await at.find(confirm)
      await at.press({ role: 'button', name: 'Cancel', within: dialog })
      await at.gone(dialog)
    })
  }
})

test('an answer to the sync that is spoilt makes one sync, and the page says so', async ({
  at,
  business,
}) => {
  const fault = { match: 'POST /api/v1/syncs', kind: 'wrong-shape', times: 1, keyed: true } as const
  await business.tell({ do: 'fault', fault })
  await at.press(add)
  await at.press(confirm)
  await at.find(badges)
  await at.find(undo)
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('a sync that was carried out but never answered is found again, not repeated', async ({
  at,
  business,
}) => {
  await business.tell({
    do: 'fault',
    fault: { match: 'POST /api/v1/syncs', kind: 'commit-then-reset', times: 1, keyed: true },
  })
  await at.press(add)
  await at.press(confirm)
  await at.find({ ...undo, timeoutMs: 40_000 })
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('the worker dies between confirm and answer: one sync, and the page says so', async ({
  context,
  page,
  at,
  business,
}) => {
  await business.tell({
    do: 'fault',
    fault: { match: 'POST /api/v1/syncs', kind: 'slow', ms: 3000, times: 1, keyed: true },
  })
  await at.press(add)
  await at.press(confirm)
  await at.find(confirm)
  await expect.poll(async () => (await at.find(confirm)).properties.busy).toBe(true)
  await stopWorker(context)
  await page.bringToFront()
  await at.find({ ...undo, timeoutMs: 40_000 })
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('the session ends between preview and confirm: nothing is done, and the way on is said', async ({
  at,
  business,
}) => {
  await at.press(add)
  await at.find(confirm)
  await business.tell({ do: 'end-sessions' })
  await at.press(confirm)
  await expect.poll(() => at.text(dialog)).toContain('You are signed out.')
  await at.press({ role: 'button', name: 'Close', within: dialog })
  await at.gone({ role: 'navigation', name: 'Software' })
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

test('the profile changes meanwhile: the dialog says what, and asks again', async ({
  at,
  business,
}) => {
  await at.press(add)
  await at.find(confirm)
  await business.tell({
    do: 'edit',
    email: 'bob@paws.example',
    branch: 'in-home',
    fieldLabel: 'Address',
    value: '12 New Street',
  })
  await at.press(confirm)
  await expect.poll(() => at.text(dialog)).toMatch(/changed meanwhile.*Address/)
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
  await at.press(confirm)
  await at.find(badges)
  const { client } = await business.report('bob', 'facility')
  expect(JSON.stringify(client?.values)).toContain('12 New Street')
})

test('another desk was faster: nothing changes, and both badges stand', async ({
  at,
  business,
}) => {
  await at.press(add)
  await at.find(confirm)
  await business.tell({
    do: 'sync',
    email: 'bob@paws.example',
    to: 'facility',
    as: 'sam@paws.example',
  })
  await at.press(confirm)
  await at.find(badges)
  await at.find({
    role: 'StaticText',
    name: /^Bob Walker was in Facility already. No change needed./,
  })
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test('Escape in mid-run closes the dialog and stops nothing', async ({ page, at, business }) => {
  await business.tell({
    do: 'fault',
    fault: { match: 'POST /api/v1/syncs', kind: 'slow', ms: 1500, times: 1, keyed: true },
  })
  await at.press(add)
  await at.press(confirm)
  await page.keyboard.press('Escape')
  await at.gone(dialog)
  await at.find(undo)
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test('the backend goes down for good: what was confirmed is kept, and the page says so', async ({
  at,
  business,
}) => {
  await at.press(add)
  await at.find(confirm)
  await business.stop()
  await at.press(confirm)
  await at.gone(dialog)
  await at.find({
    role: 'StaticText',
    name: /is not in Facility yet. It will be sent automatically/,
  })
})

test('offline in the browser is said at once, and it can be kept for later', async ({
  context,
  at,
  business,
}) => {
  await context.setOffline(true)
  await at.press(add)
  await expect.poll(() => at.text(dialog)).toContain('offline')
  await at.press({ role: 'button', name: 'Add when back online' })
  await at.gone(dialog)
  await at.find({
    role: 'StaticText',
    name: /is not in Facility yet. It will be sent automatically/,
  })
  await context.setOffline(false)
  await at.find({ ...undo, timeoutMs: 40_000 })
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('a server that does not answer when the page opens is said in the bar, and can be asked again', async ({
  page,
  at,
  business,
}) => {
  await business.tell({
    do: 'fault',
    fault: { match: 'GET /api/v1/session', kind: 'server-error', times: 1 },
  })
  await page.reload()
  await at.press({ role: 'button', name: 'Try again' })
  await at.find({ role: 'navigation', name: 'Software' })
  await at.find(add)
})
