import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import type { Backend } from '../../backend/backend.ts'
import type { SignedInCaller } from '../../backend/caller.ts'
import { dayAt } from '../../backend/days.ts'
import type { AccountRecord, Business } from '../../backend/model.ts'
import { createSessionCookie } from '../session-cookie.ts'
import type { FormsOnce } from './forms-once.ts'

/** The portal's own, so that staff and a client can be signed in in one browser. It goes to no dashboard and no API. */
export const { tokenOf, cookieFor, cookieGone } = createSessionCookie('paws_portal', '/portal')

/** One request to the portal, before anybody knows whose it is. */
export interface ClientKnock {
  request: Request
  url: URL
  backend: Backend
  business: Business
  formsOnce: FormsOnce
}

/** A request of a client who is signed in. */
export interface ClientVisit extends ClientKnock {
  caller: SignedInCaller
  me: AccountRecord
  /** Where the client is active, the primary branch first. There is always one, and nothing of any other shows. */
  branches: readonly [Branch, ...Branch[]]
  /** The business's day, as `2026-03-02`. */
  today: string
}

/** Where a client is active, the primary branch first. */
export function branchesOf({ profiles, primaryBranch }: AccountRecord): Branch[] {
  const active = BRANCHES.filter((branch) => profiles[branch]?.status === 'active')
  return active.sort(
    (one, other) => Number(other === primaryBranch) - Number(one === primaryBranch),
  )
}

/** The client behind the request; undefined where nobody is signed in here who is one. */
export function clientVisitOf(ring: ClientKnock): ClientVisit | undefined {
  const { backend, business, request } = ring
  const caller = backend.callerOf(tokenOf(request))
  const me = caller && business.accounts.get(caller.accountId)
  if (!caller || me?.kind !== 'client') return undefined
  const [first, ...others] = branchesOf(me)
  if (!first) return undefined
  return { ...ring, caller, me, branches: [first, ...others], today: dayAt(backend.now()) }
}

/** The branch that the address names, where the client is active there; else the primary one. */
export function branchAsked({ branches }: ClientVisit, wanted: unknown): Branch {
  return branches.find((branch) => branch === wanted) ?? branches[0]
}
