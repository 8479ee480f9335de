import type { Account, AccountKind, ProfileStatus } from '../domain/accounts/account.ts'
import {
  type AccountFilter,
  everyTraits,
  PRESENCES,
  type Presence,
  type Traits,
  traitsMatch,
  traitsOf,
} from '../domain/accounts/account-filter.ts'
import { BRANCHES } from '../domain/branch.ts'
import { ROLES_OF, type Role } from '../domain/role.ts'

const KINDS: readonly AccountKind[] = ['client', 'staff']
const STATES: readonly ProfileStatus[] = ['active', 'inactive', 'pending']

const SHELVES = everyTraits()
const NUMBERS = new Map(SHELVES.map((traits, at) => [keyOf(traits), at]))
const ROLES: Role[] = [...new Set(BRANCHES.flatMap((branch) => ROLES_OF[branch]))]

/** The shelf of accounts that are not to be seen. */
export const GONE = 255

/** Accounts with the same traits share a shelf, which has a number. */
export function shelfOf(account: Account): number {
  return NUMBERS.get(keyOf(traitsOf(account))) ?? GONE
}

export function traitsOn(shelf: number): Traits | undefined {
  return SHELVES[shelf]
}

export function placeOn(shelf: number): Presence | undefined {
  return SHELVES[shelf]?.presence
}

/** The roles held in any branch, a bit for each. */
export function rolesOf({ kind, profiles }: Account): number {
  if (kind !== 'staff') return 0
  return BRANCHES.reduce((mask, branch) => mask | roleBit(profiles[branch]?.role), 0)
}

export function roleBit(role: Role | undefined): number {
  return role === undefined ? 0 : 1 << ROLES.indexOf(role)
}

/** For each shelf 1 where its accounts may fit; they do unless the filter asks for a role or for the outbox. */
export function fittingShelves(filter: AccountFilter): Uint8Array {
  const fitting = new Uint8Array(GONE + 1)
  SHELVES.forEach((traits, shelf) => {
    fitting[shelf] = Number(traitsMatch(traits, filter))
  })
  return fitting
}

/** Other traits have another one. */
function keyOf({ kind, presence: place, status, primary }: Traits): number {
  const where = place ? 1 + PRESENCES.indexOf(place) : 0
  const first = primary ? 1 + BRANCHES.indexOf(primary) : 0
  return ((KINDS.indexOf(kind) * 4 + where) * 4 + STATES.indexOf(status)) * 4 + first
}
