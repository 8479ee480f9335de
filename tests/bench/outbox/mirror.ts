import type { NamedBench } from '../bench.ts'
import { FULL_SIZE, SIZES } from '../bench.ts'
import { openBenchPage } from '../bench-page.ts'
import type { StoreTimes } from '../pages/store.ts'
import { createFinding } from '../report/budget.ts'
import { growthOf } from '../report/growth.ts'
import { interleaved } from '../report/rounds.ts'

/** How fast the mirror is filled and brought up to date. */
export const mirror: NamedBench = {
  name: 'mirror',
  async measure({ rounds, say }) {
    const { page, close } = await openBenchPage()
    const timed = (name: 'ours' | 'dexie' | 'raw', count: number) => async () => {
      const times = await page.evaluate(({ name, count }) => window.bench.store(name, count), {
        name,
        count,
      })
      say(`${name}, ${count}: filled in ${times.fill.toFixed(0)} ms`)
      return times
    }
    try {
      const [small, middle] = SIZES
      const times = await interleaved(
        {
          ours: timed('ours', FULL_SIZE),
          dexie: timed('dexie', FULL_SIZE),
          raw: timed('raw', FULL_SIZE),
          small: timed('ours', small),
          middle: timed('ours', middle),
        },
        rounds,
      )
      const bySize = [times.small, times.middle, times.ours]
      const fills = growthOf('First fill', 'ms', bySize.map(fillsOf))
      const updates = growthOf('Update of 1 %', 'ms', bySize.map(updatesOf))
      return {
        findings: [
          createFinding({
            what: 'First fill, 100,000 accounts, encrypted',
            unit: 'ms',
            ours: fillsOf(times.ours),
            against: 'Dexie with indexes',
            theirs: fillsOf(times.dexie),
            ratioOf: 'theirs',
            budget: { atLeast: 10 },
          }),
          createFinding({
            what: 'First fill, 100,000 accounts, encrypted',
            unit: 'ms',
            ours: fillsOf(times.ours),
            against: 'raw packs with order and words in memory, not encrypted',
            theirs: fillsOf(times.raw),
            ratioOf: 'theirs',
            budget: { atLeast: 0.5 },
          }),
          createFinding({
            what: 'Update of 1,000 among 100,000',
            unit: 'ms',
            ours: updatesOf(times.ours),
            against: 'Dexie with indexes',
            theirs: updatesOf(times.dexie),
            budget: { atMost: 0.25 },
          }),
          fills.finding,
          updates.finding,
        ],
        growth: [fills.growth, updates.growth],
      }
    } finally {
      await close()
    }
  },
}

const fillsOf = (times: StoreTimes[]) => times.map(({ fill }) => fill)
const updatesOf = (times: StoreTimes[]) => times.map(({ update }) => update)
