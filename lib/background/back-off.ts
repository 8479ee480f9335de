const BASE_MS = 1_000
const CAP_MS = 5 * 60_000

/**
 * How long to wait before the next try: what the backend asked for, else anything up to a bound that doubles with each
 * try (full jitter, so that many desks do not come back in one wave).
 */
export function waitMs(tries: number, retryAfterSeconds?: number, random = Math.random): number {
  if (retryAfterSeconds !== undefined) return retryAfterSeconds * 1000
  return random() * Math.min(CAP_MS, BASE_MS * 2 ** tries)
}
