import type { Actor } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import { record, recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import type { AccountRecord } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import { changedSince } from '../sync/sync-checks.ts'
import type { WireAccount } from '../wire.ts'
import { findVisible } from './accounts.ts'
import { CONTACT, withContact } from './contact.ts'

/** Changes the branch that a client sees first. A change to the current one is no error, whatever the version. */
export function changePrimaryBranch(
  store: Store,
  caller: SignedInCaller,
  id: string,
  branch: Branch,
  expectedVersion: number | undefined,
): Answer<WireAccount> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  if (account.kind === 'staff') return refuse('not-found')
  const happening = { action: 'primary', accountId: id, to: branch } as const
  const refused = refuseUnlessPrimaryAllowed(caller, actor, account)
  if (refused) return recorded(store, actor, happening, refused)
  if (!account.profiles[branch]) return recorded(store, actor, happening, refuse('not-linked'))
  if (account.primaryBranch === branch) {
    record(store, actor, { ...happening, outcome: 'unchanged' })
    return { ok: true, value: toAccount(store, actor, account) }
  }
  if (expectedVersion !== undefined && expectedVersion !== account.version) {
    const changed = changedSince(account, expectedVersion)
    return recorded(store, actor, happening, refuse('changed', { changed }))
  }
  const led = withPrimary(store, account, branch)
  if (!led.ok) return recorded(store, actor, happening, led)
  const next = store.change(led.value.account, led.value.fields, actor.accountId)
  record(store, actor, { ...happening, outcome: 'done', fields: led.value.fields })
  return { ok: true, value: toAccount(store, actor, next) }
}

/** Refuses actors who have level 3 in none of the client's branches. */
function refuseUnlessPrimaryAllowed(
  caller: SignedInCaller,
  actor: Actor,
  { profiles }: AccountRecord,
) {
  const refusals = BRANCHES.filter((branch) => profiles[branch]).map((branch) =>
    refuseUnlessAllowed(caller, actor, { action: 'change-primary', branch }),
  )
  if (refusals.includes(undefined)) return undefined
  return refusals.find((refusal) => refusal?.problem.name === 'role-revoked') ?? refusals[0]
}

/**
 * Returns the account with another primary branch, whose contact details the login and the lists follow from then on, and the labels of
 * what changes. A branch without a name leaves the name as it is, so that no account is nameless in the lists.
 */
export function withPrimary(
  store: Store,
  account: AccountRecord,
  branch: Branch,
): Answer<{ account: AccountRecord; fields: string[] }> {
  const profile = account.profiles[branch]
  if (!profile) return refuse('not-linked')
  const labelled = CONTACT.map((key) => ({ key, field: store.fields.standard(branch, key) }))
  const keys = CONTACT.filter(
    (key) =>
      (key !== 'firstName' && key !== 'lastName') ||
      profile.values.has(store.fields.standard(branch, key)?.id ?? ''),
  )
  const led = withContact(store, { ...account, primaryBranch: branch }, branch, {
    values: profile.values,
    keys,
  })
  if (!led.ok) return led
  const changed = labelled.filter(({ key }) => led.value[key] !== account[key])
  const fields = ['Primary branch', ...changed.map(({ key, field }) => field?.label ?? key)]
  return { ok: true, value: { account: led.value, fields } }
}
