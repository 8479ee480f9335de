import type { Rate } from './define-call.ts'
import { putNewest } from './newest-entries.ts'

/** True if a value has more than so many characters, those of names and a sign for each value included. Stops counting there. */
export function isLarger(value: unknown, most: number): boolean {
  const waiting = [value]
  let size = 0
  while (waiting.length > 0 && size <= most) {
    const each = waiting.pop()
    size += typeof each === 'string' ? each.length + 1 : 1
    if (typeof each !== 'object' || each === null) continue
    if (Array.isArray(each) && each.length > most) return true
    for (const [name, member] of Object.entries(each)) {
      if (!Array.isArray(each)) size += name.length
      waiting.push(member)
    }
  }
  return size > most
}

/** At most this many senders and calls are remembered; the one that asked longest ago is forgotten first. */
const MOST_BUCKETS = 500

interface Bucket {
  left: number
  /** When it was last counted, in milliseconds. */
  at: number
}

/**
 * Creates a limiter. It returns the seconds to wait until this sender may make the call; undefined if it may now. `now`: milliseconds, never
 * running backwards. In memory: a worker that is started again has nothing left to answer.
 */
export function createLimiter(now: () => number = () => performance.now()) {
  const buckets = new Map<string, Bucket>()
  return (sender: string, { burst, perSecond }: Rate): number | undefined => {
    const at = now()
    const bucket = buckets.get(sender) ?? { left: burst, at }
    const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
    const isFree = left >= 1
    putNewest(buckets, sender, { left: isFree ? left - 1 : left, at }, MOST_BUCKETS)
    return isFree ? undefined : Math.ceil((1 - left) / perSecond)
  }
}
