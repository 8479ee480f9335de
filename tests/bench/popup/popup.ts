import { FULL_SIZE, type NamedBench, SIZES } from '../bench.ts'
import { copyOfExtension } from '../dashboard/peer-extension.ts'
import { freezeInto } from '../dashboard/static-page.ts'
import { createFinding } from '../report/budget.ts'
import { growthOf } from '../report/growth.ts'
import { interleaved, morePerRound, type Rounds } from '../report/rounds.ts'
import { lineThrough, percentile } from '../report/spread.ts'
import { timeKeystrokes } from './keystrokes.ts'
import { heapOf, scrollAndType } from './memory.ts'
import { openPopupDesk, type PopupDesk } from './open-popup.ts'

const OPENINGS_PER_ROUND = 4
const FRAME_MS = 1000 / 60
const MINUTE_MS = 60_000
const QUICK_MS = 10_000
/** After so long the browser has compiled what is used again and again; that counts as memory of the page, and is no leak. */
const FIRST_TOUCH_MS = 20_000
/** So often the heap is looked at. */
const LOOKS = 7
const TEXTS = ['garcia', 'bjorn', 'wojcik luna', 'siobhan', 'dabrowski', 'nguyen']

/** The popup with 100,000 accounts: its first row, what typing feels like, and whether it holds on to memory. */
export const popup: NamedBench = {
  name: 'popup',
  async measure({ rounds, quick, say }) {
    const extensionDir = copyOfExtension('popup')
    const desks: PopupDesk[] = []
    try {
      for (const size of SIZES) {
        desks.push(await openPopupDesk(extensionDir, size))
        say(`${size} accounts are here`)
      }
      const [small, middle, full] = desks
      if (!small || !middle || !full) throw new Error('A browser is missing.')
      const frozen = await freezeInto(extensionDir, full.page)
      const times = await interleaved(
        {
          ours: () => full.open('popup.html'),
          frozen: () => full.open(frozen),
          middle: () => middle.open('popup.html'),
          small: () => small.open('popup.html'),
        },
        morePerRound(rounds, OPENINGS_PER_ROUND),
      )
      const rows = growthOf('First row', 'ms', [times.small, times.middle, times.ours])
      const row = createFinding({
        what: 'Popup, first row, 100,000 accounts',
        unit: 'ms',
        ours: times.ours,
        against: 'static page',
        theirs: times.frozen,
        budget: { atMost: 1.4 },
      })
      const typing = await typingIn(full, rounds)
      const memory = await memoryOf(full, quick ? QUICK_MS : MINUTE_MS)
      return { findings: [row, typing, memory, rows.finding], growth: [rows.growth] }
    } finally {
      for (const desk of desks) await desk.close()
    }
  },
}

async function typingIn({ page, open }: PopupDesk, { warmUps, runs }: Rounds) {
  const slowest: number[] = []
  for (let round = 0; round < warmUps + runs; round++) {
    await open('popup.html')
    const times = await timeKeystrokes(page, TEXTS)
    if (round >= warmUps) slowest.push(percentile(times, 0.95))
  }
  return createFinding({
    what: `Keystroke to results, ${FULL_SIZE.toLocaleString('en')} accounts, p95`,
    unit: 'ms',
    ours: slowest,
    against: 'one frame',
    theirs: FRAME_MS,
    budget: { atMost: 1 },
  })
}

/**
 * What is loaded at the first touch is no leak, so the first touch comes before. Then the heap is looked at again and again after all
 * rubbish was taken away, and a line through it says whether it rises: one look may come at any moment of a cache.
 */
async function memoryOf({ page, session, open }: PopupDesk, ms: number) {
  await open('popup.html')
  await scrollAndType(page, Math.min(ms, FIRST_TOUCH_MS), TEXTS)
  const heaps = [await heapOf(session)]
  while (heaps.length < LOOKS) {
    await scrollAndType(page, ms / (LOOKS - 1), TEXTS)
    heaps.push(await heapOf(session))
  }
  const { start, end } = lineThrough(heaps)
  return createFinding({
    what: `Heap of the popup after ${ms / 1000} s of scrolling and typing`,
    unit: 'MB',
    ours: [end],
    against: 'the start of the line through it',
    theirs: start,
    budget: { atMost: 1.1 },
  })
}
