import type { components } from '../../lib/backend/schema.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { findVisible } from './accounts.ts'
import { type Answer, refuse } from './answer.ts'
import { recorded } from './audit.ts'
import type { Caller, StatusChange } from './backend.ts'
import { toAccount } from './present.ts'
import { actorOf, isLastAdmin, lacks, toPerson } from './rights.ts'
import type { Store } from './store.ts'
import { changedSince } from './sync-checks.ts'
import { unfinishedVisit } from './visit-book.ts'

type Schemas = components['schemas']

/**
 * Makes a profile inactive or active again. Future services and templates are not part of the demo, so the choice to
 * delete them is accepted and has nothing to do.
 */
export function changeStatus(
  store: Store,
  caller: Caller,
  id: string,
  branch: Branch,
  { status }: StatusChange,
  expectedVersion: number | undefined,
): Answer<Schemas['Account']> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  const profile = account.profiles[branch]
  if (!profile) return refuse('not-found')
  const happening = { action: 'status', accountId: id, to: branch, fields: ['Status'] } as const
  const answer = (): Answer<Schemas['Account']> => {
    const person = toPerson(account, branch)
    const refused = lacks(caller, actor, { action: 'change-status', branch, person })
    const isOpen = !refused || refused.problem.name === 'own-account'
    if (isOpen && status === 'inactive' && isLastAdmin(store, account, branch)) {
      return refuse('last-admin')
    }
    if (refused) return refused
    if (expectedVersion !== undefined && expectedVersion !== account.version) {
      return refuse('changed', { changed: changedSince(account, expectedVersion) })
    }
    if (profile.status === status) return { ok: true, value: toAccount(store, account) }
    // Only In-Home sends people out: a guest of Facility is everybody's.
    const owes = branch === 'in-home' && unfinishedVisit(store, profile.id) !== undefined
    if (status === 'inactive' && account.kind === 'staff' && owes) return refuse('visit-unfinished')
    const profiles = { ...account.profiles, [branch]: { ...profile, status } }
    const next = store.change({ ...account, profiles }, ['Status'], actor.accountId)
    return { ok: true, value: toAccount(store, next) }
  }
  return recorded(store, actor, { ...happening, fields: [...happening.fields] }, answer())
}
