import type { Account } from '../../../lib/domain/accounts/account.ts'
import { createRandom } from '../../../mocks/business/random.ts'
import { drawQueries, letterByLetter, type Query } from '../queries.ts'
import { percentile } from '../report/spread.ts'
import { type Engine, miniSearch, ourEngine } from './engines.ts'
import { expectationsIn } from './expected.ts'

const ENGINES = { ours: ourEngine, mini: miniSearch }
/** Everybody who is asked about is among the first, and so in every size. */
const ASKED_ABOUT = 1_000
const TOP = 10
/** A hundred ticks of the clock. */
const LEAST_MS = 0.5

/** Which engine, with how many accounts. */
export interface Contestant {
  name: keyof typeof ENGINES
  count: number
}

/** Milliseconds from a text to the rows to draw, over all letters typed. */
export interface SearchTimes {
  p50: number
  p95: number
}

/** Shares, from 0 to 1. `recall`: found, of all whom clean queries mean. `typo`: mistyped queries with one of those in the first ten. */
export interface Quality {
  recall: number
  typo: number
}

/** Searches in these accounts. Each engine is built once, when it is first asked. */
export function searcher(accounts: Account[], seed: number) {
  const built = new Map<string, Engine>()
  const engineOf = ({ name, count }: Contestant) => {
    const key = `${name} ${count}`
    const engine = built.get(key) ?? ENGINES[name](accounts.slice(0, count))
    built.set(key, engine)
    return engine
  }
  const draw = (count: number) =>
    drawQueries(accounts.slice(0, ASKED_ABOUT), count, createRandom(seed))

  return {
    time(contestant: Contestant, queries: number): SearchTimes {
      const engine = engineOf(contestant)
      const times = draw(queries)
        .flatMap(({ text }) => letterByLetter(text))
        .map((text) => timeOf(engine, text))
      return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
    },
    quality(contestant: Contestant, queries: number): Quality {
      return qualityOf(engineOf(contestant), draw(queries), accounts.slice(0, contestant.count))
    },
  }
}

/**
 * Milliseconds for one text. Asked again until the clock has enough to count, each time with one space more: it means the same, and
 * is not what is remembered of the time before.
 */
function timeOf(engine: Engine, text: string): number {
  const start = performance.now()
  for (let times = 1; ; times++) {
    engine.firstRows(text + ' '.repeat(times))
    const took = performance.now() - start
    if (took >= LEAST_MS) return took / times
  }
}

function qualityOf(engine: Engine, queries: readonly Query[], accounts: Account[]): Quality {
  let [expectedCount, foundCount, typos, typosFound] = [0, 0, 0, 0]
  const expectedOf = expectationsIn(accounts)
  for (const query of queries) {
    const expected = expectedOf(query)
    const found = engine.ids(query.text)
    if (query.kind === 'typo') {
      typos++
      if (found.slice(0, TOP).some((id) => expected.has(id))) typosFound++
    } else {
      const ids = new Set(found)
      expectedCount += expected.size
      foundCount += [...expected].filter((id) => ids.has(id)).length
    }
  }
  return { recall: foundCount / expectedCount, typo: typosFound / typos }
}
