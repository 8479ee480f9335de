import { expect, test } from 'vitest'
import { createBackendClient } from '../../../../lib/backend/client.ts'
import { siteAt } from '../../../fixtures/demo-dashboard.ts'
import { IN_HOME, openDesk } from '../background/open-desk.ts'

test('the record of one account has nothing of others, and goes on where it stopped', async () => {
  const desk = openDesk()
  const tia = desk.signIn('tia')
  const bob = desk.account('bob').id
  for (let times = 0; times < 101; times++) {
    const order = { accountId: bob, to: 'facility' } as const
    desk.backend.syncAccount(tia, order, undefined, `key-of-try-${times}`)
  }
  desk.signIn('ana')
  const client = createBackendClient(siteAt(IN_HOME))
  const newest = await client.listAudit({})
  expect(newest.ok && newest.value.entries[0]).toMatchObject({ action: 'sign-in' })

  const first = await client.listAudit({ accountId: bob })
  if (!first.ok) throw new Error(first.problem.name)
  const { cursor, entries, more } = first.value
  expect([entries.length, more]).toEqual([100, true])
  const second = await client.listAudit({ accountId: bob, cursor })
  if (!second.ok) throw new Error(second.problem.name)
  expect(second.value.more).toBe(false)
  const all = [...entries, ...second.value.entries]
  expect(new Set(all.map(({ seq }) => seq)).size).toBe(101)
  expect(new Set(all.map(({ accountId }) => accountId))).toEqual(new Set([bob]))
})
