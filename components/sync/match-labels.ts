import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Match, MatchReason, MatchStrength } from '../../lib/domain/sync/match.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import { formatList } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** The choice of a different person: no account has this id. */
export const AS_NEW = 'new'

const REASONS: readonly MatchReason[] = ['email', 'phone', 'name', 'pet']

/** What somebody has in common, at the end of "1 person in Facility has …". */
const COMMON = {
  email: 'match.commonEmail',
  phone: 'match.commonPhone',
  name: 'match.commonName',
  pet: 'match.commonPet',
} as const satisfies Record<MatchReason, TextKey>

const SUREST_FIRST: readonly MatchStrength[] = ['certain', 'likely', 'possible']

/** The likeliest first; among equals as the backend has them. */
export function bySureness(candidates: readonly Match[]): Match[] {
  return SUREST_FIRST.flatMap((sure) => candidates.filter(({ strength }) => strength === sure))
}

/** Why this may be the same person, and how sure that is: "Same name and pet – likely the same person". */
export function reasonsOf({ reasons, strength }: Match): string {
  const what = formatList(reasons.map((reason) => text(`match.${reason}`)))
  return text(`match.${strength}`, { what })
}

/**
 * Those who have too little in common to be asked about: "1 person in Facility has the same name", "3 people in Facility have a pet
 * with the same name and breed". `more`: there may be more of them.
 */
export function notedLabel(noted: readonly Match[], to: Branch, more: boolean): string {
  const count = noted.length
  const common = REASONS.filter((reason) => noted.some(({ reasons }) => reasons.includes(reason)))
  return text(more ? 'match.notedAtLeast' : 'match.noted', {
    count,
    branch: BRANCH_NAME[to],
    what: formatList(
      common.map((reason) => text(COMMON[reason])),
      'or',
    ),
  })
}

/** What the button that joins with this account says. */
export function linkLabel(match: Match | undefined): string {
  return text(match && match.status !== 'active' ? 'match.reactivateAndLink' : 'match.link')
}

/** The choices that joining with this account means. */
export function choicesFor({ accountId, status }: Match): SyncChoices {
  return status === 'active' ? { link: accountId } : { link: accountId, onInactive: 'reactivate' }
}

/** Those with the same e-mail: nobody can be added beside them, nor be joined with somebody else. */
export function blockersOf(candidates: readonly Match[]): Match[] {
  return candidates.filter(({ blocking }) => blocking)
}

/** Those an account can be joined with: where one has the same e-mail only that one, where several have it none. */
export function linkableOf(candidates: readonly Match[]): Match[] {
  const blockers = blockersOf(candidates)
  if (blockers.length === 0) return [...candidates]
  return blockers.length === 1 ? blockers : []
}
