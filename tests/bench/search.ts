import { FULL_SIZE, type NamedBench, SIZES } from './bench.ts'
import { openBenchPage } from './bench-page.ts'
import type { Contestant } from './pages/search.ts'
import { createFinding } from './report/budget.ts'
import { growthOf } from './report/growth.ts'
import { interleaved } from './report/rounds.ts'

/** Few, because MiniSearch takes seconds for the worst of their letters. */
const TYPED = 35
const ASKED = 700

/** How fast and how well accounts are found as one types. */
export const search: NamedBench = {
  name: 'search',
  async measure({ rounds, say }) {
    const { page, close } = await openBenchPage()
    const timed = (name: Contestant['name'], count: number) => async () => {
      const times = await page.evaluate(
        ({ contestant, typed }) => window.bench.search(contestant, typed),
        { contestant: { name, count }, typed: TYPED },
      )
      say(`${name}, ${count}: half within ${times.p50.toFixed(3)} ms`)
      return times
    }
    try {
      const [small, middle] = SIZES
      const times = await interleaved(
        {
          ours: timed('ours', FULL_SIZE),
          mini: timed('mini', FULL_SIZE),
          middle: timed('ours', middle),
          small: timed('ours', small),
        },
        rounds,
      )
      const { recall, typo } = await page.evaluate(
        ({ contestant, asked }) => window.bench.quality(contestant, asked),
        { contestant: { name: 'ours', count: FULL_SIZE } as const, asked: ASKED },
      )
      const p50s = [times.small, times.middle, times.ours].map((all) => all.map(({ p50 }) => p50))
      const growth = growthOf('Search, p50', 'ms', p50s, 'logarithmic')
      return {
        findings: [
          createFinding({
            what: 'Search in 100,000 accounts, p95',
            unit: 'ms',
            ours: times.ours.map(({ p95 }) => p95),
            against: 'MiniSearch',
            theirs: times.mini.map(({ p95 }) => p95),
            budget: { atMost: 1 / 20 },
          }),
          share('Recall of clean queries', recall, 1),
          share('Typo: the right person in the first ten', typo, 0.95),
          growth.finding,
        ],
        growth: [growth.growth],
      }
    } finally {
      await close()
    }
  },
}

function share(what: string, value: number, atLeast: number) {
  return createFinding({
    what,
    ours: [value],
    against: 'all of them',
    theirs: 1,
    budget: { atLeast },
  })
}
