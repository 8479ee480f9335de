const BASE_MS = 1_000
const CAP_MS = 5 * 60_000

/** The longest pause, in milliseconds. A longer one is cut to this, or taken for a jump of the clock. */
export const LONGEST_PAUSE_MS = 3_600_000

/**
 * Returns how long to wait before the next try, in milliseconds: a random time up to a bound that doubles with each try (full
 * jitter, so that many desks do not come back in one wave). `random`: at least 0, below 1.
 */
export function backOffMs(tries: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** tries)
}
