import type { Match, SyncChoices } from '../lib/domain/sync.ts'
import { message } from '../lib/platform/i18n.ts'

/** The choice of "Somebody else": no account has this id. */
export const AS_NEW = 'new'

/** Why this may be the same person: "same phone, same pet, inactive". */
export function reasonsOf(match: Match): string {
  const words = match.reasons.map((reason) => message(`match_${reason}`))
  return [...words, ...(match.status === 'active' ? [] : [match.status])].join(', ')
}

/** What the button that joins with this account says. */
export function linkLabel(match: Match | undefined): string {
  return match && match.status !== 'active' ? 'Re-activate and link' : 'Link to this one'
}

/** The choices that joining with this account means. */
export function choicesFor({ accountId, status }: Match): SyncChoices {
  return status === 'active' ? { link: accountId } : { link: accountId, onInactive: 'reactivate' }
}

/** Whether one of them has the same e-mail, so that nobody can be added beside them. */
export function hasBlocking(candidates: Match[]): boolean {
  return candidates.some((candidate) => candidate.blocking)
}
