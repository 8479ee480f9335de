import type { Flag } from '../accounts/flag.ts'
import type { Branch } from '../branch.ts'
import type { FlagValues } from '../outbox/changes/flag-change.ts'

/** The flags that can be added to a client, or removed, and what must be sent back to have one changed. */
export interface FlagView {
  /** The operation's id. Confirming it twice is the same as once. */
  operationId: string
  /** The account's version that this shows. */
  version: number
  branch: Branch
  change: FlagValues['change']
  /** To choose from, by label. None: there is nothing to add, or nothing to remove. */
  flags: Flag[]
}

/** What is chosen in that dialog. */
export interface FlagChoices {
  flag?: Flag | undefined
}
