import type { Flag } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'

/** The flag data of the business. */
export interface FlagRecords {
  /** The flags of each branch. Replaced, never mutated. */
  flags: Record<Branch, readonly Flag[]>
}

/** The flag data of a profile. */
export interface FlaggedProfile {
  /** Ids of the branch's flags on a client. Undefined where there never was one. */
  flagIds?: string[]
}
