import type { ProfileStatus } from '../accounts/account.ts'

/** Why an account in the target branch may be the same person. */
export type MatchReason = 'email' | 'phone' | 'name' | 'pet'

/** How sure it is: the same login, the same phone or two weaker signs together, or one weak sign. */
export type MatchStrength = 'certain' | 'likely' | 'possible'

/** An account in the target branch that may be the same person. */
export interface Match {
  accountId: string
  name: string
  status: ProfileStatus
  reasons: MatchReason[]
  strength: MatchStrength
  /** The same e-mail: a second account cannot be made beside this one. */
  blocking: boolean
}
