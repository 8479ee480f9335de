import { type AccountChange, changedSince } from '../../domain/outbox/changes/account-changes.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { OpenSession } from '../session/sessions.ts'
import { handlerOf } from './changes/change-handlers.ts'
import type { Outcome } from './outcome.ts'

/**
 * Sends a change of one account to the backend, with the version it was decided on. An undo fails with `changed-since` if the account
 * has changed since.
 */
export async function sendAccountChange(
  { accountId, to: branch, version = 0 }: Operation,
  change: AccountChange,
  session: OpenSession,
): Promise<Result<Outcome>> {
  const sent = { csrfToken: session.csrfToken, version }
  const { send, settled } = handlerOf(change)
  const answer = await send(change, { accountId, branch }, session, sent)
  if (!answer.ok) {
    const isSince = change.kind === 'undo' && answer.problem.name === 'changed'
    return isSince ? failed({ ...answer.problem, name: 'changed-since' }) : answer
  }
  const account = answer.value
  return ok({ account, settled: { ...settled?.(change), versionAfter: account.version } })
}

/**
 * Returns the version to send a change with that was stored without a preview. Fails with `changed` if what the change replaces has
 * changed meanwhile.
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
