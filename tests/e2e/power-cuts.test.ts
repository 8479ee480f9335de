import { accountIdOf } from './people.ts'
import { test } from './power.ts'
import { expect } from './test.ts'

test.setTimeout(180_000)

for (const kind of ['hang', 'commit-then-hang'] as const) {
  test(`the power fails during a sync (${kind}): it is done once after the next sign-in`, async ({
    business,
    computer,
  }) => {
    const accountId = await accountIdOf(business, 'bob')
    const { office } = await computer.start(business.inHome, 'ana')
    const subject = { from: 'popup', accountId, to: 'facility' } as const
    const { operationId } = await office.granted('sync.preview', { subject, choices: {} })
    await business.tell({
      do: 'fault',
      fault: { match: 'POST /api/v1/syncs', kind, keyed: true, times: 1 },
    })
    office.ask('sync.confirm', { operationId, subject, choices: {} }).catch(() => {})
    await expect
      .poll(async () => (await office.operationsOn(accountId)).map(({ state }) => state))
      .toEqual(['sending'])
    await computer.powerCut()

    const after = await computer.start(business.inHome, 'ana')
    await expect
      .poll(async () => (await after.office.operationsOn(accountId)).map(({ state }) => state))
      .toEqual(['done'])
    const { commitsByAccount, mails } = await business.report()
    expect(commitsByAccount).toEqual({ [accountId]: 1 })
    expect(mails).toBe(0)
  })
}
