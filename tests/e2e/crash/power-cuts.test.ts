import { createAssistive } from '../../../scripts/assistive.ts'
import { test } from '../fixtures/crash/power-cut-test.ts'
import { createProfilePage, openFromList } from '../fixtures/pages/profile-page.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, pictureOf } from '../fixtures/test.ts'

test.setTimeout(180_000)

for (const kind of ['hang', 'commit-then-hang'] as const) {
  test(`the power fails during a sync (${kind}): it is done once after the next sign-in`, async ({
    business,
    computer,
  }) => {
    const accountId = await accountIdOf(business, 'bob')
    const { office } = await computer.start(business, 'ana')
    const subject = { from: 'popup', accountId } as const
    const { operationId } = await office.granted('sync.preview', {
      subject,
      branch: 'facility',
      choices: {},
    })
    await business.tell({
      do: 'fault',
      fault: { match: 'POST /api/v1/syncs', kind, keyed: true, times: 1 },
    })
    office.ask('sync.confirm', { operationId, subject, choices: {} }).catch(() => {})
    await expect
      .poll(async () => (await office.operationsOn(accountId)).map(({ state }) => state))
      .toEqual(['sending'])
    await computer.powerCut()

    const after = await computer.start(business, 'ana')
    await expect
      .poll(async () => (await after.office.operationsOn(accountId)).map(({ state }) => state))
      .toEqual(['done'])
    const { commitsByAccount, mails } = await business.report()
    expect(commitsByAccount).toEqual({ [accountId]: 1 })
    expect(mails).toBe(0)
  })
}

test('the power fails while the server says nothing to a press: it is done once when it answers again', async ({
  business,
  computer,
}) => {
  const accountId = await accountIdOf(business, 'bob')
  const { page, office } = await computer.start(business, 'ana')
  await page.goto(`${business.inHome}/clients?q=walker`)
  await openFromList(page, 'Bob Walker')
  const at = await createAssistive(page)
  const { openDialog, confirm } = createProfilePage(at, 'Bob Walker')
  await openDialog()
  await business.tell({ do: 'fault', fault: { match: '* /api/v1', kind: 'hang' } })
  await at.press(confirm)
  await at.find({ role: 'StaticText', name: /You can close this: it goes on in the background/ })
  // What the sentence says is so: the row stands, and nothing was sent.
  const stored = await office.operationsOn(accountId)
  expect(stored.map(({ state }) => state)).toEqual(['queued'])
  await page.screenshot({ path: pictureOf('server-says-nothing') })
  await computer.powerCut()
  expect((await business.report()).commitsByAccount).toEqual({})

  await business.tell({ do: 'clear-faults' })
  const after = await computer.start(business, 'ana')
  await expect
    .poll(async () => (await after.office.operationsOn(accountId)).map(({ state }) => state))
    .toEqual(['done'])
  const { commitsByAccount, mails } = await business.report()
  expect(commitsByAccount).toEqual({ [accountId]: 1 })
  expect(mails).toBe(0)
})
