import type { BrowserContext } from '@playwright/test'
import { EXTENSION_DIR } from '../../../scripts/build-once.ts'
import { extensionIdOf, launchWithExtension } from '../../../scripts/chromium.ts'
import { openConnected } from '../../../scripts/connect-demo.ts'
import { startBusiness } from '../../e2e/fixtures/business.ts'
import type { NamedBench } from '../bench.ts'
import { createFinding } from '../report/budget.ts'
import { interleaved, morePerRound } from '../report/rounds.ts'
import { signIn } from '../sign-in.ts'
import { notePainted, paintedOn } from './painted.ts'
import { buildVanillaExtension } from './peer-extension.ts'
import { costOf, type ScriptCost, traceOf } from './trace.ts'

const SCRIPT = 'dashboard.js'
const LOADS_PER_ROUND = 4
const LONG_TASK_MS = 50

/** One page that was opened. `painted`: milliseconds to the frame with the bar. */
interface Load extends ScriptCost {
  painted: number
}

/** What the extension costs a dashboard page that is not a profile: the home page. */
export const contentScript: NamedBench = {
  name: 'content-script',
  async measure({ rounds }) {
    const business = await startBusiness(0)
    const folders = [EXTENSION_DIR, await buildVanillaExtension()]
    const contexts: BrowserContext[] = []
    try {
      for (const extensionDir of folders) contexts.push(await launchWithExtension({ extensionDir }))
      const [withOurs] = contexts
      if (withOurs) await openConnected(withOurs, await extensionIdOf(withOurs), business)
      const [ours, vanilla] = await Promise.all(
        contexts.map((context) => loader(context, business.inHome)),
      )
      if (!ours || !vanilla) throw new Error('A browser is missing.')
      const loads = await interleaved({ ours, vanilla }, morePerRound(rounds, LOADS_PER_ROUND))
      return { findings: findingsOf(loads) }
    } finally {
      for (const context of contexts) await context.close()
      await business.stop()
    }
  },
}

/** Opens the home page once more, each time it is called. */
async function loader(context: BrowserContext, origin: string): Promise<() => Promise<Load>> {
  const page = await context.newPage()
  await notePainted(page, 'bar')
  await signIn(page, origin)
  const session = await context.newCDPSession(page)
  return async () => {
    let painted = 0
    const events = await traceOf(session, async () => {
      await page.goto(origin)
      painted = await paintedOn(session)
    })
    return { ...costOf(events, SCRIPT), painted }
  }
}

function findingsOf({ ours, vanilla }: Record<'ours' | 'vanilla', Load[]>) {
  const each = (of: keyof Load) => ({
    unit: 'ms',
    ours: ours.map((load) => load[of]),
    against: 'vanilla script',
    theirs: vanilla.map((load) => load[of]),
  })
  return [
    createFinding({
      ...each('script'),
      what: 'Content script, evaluated and bar drawn',
      budget: { atMost: 2.5 },
    }),
    createFinding({
      ...each('longestTask'),
      what: 'Longest task of the page',
      against: 'limit',
      theirs: LONG_TASK_MS,
      budget: { atMost: 1 },
    }),
    createFinding({ ...each('painted'), what: 'Bar painted', budget: { atMost: 1.2 } }),
  ]
}
