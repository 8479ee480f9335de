import type { Branch } from '../../domain/branch.ts'
import { type Capability, offers } from '../../domain/capability.ts'
import type { Problem } from '../../domain/problem.ts'
import { may } from '../../domain/rights/rights.ts'
import type { FoundSubject } from './subjects.ts'

/** An action that needs a right in a branch, and the client active there. */
export type ClientAction = 'talk' | 'request-services'

/** What each action needs of the server. */
const CAPABILITY_OF = {
  talk: 'conversation',
  'request-services': 'services',
} as const satisfies Record<ClientAction, Capability>

/** Returns why the actor may not do this for a client in a branch; undefined if nothing known here forbids it. The backend decides. */
export function clientRefusal(
  action: ClientAction,
  branch: Branch,
  { account, session }: FoundSubject,
): Problem | undefined {
  if (!offers(session, CAPABILITY_OF[action])) return { name: 'not-offered' }
  const profile = account.profiles[branch]
  if (!profile) return { name: 'not-linked' }
  if (!may({ action, branch }, session.actor)) return { name: 'forbidden' }
  return profile.status === 'active' ? undefined : { name: 'branch-inactive' }
}
