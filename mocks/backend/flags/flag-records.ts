import type { Flag } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'

/** What the business keeps of its flags. */
export interface FlagRecords {
  /** What each branch tags its clients with. Replaced, never mutated. */
  flags: Record<Branch, readonly Flag[]>
}

/** What a profile keeps of them. */
export interface FlaggedProfile {
  /** Of a client: ids of the branch's flags on it. Absent where there never was one. */
  flagIds?: string[]
}
