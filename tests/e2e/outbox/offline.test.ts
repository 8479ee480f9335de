import { test } from '../fixtures/crash/crash-tasks.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect } from '../fixtures/test.ts'

test('what was confirmed without a connection is kept, counted in the toolbar, and sent when it is back', async ({
  context,
  page,
  at,
  business,
  office,
  openClient,
}) => {
  const bob = await accountIdOf(business, 'bob')
  await page.bringToFront()
  const { openDialog, confirm, badges } = await openClient('Bob Walker')
  await openDialog()
  await context.setOffline(true)
  await at.press(confirm)
  await expect
    .poll(async () => (await office.operationsOn(bob)).map(({ state }) => state))
    .toEqual(['queued'])
  await expect.poll(office.badge).toBe('1')
  expect((await business.report()).committedSyncs).toBe(0)
  await context.setOffline(false)
  await at.find({ ...badges, timeoutMs: 40_000 })
  await expect.poll(office.badge).toBe('')
  expect(await business.report()).toMatchObject({ commitsByAccount: { [bob]: 1 }, mails: 0 })
})

test('what nobody could be asked about is looked at first, then sent', async ({
  context,
  page,
  business,
  office,
}) => {
  const bob = await accountIdOf(business, 'bob')
  await context.setOffline(true)
  const subject = { from: 'popup', accountId: bob } as const
  const operation = await office.granted('sync.later', { subject, branch: 'facility', choices: {} })
  expect(operation).toMatchObject({ state: 'queued', accountId: bob })
  expect(operation.version).toBeUndefined()
  await context.setOffline(false)
  await page.reload()
  await expect
    .poll(async () => (await office.operationsOn(bob)).map(({ state }) => state))
    .toEqual(['done'])
  const { commitsByAccount, requests } = await business.report()
  expect(commitsByAccount).toEqual({ [bob]: 1 })
  expect(requests['POST /api/v1/syncs']).toBe(2)
})

test('somebody who looks like them has turned up over there meanwhile: a person has to decide, and sees that', async ({
  context,
  page,
  at,
  business,
  office,
  openClient,
}) => {
  const bob = await accountIdOf(business, 'bob')
  await context.setOffline(true)
  const subject = { from: 'popup', accountId: bob } as const
  await office.granted('sync.later', { subject, branch: 'facility', choices: {} })
  const { client } = await business.report('bob', 'in-home')
  const [label, phone] =
    Object.entries(client?.values ?? {}).find(([name]) => /phone/i.test(name)) ?? []
  await business.tell({
    do: 'edit',
    email: 'fay@paws.example',
    branch: 'facility',
    fieldLabel: label ?? '',
    value: String(phone),
  })
  await context.setOffline(false)
  await page.bringToFront()
  await openClient('Bob Walker')
  await expect
    .poll(async () => (await office.operationsOn(bob)).map(({ state }) => state))
    .toEqual(['conflict'])
  await at.find({ role: 'StaticText', name: /^Somebody in Facility may be Bob Walker already/ })
  await expect.poll(office.badge).toBe('1')
  expect(await business.report()).toMatchObject({ committedSyncs: 0, mails: 0 })
})

test('signed out, nothing is sent; somebody else who signs in does not send it; the same person does', async ({
  context,
  page,
  at,
  business,
  office,
  signIn,
  openClient,
}) => {
  const bob = await accountIdOf(business, 'bob')
  const states = async () => (await office.operationsOn(bob)).map(({ state }) => state)
  await context.setOffline(true)
  const subject = { from: 'popup', accountId: bob } as const
  await office.granted('sync.later', { subject, branch: 'facility', choices: {} })
  await context.clearCookies()
  await context.setOffline(false)
  await page.bringToFront()
  await page.reload()
  expect((await office.ask('session.read', {})).ok).toBe(false)
  expect(await states()).toEqual(['queued'])

  await signIn('sam')
  const { add } = await openClient('Bob Walker')
  // The page that looks has the worker send what there is to send.
  await at.find(add)
  await office.granted('mirror.refresh', {})
  expect(await states()).toEqual(['queued'])
  expect((await business.report()).requests['POST /api/v1/syncs']).toBeUndefined()

  await context.clearCookies()
  await signIn('ana')
  await expect.poll(states).toEqual(['done'])
  expect(await business.report()).toMatchObject({ commitsByAccount: { [bob]: 1 }, mails: 0 })
})
