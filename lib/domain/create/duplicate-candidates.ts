import type { Account, AccountKind } from '../accounts/account.ts'
import { normalizeText } from '../normalize-text.ts'
import {
  type DuplicateCandidate,
  type DuplicateQuery,
  type DuplicateReason,
  nameIn,
} from './creation.ts'

/** At most this many candidates are named: the form has no room for a long list. */
const MOST = 5

const STRENGTH: Record<DuplicateReason, number> = { email: 4, phone: 2, name: 1 }

/**
 * Finds the accounts that may be the person in the form, the likeliest first: the same e-mail, the same phone number in any format, or the
 * same full name. An account that a search merely finds is not a candidate.
 */
export function findDuplicateCandidates(
  accounts: readonly Account[],
  kind: AccountKind,
  wanted: DuplicateQuery,
): DuplicateCandidate[] {
  const byId = new Map(accounts.map((account) => [account.id, account]))
  return [...byId.values()]
    .filter((account) => account.kind === kind)
    .map((account) => ({ account, reasons: reasonsFor(account, wanted) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => strengthOf(other) - strengthOf(one))
    .slice(0, MOST)
}

/** Returns the texts to search the accounts for: each finds some of the duplicate candidates. */
export function duplicateSearches({ email, phone, ...named }: DuplicateQuery): string[] {
  const digits = e164(phone) ?? ''
  const name = named.firstName.trim() && named.lastName.trim() ? nameIn(named) : ''
  return [email.includes('@') ? email.trim() : '', digits, name].filter(Boolean)
}

/** Returns a phone number in E.164; undefined if the text is not one. A number without a country code counts as a United States number. */
export function e164(phone: string): string | undefined {
  const [number = ''] = phone.trim().split(/\s*(?:x|ext\.?)\s*\d+$/i)
  if (!/^\+?[\d\s()./-]+$/.test(number)) return undefined
  const digits = number.replace(/\D/g, '')
  if (number.startsWith('+')) return /^\d{8,15}$/.test(digits) ? `+${digits}` : undefined
  if (/^[2-9]\d{9}$/.test(digits)) return `+1${digits}`
  return /^1[2-9]\d{9}$/.test(digits) ? `+${digits}` : undefined
}

function reasonsFor(
  account: Account,
  { email, phone, ...named }: DuplicateQuery,
): DuplicateReason[] {
  const reasons: DuplicateReason[] = []
  const mail = email.trim().toLowerCase()
  const number = e164(phone)
  const name = normalizeText(nameIn(named))
  if (mail && account.email?.trim().toLowerCase() === mail) reasons.push('email')
  if (number && account.phone && e164(account.phone) === number) reasons.push('phone')
  if (name.includes(' ') && normalizeText(account.name) === name) reasons.push('name')
  return reasons
}

function strengthOf({ reasons }: DuplicateCandidate): number {
  return reasons.reduce((sum, reason) => sum + STRENGTH[reason], 0)
}
