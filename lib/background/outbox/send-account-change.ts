import type { AccountChange, Operation, Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { OpenSession } from '../session/sessions.ts'
import type { Outcome } from './outcome.ts'

/** Puts a change of one account to the backend, against the version it was decided on. */
export async function sendAccountChange(
  { accountId, to: branch, version = 0 }: Operation,
  task: AccountChange,
  { backend, csrfToken }: OpenSession,
): Promise<Result<Outcome>> {
  const sent = { csrfToken, version }
  const change = () => {
    if ('role' in task) return backend.changeRole({ accountId, branch, role: task.role }, sent)
    if (!('status' in task)) return backend.changePrimary({ accountId, branch }, sent)
    const { status, primary: primaryBranch } = task
    const deleted = task.kind === 'status' ? deletionsOf(task) : {}
    return backend.changeStatus({ accountId, branch, status, primaryBranch, ...deleted }, sent)
  }
  const answer = await change()
  if (!answer.ok) {
    const isSince = task.kind === 'undo' && answer.problem.name === 'changed'
    return isSince ? failed({ ...answer.problem, name: 'changed-since' }) : answer
  }
  const account = answer.value
  const given = 'role' in task && { role: task.role }
  return ok({ account, settled: { ...given, versionAfter: account.version } })
}

/**
 * The version to send a change under when nobody has looked since it was decided on. What an undo would give back must not
 * be another one by now.
 */
export async function checkAccountChange(
  { accountId, to }: Operation,
  task: Exclude<AccountChange, { kind: 'undo' }>,
  { backend }: OpenSession,
): Promise<Result<number>> {
  const found = await backend.readAccount(accountId)
  if (!found.ok) return found
  const { profiles, primaryBranch, version } = found.value
  const changed: string[] = []
  if (task.kind === 'role' && profiles[to]?.role !== task.was) changed.push('Role')
  if (task.kind === 'status' && profiles[to]?.status !== task.was) changed.push('Status')
  const primaryWas = task.kind === 'primary' ? task.was : 'primaryWas' in task && task.primaryWas
  if (primaryWas && primaryBranch !== primaryWas) changed.push('Primary branch')
  return changed.length > 0 ? failed({ name: 'changed', changed }) : ok(version)
}

function deletionsOf({
  deleteFutureServices,
  deleteTemplates,
}: Extract<Task, { kind: 'status' }>): { deleteFutureServices?: true; deleteTemplates?: true } {
  return {
    ...(deleteFutureServices && { deleteFutureServices }),
    ...(deleteTemplates && { deleteTemplates }),
  }
}
