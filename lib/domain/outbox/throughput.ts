/** How many of a run were settled at a moment. */
export interface Sample {
  /** Epoch milliseconds of this device. */
  at: number
  settled: number
}

/** How fast a run goes. */
export interface Throughput {
  perSecond: number
  secondsLeft: number
}

/** Only what happened lately says how fast it goes now. */
const RECENT_MS = 30_000

/** The samples with the newest one added, and those that are too old to matter left out. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const recent = samples.filter(({ at }) => at <= sample.at && sample.at - at <= RECENT_MS)
  return [...recent, sample]
}

/** How fast it goes by these samples, oldest first; undefined until there is progress to measure. */
export function throughputOf(samples: readonly Sample[], left: number): Throughput | undefined {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last) return undefined
  const seconds = (last.at - first.at) / 1000
  const perSecond = (last.settled - first.settled) / seconds
  if (!(seconds > 0 && perSecond > 0)) return undefined
  return { perSecond, secondsLeft: Math.ceil(left / perSecond) }
}
