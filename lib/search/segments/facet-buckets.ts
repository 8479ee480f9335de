import type { Account, AccountKind, ProfileStatus } from '../../domain/accounts/account.ts'
import {
  type AccountFilter,
  everyTraits,
  PRESENCES,
  type Presence,
  type Traits,
  traitsMatch,
  traitsOf,
} from '../../domain/accounts/account-filter.ts'
import { BRANCHES } from '../../domain/branch.ts'
import { ROLES_OF, type Role } from '../../domain/role.ts'

const KINDS: readonly AccountKind[] = ['client', 'staff']
const STATES: readonly ProfileStatus[] = ['active', 'inactive', 'pending']

const FACET_BUCKETS = everyTraits()
const NUMBERS = new Map(FACET_BUCKETS.map((traits, at) => [keyOf(traits), at]))
const ROLES: Role[] = [...new Set(BRANCHES.flatMap((branch) => ROLES_OF[branch]))]

/** The facet bucket of deleted accounts. */
export const TOMBSTONE = 255

/** Returns the number of an account's facet bucket, which accounts with the same traits share. */
export function facetBucketOf(account: Account): number {
  return NUMBERS.get(keyOf(traitsOf(account))) ?? TOMBSTONE
}

export function traitsInBucket(bucket: number): Traits | undefined {
  return FACET_BUCKETS[bucket]
}

export function presenceInBucket(bucket: number): Presence | undefined {
  return FACET_BUCKETS[bucket]?.presence
}

/** Returns the roles held in any branch, a bit for each; 0 for clients. */
export function rolesOf({ kind, profiles }: Account): number {
  if (kind !== 'staff') return 0
  return BRANCHES.reduce((mask, branch) => mask | roleBit(profiles[branch]?.role), 0)
}

export function roleBit(role: Role | undefined): number {
  return role === undefined ? 0 : 1 << ROLES.indexOf(role)
}

/** Returns 1 for each facet bucket that matches the filter, as far as traits decide it: a role, a flag or the outbox is not checked. */
export function matchingBuckets(filter: AccountFilter): Uint8Array {
  const fitting = new Uint8Array(TOMBSTONE + 1)
  FACET_BUCKETS.forEach((traits, bucket) => {
    fitting[bucket] = Number(traitsMatch(traits, filter))
  })
  return fitting
}

/** Returns a number that is unique to the traits. */
function keyOf({ kind, presence, status, primary }: Traits): number {
  const where = presence ? 1 + PRESENCES.indexOf(presence) : 0
  const first = primary ? 1 + BRANCHES.indexOf(primary) : 0
  return ((KINDS.indexOf(kind) * 4 + where) * 4 + STATES.indexOf(status)) * 4 + first
}
