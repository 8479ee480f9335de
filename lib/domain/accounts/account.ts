import type { Branch } from '../branch.ts'
import { BRANCHES, otherBranch } from '../branch.ts'
import type { Role } from '../role.ts'
import type { Flag } from './flag.ts'

/** A client (pet parent) or a staff member. The same person may be both: two accounts. */
export type AccountKind = 'client' | 'staff'

/** `pending` is a self sign-up that waits in Approvals. */
export type ProfileStatus = 'active' | 'inactive' | 'pending'

/** A pet as a list shows it. `type` is "Dog", "Cat" or what the business calls it. */
export interface Pet {
  id: string
  name: string
  type: string
  breed?: string | undefined
}

/** The record an account has in one branch. `role` stands for staff only, `pets` is empty for them. */
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

/** Whether the account has a profile in both branches. */
export function isLinked(account: Account): boolean {
  return BRANCHES.every((branch) => account.profiles[branch] !== undefined)
}

/** The only branch the account has a profile in, if it is exactly one. */
export function onlyBranch(account: Account): Branch | undefined {
  return BRANCHES.find(
    (branch) => account.profiles[branch] && !account.profiles[otherBranch(branch)],
  )
}

/** Every pet of the account once, whichever branch knows it. */
export function petsOf(account: Account): Pet[] {
  const [first = [], second = []] = BRANCHES.map((branch) => account.profiles[branch]?.pets)
  if (first.length === 0) return second
  if (second.length === 0) return first
  return [...new Map([...first, ...second].map((pet) => [pet.id, pet])).values()]
}

/** What the account is in each branch that has a profile of it. */
export function statusesOf({ profiles }: Account): { [branch in Branch]?: ProfileStatus } {
  const statuses: { [branch in Branch]?: ProfileStatus } = {}
  for (const branch of BRANCHES) {
    const status = profiles[branch]?.status
    if (status) statuses[branch] = status
  }
  return statuses
}
