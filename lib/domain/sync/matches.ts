import type { Match } from './match.ts'
import type { SyncChoices } from './sync.ts'

/** So many are named in one answer, the likeliest first: with as many there may be more. */
export const MOST_MATCHES = 50

/**
 * Whether somebody has to say who this is before a sync goes on: the same e-mail, the same phone, or two weaker signs together. The
 * same name alone, or a pet alone, is shared by many who have nothing to do with each other.
 */
export function stopsSync({ blocking, strength }: Match): boolean {
  return blocking || strength !== 'possible'
}

/** Who may be the same person. `asked`: a person has to decide on them before the sync goes on. `noted`: the others. */
export interface Candidates {
  asked: Match[]
  noted: Match[]
}

/** The candidates for a sync with these choices; none where they decide who it is. */
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
