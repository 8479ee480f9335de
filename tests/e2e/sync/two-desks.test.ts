import { createAssistive } from '../../../scripts/assistive.ts'
import { type Office, openOffice } from '../fixtures/crash/office.ts'
import { test as base } from '../fixtures/crash/power-cut-test.ts'
import type { LastingBrowser } from '../fixtures/crash/restarts.ts'
import { accountIdOf, addableClients } from '../fixtures/people.ts'
import { expect } from '../fixtures/test.ts'

/** Ana's desk, and Sam's in another browser. */
const test = base.extend<{ ana: Office; sam: LastingBrowser }>({
  ana: async ({ context, signIn }, use) => {
    await signIn('ana')
    await use(await openOffice(context))
  },
  sam: async ({ business, computer }, use) => use(await computer.start(business, 'sam')),
})

test('both add the same client at once: one sync, and each sees what is so', async ({
  business,
  ana,
  sam,
}) => {
  const accountId = await accountIdOf(business, 'bob')
  const subject = { from: 'popup', accountId } as const
  const offices = [ana, sam.office]
  const previews = await Promise.all(
    offices.map((office) =>
      office.granted('sync.preview', { subject, branch: 'facility', choices: {} }),
    ),
  )
  const operations = await Promise.all(
    offices.map((office, at) => {
      const operationId = previews[at]?.operationId ?? ''
      return office.granted('sync.confirm', { operationId, subject, choices: {} })
    }),
  )
  expect(operations.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(operations.map(({ unchanged }) => unchanged).toSorted()).toEqual([false, true])
  expect(await business.report()).toMatchObject({ commitsByAccount: { [accountId]: 1 }, mails: 0 })
})

test('one takes back what the other looks at: the page follows', async ({ business, ana, sam }) => {
  const accountId = await accountIdOf(business, 'bob')
  const subject = { from: 'popup', accountId } as const
  const { operationId } = await ana.granted('sync.preview', {
    subject,
    branch: 'facility',
    choices: {},
  })
  await ana.granted('sync.confirm', { operationId, subject, choices: {} })
  const { client } = await business.report('bob')
  const at = await createAssistive(sam.page)
  await sam.page.bringToFront()
  await sam.page.goto(`${business.inHome}/clients/${client?.profiles['in-home']}`)
  await at.find({ role: 'group', name: 'Software' })
  await Promise.all([ana.granted('operation.undo', { operationId }), sam.page.reload()])
  await sam.page.reload()
  await at.find({ role: 'button', name: 'Add to Facility' })
  expect(await business.report()).toMatchObject({ committedSyncs: 0, mails: 0 })
})

test('one changes a role while the other has the choice before them: the second press changes nothing', async ({
  business,
  ana,
  sam,
}) => {
  const accountId = await accountIdOf(business, 'uma')
  const subject = { from: 'popup', accountId } as const
  const looked = await ana.granted('role.preview', { subject, branch: 'facility' })
  const { operationId } = await sam.office.granted('role.preview', { subject, branch: 'facility' })
  await sam.office.granted('role.confirm', { operationId, subject, role: 'Scheduler' })
  const late = await ana.granted('role.confirm', {
    operationId: looked.operationId,
    subject,
    role: 'Admin',
  })
  expect(late).toMatchObject({ state: 'conflict', problem: { name: 'changed' } })
  const report = await business.tell({ do: 'report', profiles: true })
  expect(report?.profiles?.[accountId]?.profiles.facility?.role).toBe('Scheduler')
})

test.describe('with many clients', () => {
  test.use({ accounts: 1500 })

  test('both start runs that overlap: everybody is added once, and both runs end', async ({
    business,
    ana,
    sam,
  }) => {
    await business.tell({ do: 'set-bulk-level', level: 3 })
    const clients = await addableClients(business, 300)
    const items = clients.map(({ accountId, version }) => ({ accountId, version }))
    const runs = [
      { office: ana, id: crypto.randomUUID(), items: items.slice(0, 200) },
      { office: sam.office, id: crypto.randomUUID(), items: items.slice(100) },
    ]
    await Promise.all(
      runs.map(({ office, ...run }) => office.granted('bulk.start', { ...run, to: 'facility' })),
    )
    for (const { office, id } of runs) {
      await expect
        .poll(async () => (await office.bulk(id))?.state, { timeout: 60_000 })
        .toBe('ended')
      expect(await office.count(id, 'done')).toBe(200)
    }
    const { commitsByAccount, committedSyncs, mails } = await business.report()
    expect(items.filter(({ accountId }) => commitsByAccount[accountId] !== 1)).toEqual([])
    expect({ committedSyncs, mails }).toEqual({ committedSyncs: 300, mails: 0 })
  })
})
