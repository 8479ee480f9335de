import type { Branch } from '../../../lib/domain/branch.ts'
import { otherBranch } from '../../../lib/domain/branch.ts'
import { MOST_MATCHES } from '../../../lib/domain/sync/matches.ts'
import { foldEmail } from '../fold.ts'
import type { AccountRecord } from '../model.ts'
import { nameOf } from '../present.ts'
import { inBranch, type Store } from '../store.ts'
import type { WireMatch } from '../wire.ts'

type Reason = WireMatch['reasons'][number]

/** The weight of each reason: the list is sorted by their sum. */
const STRENGTH: Record<Reason, number> = { email: 8, phone: 4, name: 2, pet: 1 }

function strengthOf(match: WireMatch): number {
  return match.reasons.reduce((sum, reason) => sum + STRENGTH[reason], 0)
}

/**
 * Finds other accounts of the same kind in the target branch that may be the same person, active or not, the likeliest first. The same
 * e-mail blocks; everything else is a suggestion. Their number is limited: at a hundred thousand clients every "Luna, Domestic Shorthair"
 * has dozens of namesakes.
 */
export function findMatches(store: Store, account: AccountRecord, to: Branch): WireMatch[] {
  const reasons = new Map<AccountRecord, Reason[]>()
  function note(reason: Reason, found: AccountRecord[]): void {
    for (const candidate of inBranch(found, account.kind, to)) {
      if (candidate.id === account.id) continue
      reasons.set(candidate, [...(reasons.get(candidate) ?? []), reason])
    }
  }
  if (account.email) note('email', store.accounts.withEmail(account.email))
  if (account.phone) note('phone', store.accounts.withPhone(account.phone))
  note('name', store.accounts.withName(account.firstName, account.lastName))
  note('pet', withSamePets(store, account, to))
  return [...reasons]
    .flatMap(([candidate, why]) => toMatch(candidate, why, to))
    .sort(
      (one, other) =>
        strengthOf(other) - strengthOf(one) || one.accountId.localeCompare(other.accountId),
    )
    .slice(0, MOST_MATCHES)
}

function withSamePets(store: Store, account: AccountRecord, to: Branch): AccountRecord[] {
  const source = otherBranch(to)
  const found = (account.profiles[source]?.petIds ?? []).flatMap((id) => {
    const pet = store.business.pets.get(id)
    if (!pet) return []
    const name = store.pets.text(pet, source, 'petName')
    return store.pets.withPet(to, name, store.pets.text(pet, source, 'breed'))
  })
  return [...new Set(found)]
}

/** Returns the strength by the contract: two weaker reasons together equal a phone. */
function sureness(reasons: readonly Reason[]): WireMatch['strength'] {
  if (reasons.includes('email')) return 'certain'
  return reasons.includes('phone') || reasons.length > 1 ? 'likely' : 'possible'
}

function toMatch(candidate: AccountRecord, reasons: Reason[], to: Branch): WireMatch[] {
  const status = candidate.profiles[to]?.status
  if (!status) return []
  const blocking = reasons.includes('email')
  const strength = sureness(reasons)
  return [{ accountId: candidate.id, name: nameOf(candidate), status, reasons, strength, blocking }]
}

/** Finds the account of that kind that already has the e-mail in a branch. */
export function emailOwner(
  store: Store,
  kind: AccountRecord['kind'],
  branch: Branch,
  email: string,
  except?: string,
): AccountRecord | undefined {
  if (foldEmail(email) === '') return undefined
  return inBranch(store.accounts.withEmail(email), kind, branch).find(({ id }) => id !== except)
}
