/** Mulberry32: 32 bits of state, good enough for demo data and never for secrets. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    /** Draws a number, at least 0, below 1. */
    next,
    /** Draws a whole number, at least 0, below `limit`. */
    below,
    /** Picks one of a list that is not empty. */
    pick<T>(list: readonly T[]): T {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new Error('Nothing to pick from: the list is empty.')
      return picked
    },
    /** True in this share of the draws. */
    chance: (share: number) => next() < share,
  }
}

/** A seeded source of chance: the same seed gives the same draws on every machine. */
export type Random = ReturnType<typeof createRandom>
