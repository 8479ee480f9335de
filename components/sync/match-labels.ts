import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Match, MatchReason, MatchStrength } from '../../lib/domain/sync/match.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import { formatList } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** The choice of a different person: no account has this id. */
export const AS_NEW = 'new'

const REASONS: readonly MatchReason[] = ['email', 'phone', 'name', 'pet']

/** The shared details, as "1 person in Facility has …" ends. */
const COMMON = {
  email: 'match.commonEmail',
  phone: 'match.commonPhone',
  name: 'match.commonName',
  pet: 'match.commonPet',
} as const satisfies Record<MatchReason, TextKey>

const SUREST_FIRST: readonly MatchStrength[] = ['certain', 'likely', 'possible']

/** Sorts candidates by likelihood; equal ones stay in the backend's order. */
export function bySureness(candidates: readonly Match[]): Match[] {
  return SUREST_FIRST.flatMap((sure) => candidates.filter(({ strength }) => strength === sure))
}

/** Says why this may be the same person, and how likely that is: "Same name and pet – likely the same person". */
export function reasonsOf({ reasons, strength }: Match): string {
  const what = formatList(reasons.map((reason) => text(`match.${reason}`)))
  return text(`match.${strength}`, { what })
}

/**
 * Sums up the matches too weak to ask about: "1 person in Facility has the same name", "3 people in Facility have a pet with the same name
 * and breed". `more`: there may be more of them.
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

/** Labels the button that links with this account. */
export function linkLabel(match: Match | undefined): string {
  return text(match && match.status !== 'active' ? 'match.reactivateAndLink' : 'match.link')
}

/** Returns the choices that link with this account. */
export function choicesFor({ accountId, status }: Match): SyncChoices {
  return status === 'active' ? { link: accountId } : { link: accountId, onInactive: 'reactivate' }
}

/** Returns the candidates with the same e-mail: they rule out a new account and a link with another one. */
export function blockersOf(candidates: readonly Match[]): Match[] {
  return candidates.filter(({ blocking }) => blocking)
}

/** Returns the candidates an account can be linked with: if one has the same e-mail only that one, if several have it none. */
export function linkableOf(candidates: readonly Match[]): Match[] {
  const blockers = blockersOf(candidates)
  if (blockers.length === 0) return [...candidates]
  return blockers.length === 1 ? blockers : []
}
