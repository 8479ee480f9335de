import type { Branch } from '../../lib/domain/branch.ts'
import { type Level, levelOf } from '../../lib/domain/role.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { Business } from '../backend/model.ts'
import type { Redesign, Theme, Viewer } from './theme.ts'

/** One request to one dashboard, before anybody knows whose it is. */
export interface Knock {
  request: Request
  url: URL
  backend: Backend
  business: Business
  branch: Branch
  theme: Theme
  redesign: Redesign
}

/** A request of a staff member who works in this branch. */
export interface Visit extends Knock, Viewer {
  level: Level
  now: Date
}

/** The visit of somebody signed in; undefined when he has no active staff profile in this branch. */
export function visitOf(knock: Knock, caller: SignedInCaller): Visit | undefined {
  const me = knock.business.accounts.get(caller.accountId)
  const profile = me?.profiles[knock.branch]
  if (me?.kind !== 'staff' || profile?.status !== 'active' || !profile.role) return undefined
  const { role } = profile
  return { ...knock, caller, me, role, level: levelOf(role), now: new Date(knock.backend.now()) }
}
