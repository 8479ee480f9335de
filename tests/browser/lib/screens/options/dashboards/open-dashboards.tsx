import { page } from 'vitest/browser'
import type {
  Dashboard,
  DashboardDefinition,
} from '../../../../../../lib/domain/dashboards/dashboard.ts'
import { originsOf } from '../../../../../../lib/domain/dashboards/dashboard.ts'
import type { CheckLine } from '../../../../../../lib/domain/dashboards/page-check.ts'
import type { Problem } from '../../../../../../lib/domain/problem.ts'
import { failed, ok, type Result } from '../../../../../../lib/domain/result.ts'
import { Dashboards } from '../../../../../../lib/screens/options/dashboards/Dashboards.tsx'
import { drawInOptions } from '../../../../components/draw.tsx'

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
export const field = (name: string) => page.getByRole('textbox', { name, exact: true })
export const step = (at: number) =>
  page.getByRole('heading', { name: new RegExp(`^Step ${at} of 3`) })

/** What the browser lets us do. The polyfill keeps the first one it sees, so there is one for all tests. */
const browser = {
  allowed: new Set<string>(),
  /** What the person answers, or that a policy forbids to ask. */
  answer: 'allow' as 'allow' | 'refuse' | 'forbidden',
  /** The addresses that were asked for, one list for each time. */
  asked: [] as string[][],
}

interface Asked {
  origins: string[]
}

const permissions = {
  contains: ({ origins }: Asked, done: (has: boolean) => void) =>
    done(origins.every((each) => browser.allowed.has(each))),
  request({ origins }: Asked, done: (granted: boolean) => void) {
    if (browser.answer === 'forbidden') throw new Error('Blocked by a policy')
    browser.asked.push(origins)
    if (browser.answer === 'allow') for (const each of origins) browser.allowed.add(each)
    done(browser.answer === 'allow')
  },
  remove({ origins }: Asked, done: (removed: boolean) => void) {
    for (const each of origins) browser.allowed.delete(each)
    done(true)
  },
}

/** The section, over a worker that keeps these dashboards. */
export function start(first: Dashboard[] = [], { hash = '' } = {}) {
  const worker = {
    dashboards: [...first],
    lines: [] as CheckLine[],
    /** Why the next change, or the list, is refused. */
    refusal: undefined as Problem | undefined,
    listRefusal: undefined as Problem | undefined,
    checks: 0,
    added: [] as string[],
    lookAgain: () => undefined as unknown,
    browser,
  }
  Object.assign(browser, {
    allowed: new Set(first.flatMap(originsOf).map((origin) => `${origin}/*`)),
    answer: 'allow',
    asked: [],
  })
  const runtime = {
    id: 'tandem',
    sendMessage: async ({ tandem, ask }: { tandem: string; ask: Ask }) => answer(tandem, ask),
    onMessage: {
      addListener(listener: (message: unknown) => unknown) {
        worker.lookAgain = () => listener('tandem:look-again')
      },
      removeListener: () => undefined,
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime, permissions })

  function answer(name: string, { id, definition }: Ask): Result<unknown> {
    if (name === 'dashboard.list') return worker.listRefusal ? failed(worker.listRefusal) : list()
    if (name === 'dashboard.check') {
      worker.checks++
      return worker.refusal ? failed(worker.refusal) : ok(worker.lines)
    }
    if (worker.refusal) return failed(worker.refusal)
    const others = worker.dashboards.filter((each) => each.id !== id)
    if (name === 'dashboard.remove') {
      worker.dashboards = others
      return ok('removed')
    }
    if (name === 'dashboard.add') worker.added.push(id)
    const stored = { ...definition, id }
    worker.dashboards = [...others, stored]
    return ok(stored)
  }

  function list() {
    const isOpen = (origin: string) => browser.allowed.has(`${origin}/*`)
    return ok(
      worker.dashboards.map((dashboard) => ({
        dashboard,
        access: {
          'in-home': isOpen(dashboard.origins['in-home']),
          facility: isOpen(dashboard.origins.facility),
        },
      })),
    )
  }

  history.replaceState(null, '', hash || location.pathname + location.search)
  drawInOptions()(<Dashboards />)
  return worker
}

interface Ask {
  id: string
  definition: DashboardDefinition
}
