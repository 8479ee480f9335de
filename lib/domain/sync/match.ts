import type { ProfileStatus } from '../accounts/account.ts'

/** Why an account in the target branch may be the same person. */
export type MatchReason = 'email' | 'phone' | 'name' | 'pet'

/**
 * How sure a match is. `certain`: the same login. `likely`: the same phone number, or two weaker signs together. `possible`: one weak sign.
 */
export type MatchStrength = 'certain' | 'likely' | 'possible'

/** An account in the target branch that may be the same person. */
export interface Match {
  accountId: string
  name: string
  status: ProfileStatus
  reasons: MatchReason[]
  strength: MatchStrength
  /** Whether both have the same e-mail, so that no second account can be created. */
  blocking: boolean
}
