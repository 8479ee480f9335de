import type { Match } from './match.ts'
import type { SyncChoices } from './sync.ts'

/** An answer names at most this many matches, the likeliest first. With this many, there may be more. */
export const MOST_MATCHES = 50

/**
 * True if a person has to decide who this is before a sync goes on: the same e-mail, the same phone number, or two weaker signs together.
 * Many people who have nothing to do with each other share a name alone, or a pet's name alone.
 */
export function stopsSync({ blocking, strength }: Match): boolean {
  return blocking || strength !== 'possible'
}

/** The accounts that may be the same person. `asked`: a person has to decide on them before the sync goes on. `noted`: the others. */
export interface Candidates {
  asked: Match[]
  noted: Match[]
}

/** Returns the candidates for a sync with these choices; none if the choices decide who it is. */
export function candidatesFor(
  matches: readonly Match[],
  { link, onInactive }: Pick<SyncChoices, 'link' | 'onInactive'>,
): Candidates {
  if (link !== undefined || onInactive !== undefined) return { asked: [], noted: [] }
  return {
    asked: matches.filter(stopsSync),
    noted: matches.filter((match) => !stopsSync(match)),
  }
}
