import type { Branch } from '../branch.ts'
import { BRANCHES, otherBranch } from '../branch.ts'
import type { Role } from '../role.ts'
import type { Flag } from './flag.ts'

/** A client (pet parent) or a staff member. The same person may be both: two accounts. */
export type AccountKind = 'client' | 'staff'

/** The status of a profile. `pending`: a client signed up and waits in Approvals. */
export type ProfileStatus = 'active' | 'inactive' | 'pending'

/** A pet as a list shows it. `type` is "Dog", "Cat" or what the business calls it. */
export interface Pet {
  id: string
  name: string
  type: string
  breed?: string | undefined
}

/** The record of an account in one branch. `role`: staff only. `pets`: empty for staff. */
export interface Profile {
  /** The number in that dashboard's address bar, not the account's id. */
  id: string
  status: ProfileStatus
  role?: Role | undefined
  pets: Pet[]
  /** The branch's flags on a client, by label; absent where there is none. */
  flags?: Flag[] | undefined
}

/** One person with one login (e-mail). */
export interface Account {
  id: string
  kind: AccountKind
  name: string
  email?: string | undefined
  phone?: string | undefined
  profiles: { [branch in Branch]?: Profile | undefined }
  /** The branch a client sees first. Clients only. */
  primaryBranch?: Branch | undefined
  /** Rises by one with every change; it is the account's `ETag`. */
  version: number
}

/** True if the account has a profile in both branches. */
export function isLinked(account: Account): boolean {
  return BRANCHES.every((branch) => account.profiles[branch] !== undefined)
}

/** Returns the only branch in which the account has a profile; undefined if it has none or two. */
export function onlyBranch(account: Account): Branch | undefined {
  return BRANCHES.find(
    (branch) => account.profiles[branch] && !account.profiles[otherBranch(branch)],
  )
}

/** Returns every pet of the account once, whichever branch has it. */
export function petsOf(account: Account): Pet[] {
  const [first = [], second = []] = BRANCHES.map((branch) => account.profiles[branch]?.pets)
  if (first.length === 0) return second
  if (second.length === 0) return first
  return [...new Map([...first, ...second].map((pet) => [pet.id, pet])).values()]
}

/** Returns the account's status in each branch where it has a profile. */
export function statusesOf({ profiles }: Account): { [branch in Branch]?: ProfileStatus } {
  const statuses: { [branch in Branch]?: ProfileStatus } = {}
  for (const branch of BRANCHES) {
    const status = profiles[branch]?.status
    if (status) statuses[branch] = status
  }
  return statuses
}
