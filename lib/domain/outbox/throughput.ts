/** The number of settled operations of a run at a moment. */
export interface Sample {
  /** Epoch milliseconds of this device. */
  at: number
  settled: number
}

/** The speed of a run. */
export interface Throughput {
  perSecond: number
  secondsLeft: number
}

/** Only samples of this period count for the current speed. */
const RECENT_MS = 30_000

/** Adds the newest sample and removes those older than `RECENT_MS`. */
export function withSample(samples: readonly Sample[], sample: Sample): Sample[] {
  const recent = samples.filter(({ at }) => at <= sample.at && sample.at - at <= RECENT_MS)
  return [...recent, sample]
}

/** Returns the speed by these samples, oldest first; undefined until there is progress to measure. */
export function throughputOf(samples: readonly Sample[], left: number): Throughput | undefined {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last) return undefined
  const seconds = (last.at - first.at) / 1000
  const perSecond = (last.settled - first.settled) / seconds
  if (!(seconds > 0 && perSecond > 0)) return undefined
  return { perSecond, secondsLeft: Math.ceil(left / perSecond) }
}
