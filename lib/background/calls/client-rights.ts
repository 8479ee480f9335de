import type { Branch } from '../../domain/branch.ts'
import type { Problem } from '../../domain/problem.ts'
import { may } from '../../domain/rights/rights.ts'
import type { FoundSubject } from './subjects.ts'

/** What needs a right in a branch in which the client is active. */
export type ClientAction = 'talk' | 'request-services'

/** Why the asker may not do this for a client in a branch, as far as it is known beforehand. The backend decides. */
export function clientRefusal(
  action: ClientAction,
  branch: Branch,
  { account, session }: FoundSubject,
): Problem | undefined {
  const profile = account.profiles[branch]
  if (!profile) return { name: 'not-linked' }
  if (!may({ action, branch }, session.actor)) return { name: 'forbidden' }
  return profile.status === 'active' ? undefined : { name: 'branch-inactive' }
}
