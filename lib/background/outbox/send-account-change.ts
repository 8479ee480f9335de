import type { Versioned } from '../../backend/http.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Branch } from '../../domain/branch.ts'
import {
  type AccountChange,
  type AccountChanges,
  type ChangeKind,
  changedSince,
  changeKindOf,
} from '../../domain/outbox/changes/account-changes.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { OpenSession } from '../session/sessions.ts'
import type { Outcome } from './outcome.ts'

/** Puts one kind of change to the backend. */
type SendChange<Change> = (
  change: Change,
  target: { accountId: string; branch: Branch },
  session: OpenSession,
  sent: Versioned,
) => Promise<Result<Account>>

const SENDERS: { [Kind in ChangeKind]: SendChange<AccountChanges[Kind]> } = {
  role: ({ role }, target, { backend }, sent) => backend.changeRole({ ...target, role }, sent),

  status(change, target, { backend }, sent) {
    const { kind, status, primary: primaryBranch } = change
    const deletions = kind === 'status' && {
      deleteFutureServices: change.deleteFutureServices,
      deleteTemplates: change.deleteTemplates,
    }
    return backend.changeStatus({ ...target, status, primaryBranch, ...deletions }, sent)
  },

  primary: (_, target, { backend }, sent) => backend.changePrimary(target, sent),

  flag: ({ change, flag }, target, { backend }, sent) =>
    backend.changeFlag({ ...target, change, flag }, sent),
}

/** Puts a change of one account to the backend, against the version it was decided on. */
export async function sendAccountChange(
  { accountId, to: branch, version = 0 }: Operation,
  change: AccountChange,
  session: OpenSession,
): Promise<Result<Outcome>> {
  const sent = { csrfToken: session.csrfToken, version }
  const answer = await senderOf(change)(change, { accountId, branch }, session, sent)
  if (!answer.ok) {
    const isSince = change.kind === 'undo' && answer.problem.name === 'changed'
    return isSince ? failed({ ...answer.problem, name: 'changed-since' }) : answer
  }
  const account = answer.value
  const given = 'role' in change && { role: change.role }
  return ok({ account, settled: { ...given, versionAfter: account.version } })
}

/**
 * The version to send a change under when nobody has looked since it was decided on. What an undo would give back must not
 * be another one by now.
 */
export async function checkAccountChange(
  { accountId, to }: Operation,
  change: AccountChange,
  { backend }: OpenSession,
): Promise<Result<number>> {
  const found = await backend.readAccount(accountId)
  if (!found.ok) return found
  const changed = changedSince(change, to, found.value)
  return changed.length > 0 ? failed({ name: 'changed', changed }) : ok(found.value.version)
}

function senderOf(change: AccountChange): SendChange<AccountChange> {
  // Safe: the change is of this kind, so its sender takes it.
  return SENDERS[changeKindOf(change)] as SendChange<AccountChange>
}
