import type { Fault, FaultKind } from '../../../mocks/server/faults.ts'
import { test } from '../crash/crash-tasks.ts'
import { syncFromOffice } from '../crash/tasks.ts'
import { addableClients, unlikeAnybody } from '../people.ts'
import { expect } from '../test.ts'

/** Plays each of these faults on one sync, and sees that it is one sync in the end. */
export function playFaults(group: string, kinds: { [kind in FaultKind]?: Partial<Fault> }): void {
  test.describe(() => {
    test.use({ accounts: 200 })
    test.setTimeout(150_000)

    test(`an answer to a sync that is ${group} is one sync in the end, without anybody doing anything`, async ({
      business,
      office,
    }) => {
      const place = { business, office }
      const clients = await unlikeAnybody(await addableClients(business, 50), office)
      for (const [at, [kind, more]] of Object.entries(kinds).entries()) {
        const task = syncFromOffice(clients[at]?.accountId ?? '', place)
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
          await task.press()
          await expect.poll(task.isOver, { timeout: 40_000, intervals: [50] }).toBe(true)
          await task.check()
        })
        await business.tell({ do: 'clear-faults' })
      }
      expect((await business.report()).mails).toBe(0)
    })
  })
}
