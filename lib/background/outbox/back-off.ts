const BASE_MS = 1_000
const CAP_MS = 5 * 60_000

/** A pause longer than this nobody asks for in earnest. */
export const LONGEST_PAUSE_MS = 3_600_000

/**
 * How long to wait before the next try, in milliseconds: anything up to a bound that doubles with each try (full jitter, so
 * that many desks do not come back in one wave).
 */
export function backOffMs(tries: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS * 2 ** tries)
}
