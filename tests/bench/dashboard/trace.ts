import type { CDPSession } from '@playwright/test'

/** A piece of work in the browser's own timeline. Times in microseconds. */
export interface TraceEvent {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Time on the processor: without what other programs took away meanwhile. */
  tdur?: number
  args: { data?: { url?: string } }
}

const CATEGORIES = ['devtools.timeline', 'toplevel']

/** The browser's timeline of one page while something happens. */
export async function traceOf(
  session: CDPSession,
  work: () => Promise<void>,
): Promise<TraceEvent[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => {
    // Safe: the browser's trace events have these members, some of them more.
    events.push(...(value as TraceEvent[]))
  }
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  try {
    await work()
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
  }
  return events
}

/** What a script cost its page, in milliseconds on the processor. */
export interface ScriptCost {
  /** Compiling and running it, and whatever it did later, once an answer or an event came. */
  script: number
  /** The longest task of the page since it was there, whosever it was. */
  longestTask: number
}

/** The cost of the script whose address ends like this. */
export function costOf(events: readonly TraceEvent[], address: string): ScriptCost {
  const isIts = ({ args }: TraceEvent) => args.data?.url?.endsWith(address) === true
  const evaluated = events.find((event) => event.name === 'EvaluateScript' && isIts(event))
  if (!evaluated) throw new Error(`${address} was not evaluated.`)
  const since = events.filter(
    ({ pid, tid, ts, dur = 0 }) =>
      pid === evaluated.pid && tid === evaluated.tid && ts + dur > evaluated.ts,
  )
  const tasks = since.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
  const work = since.filter(
    (event) =>
      // What follows an answer of the worker has no address, and the page itself does next to nothing in its microtasks.
      event.name === MICROTASKS || (CALLS.includes(event.name) && isIts(event)),
  )
  return {
    script: sum(outermost(work).map(({ tdur = 0 }) => tdur)) / 1000,
    longestTask: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  }
}

const CALLS = ['EvaluateScript', 'FunctionCall']
const MICROTASKS = 'BlinkScheduler_PerformMicrotaskCheckpoint'

/** Without those that happened within another. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  let end = 0
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      const isOutside = ts >= end
      if (isOutside) end = ts + dur
      return isOutside
    })
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
