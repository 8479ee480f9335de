import type { Flag } from '../accounts/flag.ts'
import type { Branch } from '../branch.ts'
import type { FlagValues } from '../outbox/changes/flag-change.ts'

/** The content of the flag dialog: the flags that can be added to a client or removed, and what the confirmation sends back. */
export interface FlagView {
  /** The operation's id. Confirming it twice has the same effect as once. */
  operationId: string
  /** The version of the account shown. */
  version: number
  branch: Branch
  change: FlagValues['change']
  /** The flags to choose from, sorted by label; empty if there is none to add or remove. */
  flags: Flag[]
}

/** The choices in that dialog. */
export interface FlagChoices {
  flag?: Flag | undefined
}
