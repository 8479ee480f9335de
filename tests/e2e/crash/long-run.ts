import { expect } from '@playwright/test'
import type { RunningBusiness } from '../business.ts'
import { addableClients } from '../people.ts'
import type { Computer } from './restarts.ts'
import { countCommits } from './tasks.ts'

/** What a long run took, in seconds. `cuts`: from one power cut to the rows being read after it. */
export interface Times {
  prepare: number
  accept: number
  cuts: number[]
  end: number
}

const WAIT = { timeout: 150_000, intervals: [50] }

/**
 * Adds many clients to Facility in one run, with the power cut so many times on the way, at equal distances. Fails unless
 * everybody was added exactly once, and whenever the rows claim more than the backend did.
 */
export async function runThroughPowerCuts(
  { size, cuts }: { size: number; cuts: number },
  business: RunningBusiness,
  computer: Computer,
): Promise<Times> {
  const lap = stopwatch()
  const clients = await addableClients(business, size)
  const items = clients.map(({ accountId, version }) => ({ accountId, version }))
  const id = crypto.randomUUID()
  let { office } = await computer.start(business.inHome, 'ana')
  const times: Times = { prepare: lap(), accept: 0, cuts: [], end: 0 }
  await office.granted('bulk.start', { id, to: 'facility', items })
  times.accept = lap()
  for (let cut = 1; cut <= cuts; cut++) {
    const share = (size * cut) / (cuts + 1)
    await expect.poll(() => countCommits(items, business), WAIT).toBeGreaterThanOrEqual(share)
    await computer.powerCut()
    // What the backend did in answer to somebody who is dead is done: it can only have grown since the rows were written.
    const restarted = await computer.start(business.inHome, 'ana')
    office = restarted.office
    expect(await office.count(id, 'done')).toBeLessThanOrEqual(await countCommits(items, business))
    times.cuts.push(lap())
  }
  await expect.poll(async () => (await office.bulk(id))?.state, WAIT).toBe('ended')
  times.end = lap()
  expect(await office.count(id, 'done')).toBe(size)
  const { commitsByAccount, committedSyncs, mails } = await business.report()
  expect(items.filter(({ accountId }) => commitsByAccount[accountId] !== 1)).toEqual([])
  expect({ committedSyncs, mails }).toEqual({ committedSyncs: size, mails: 0 })
  return times
}

/** Answers with the seconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return Math.round((last - before) / 100) / 10
  }
}
