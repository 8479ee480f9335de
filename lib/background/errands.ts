import type { Settled } from '../db/outbox.ts'
import type { Account } from '../domain/account.ts'
import type { Operation } from '../domain/operation.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { Role } from '../domain/role.ts'
import type { Sync } from '../domain/sync.ts'
import type { OpenSession } from './sessions.ts'

/** What the backend made of an operation. */
export interface Outcome {
  account: Account
  settled: Settled
}

/** Puts an operation to the backend. */
export async function send(operation: Operation, session: OpenSession): Promise<Result<Outcome>> {
  const { id: key, task, accountId, to, version } = operation
  const { backend, csrfToken } = session
  if (task.kind === 'role') return changeRole(operation, task.role, version, session)
  const answer = await backend.sync({ accountId, to, ...task.choices }, { key, version, csrfToken })
  return answer.ok ? ok(outcomeOf(answer.value)) : answer
}

/** Finds out what became of a request whose answer was lost; undefined when it has to be sent again. */
export async function find(
  { id, task }: Operation,
  { backend }: OpenSession,
): Promise<Result<Outcome | undefined>> {
  // The same request again finds it out: a role that is so already is no error, and the version keeps later changes safe.
  if (task.kind === 'role') return ok(undefined)
  const found = await backend.findSync(id)
  return found.ok ? ok(found.value && outcomeOf(found.value)) : found
}

/** Takes back what a finished operation did. */
export async function undo(operation: Operation, session: OpenSession): Promise<Result<Outcome>> {
  const { id, task, syncId, version, versionAfter = version } = operation
  const { backend, csrfToken } = session
  if (task.kind === 'role') {
    const answer = await changeRole(operation, task.was, versionAfter, session)
    if (answer.ok || answer.problem.name !== 'changed') return answer
    return failed({ ...answer.problem, name: 'changed-since' })
  }
  if (!syncId) return failed({ name: 'not-found' })
  // Made from the operation's own key, so that a repeated undo is the same undo.
  const answer = await backend.undoSync(syncId, { csrfToken, key: `undo-${id}` })
  return answer.ok ? ok({ account: answer.value.account, settled: {} }) : answer
}

async function changeRole(
  { accountId, to: branch }: Operation,
  role: Role,
  version: number,
  { backend, csrfToken }: OpenSession,
): Promise<Result<Outcome>> {
  const answer = await backend.changeRole({ accountId, branch, role }, { csrfToken, version })
  if (!answer.ok) return answer
  return ok({ account: answer.value, settled: { role, versionAfter: answer.value.version } })
}

function outcomeOf({ id, account, to, state, role: asked, undoUntil }: Sync): Outcome {
  const role = account.profiles[to]?.role
  return {
    account,
    settled: {
      syncId: id,
      undoUntil,
      unchanged: state === 'unchanged',
      ...(role && { role }),
      ...(asked?.result === 'refused' && { roleRefused: asked.problem ?? 'forbidden' }),
    },
  }
}
