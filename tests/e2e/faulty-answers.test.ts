import type { Fault, FaultKind } from '../../mocks/server/faults.ts'
import { syncFromOffice } from './errands.ts'
import { test } from './kill-desk.ts'
import { addableClients, unlikeAnybody } from './people.ts'
import { expect } from './test.ts'

test.use({ accounts: 200 })
test.setTimeout(150_000)

/** Everything that can be wrong with one answer, by how much of the time-out it takes. */
const QUICK: Record<Exclude<FaultKind, 'hang' | 'commit-then-hang'>, Partial<Fault>> = {
  refuse: { ms: 300 },
  reset: {},
  'reset-in-body': {},
  'commit-then-reset': {},
  slow: {},
  drip: { ms: 1 },
  refused: { retryAfter: '1' },
  'server-error': { status: 503 },
  html: {},
  'wrong-type': {},
  'broken-json': {},
  'cut-json': {},
  huge: {},
  'wrong-shape': {},
  'missing-member': {},
  'swapped-types': {},
  'proto-member': {},
  repeat: {},
}
const SLOW = { hang: {}, 'commit-then-hang': {} }

for (const [group, kinds] of [
  ['spoilt in any way', QUICK],
  ['left out', SLOW],
] as const) {
  test(`an answer to a sync that is ${group} is one sync in the end, without anybody doing anything`, async ({
    business,
    office,
  }) => {
    const place = { business, office }
    const clients = await unlikeAnybody(await addableClients(business, 50), office)
    for (const [at, [kind, more]] of Object.entries(kinds).entries()) {
      const errand = syncFromOffice(clients[at]?.accountId ?? '', place)
      // Safe: the names are those of the tables above.
      const fault: Fault = {
        match: 'POST /api/v1/syncs',
        keyed: true,
        times: 1,
        ...more,
        kind: kind as FaultKind,
      }
      await business.tell({ do: 'fault', fault })
      await test.step(kind, async () => {
        await errand.press()
        await expect.poll(errand.isOver, { timeout: 40_000, intervals: [50] }).toBe(true)
        await errand.check()
      })
      await business.tell({ do: 'clear-faults' })
    }
    expect((await business.report()).mails).toBe(0)
  })
}
