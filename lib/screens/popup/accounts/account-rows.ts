import type { AccountRow } from '../../../../components/accounts/account-row.ts'
import type { RoleTag } from '../../../../components/accounts/RoleTags.tsx'
import type { AccountPage } from '../../../db/reads.ts'
import { type Account, onlyBranch } from '../../../domain/accounts/account.ts'
import { profileHrefs } from '../../../domain/accounts/profile-hrefs.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { BRANCHES, type Branch, otherBranch } from '../../../domain/branch.ts'
import { offers } from '../../../domain/capability.ts'
import { justSyncedFrom, type Operation } from '../../../domain/outbox/operation.ts'
import { quickActionsOf } from '../../../domain/rights/quick-actions.ts'
import { refusalReason, rolesToGive, syncOf } from '../../../domain/rights/rights.ts'

/**
 * Returns the accounts as rows: with addresses, and the buttons that this actor may use. `before`: earlier rows of this session; unchanged
 * ones stay the same objects, so that they are not redrawn.
 */
export function accountRowsOf(
  { accounts, openOperations: underWay }: AccountPage,
  session: SessionView,
  before: readonly AccountRow[] = [],
): AccountRow[] {
  const known = new Map(before.map((row) => [row.account.id, row]))
  return accounts.map((account) => {
    const pending = underWay.has(account.id)
    const row = known.get(account.id)
    const isSame = row?.account.version === account.version && row.pending === pending
    return isSame ? row : { ...accountRowOf(account, session), pending }
  })
}

/** Returns one account as a row, with addresses and with what this actor may do. */
export function accountRowOf(account: Account, session: SessionView): AccountRow {
  return {
    account,
    hrefs: profileHrefs(session.profiles, account),
    addTo: addToOf(account, session),
    mayCompare: mayCompare(account, session),
    roles: rolesOf(account, session),
  }
}

/** Returns why this actor may not add the account to the branch it is not in; undefined where they may. */
export function addRefusal(
  account: Account,
  { actor }: SessionView,
): ReturnType<typeof refusalReason> {
  const source = onlyBranch(account)
  if (!source) return undefined
  const person = { accountId: account.id, role: account.profiles[source]?.role }
  return refusalReason({ action: syncOf(account.kind), branch: source, person }, actor)
}

function addToOf(account: Account, session: SessionView): Branch | undefined {
  const source = onlyBranch(account)
  if (!source || !offers(session, 'sync') || addRefusal(account, session)) return undefined
  return otherBranch(source)
}

/** True if the server offers the comparison of the two profiles, and the actor may sync clients out of either branch. */
function mayCompare(account: Account, session: SessionView): boolean {
  return quickActionsOf(account, session).some(({ kind }) => kind === 'compare')
}

/** Returns, right after a sync, the branch the person came from, if this actor may make them inactive there. */
export function syncedFrom(
  operation: Operation | undefined,
  account: Account,
  session: SessionView,
): Branch | undefined {
  const source = justSyncedFrom(operation)
  if (!source || account.profiles[source]?.status !== 'active') return undefined
  const mayChange = quickActionsOf(account, session).some(
    (each) => each.kind === 'status' && each.branch === source,
  )
  return mayChange ? source : undefined
}

function rolesOf(account: Account, session: SessionView): RoleTag[] | undefined {
  if (account.kind !== 'staff') return undefined
  return BRANCHES.flatMap((branch) => {
    const role = account.profiles[branch]?.role
    if (!role) return []
    const others = rolesToGive(session.actor, branch, { accountId: account.id, role })
    return { branch, role, mayChange: offers(session, 'role') && others.length > 0 }
  })
}
