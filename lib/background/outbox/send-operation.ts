import { offers } from '../../domain/capability.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { candidatesFor } from '../../domain/sync/matches.ts'
import type { Sync } from '../../domain/sync/sync.ts'
import type { OpenSession } from '../session/sessions.ts'
import { KEY_LIFE_MS, type Outcome } from './outcome.ts'
import { checkAccountChange, sendAccountChange } from './send-account-change.ts'
import { sendPayload } from './send-message.ts'

/** Sends an operation to the backend. `payload`: what was written, for a message or a request. */
export async function sendOperation(
  operation: Operation,
  session: OpenSession,
  payload?: UnsentPayload,
): Promise<Result<Outcome>> {
  const { id: key, task, accountId, to, version } = operation
  const { backend, csrfToken } = session
  if (task.kind === 'sync') {
    const request = { accountId, to, ...task.choices }
    const answer = await backend.sync(request, { key, version, csrfToken })
    return answer.ok ? ok(outcomeOf(answer.value, session)) : answer
  }
  if (task.kind === 'message' || task.kind === 'request') {
    return payload ? sendPayload(operation, payload, session) : failed({ name: 'letter-lost' })
  }
  if ('sync' in task) {
    const undo = { syncId: task.sync, accountId, to }
    const answer = await backend.undoSync(undo, { csrfToken, key })
    return answer.ok ? ok({ account: answer.value.account, settled: {} }) : answer
  }
  return sendAccountChange(operation, task, session)
}

/** Sends many syncs to the backend at once. Returns the result of each by the id of its operation. */
export async function sendBatch(
  operations: Operation[],
  session: OpenSession,
): Promise<Result<Map<string, Result<Outcome>>>> {
  const { backend, csrfToken } = session
  const items = operations.flatMap(({ id: key, task, accountId, to, version }) =>
    task.kind === 'sync' ? { key, version, accountId, to, ...task.choices } : [],
  )
  const answers = await backend.syncBatch(items, { csrfToken })
  if (!answers.ok) return answers
  return ok(
    new Map(
      answers.value.map(({ key, result }) => [
        key,
        result.ok ? ok(outcomeOf(result.value, session)) : result,
      ]),
    ),
  )
}

/**
 * Asks for the preview of an operation that was stored without one. Answers with the version to send it under, or with the problem that
 * a person has to decide. An undo needs no preview: it names what it takes back.
 */
export async function checkFirst(
  operation: Operation,
  session: OpenSession,
): Promise<Result<number | undefined>> {
  const { task, accountId, to, version } = operation
  if (version !== undefined || task.kind === 'undo') return ok(version)
  if (task.kind === 'message' || task.kind === 'request') return ok(version)
  if (task.kind !== 'sync') return checkAccountChange(operation, task, session)
  const { choices } = task
  const preview = await session.backend.previewSync({ accountId, to, ...choices }, session)
  if (!preview.ok) return preview
  const { matches, account } = preview.value
  const { asked } = candidatesFor(matches, choices)
  return asked.length > 0 ? failed({ name: 'match-found' }) : ok(account.version)
}

/**
 * Looks up syncs whose answers were lost, by id. Operations missing from the answer are to be sent again. All other kinds are among
 * them: a change that is in place already is no error, and the version protects later changes. A sync with a problem stays unknown.
 */
export async function findLostResponses(
  operations: Operation[],
  session: OpenSession,
  now: number,
): Promise<Result<Map<string, Result<Outcome>>>> {
  const syncs = operations.filter(({ task }) => task.kind === 'sync')
  const outcomes = new Map<string, Result<Outcome>>()
  if (syncs.length === 0) return ok(outcomes)
  const lookups = syncs.map(({ id: key, accountId, to }) => ({ key, accountId, to }))
  const found = await session.backend.findSyncs(lookups)
  if (!found.ok) return found
  for (const operation of syncs) {
    const sync = found.value.get(operation.id)
    if (sync) outcomes.set(operation.id, sync.ok ? ok(outcomeOf(sync.value, session)) : sync)
    else if (now - operation.madeAt > KEY_LIFE_MS) {
      const outcome = await findByAccount(operation, session)
      if (!outcome.ok) return outcome
      if (outcome.value) outcomes.set(operation.id, ok(outcome.value))
    }
  }
  return ok(outcomes)
}

/** Finds out from the account whether a sync was done, if the backend may have forgotten its key; undefined if it was not. */
async function findByAccount(
  { task, accountId, to }: Operation,
  { backend }: OpenSession,
): Promise<Result<Outcome | undefined>> {
  // The account does not show single fields. A copy that was done is refused for its old version when sent again.
  if (task.kind === 'sync' && task.choices.only) return ok(undefined)
  const account = await backend.readAccount(accountId)
  if (!account.ok) return account.problem.name === 'not-found' ? ok(undefined) : account
  const isSo = account.value.profiles[to]?.status === 'active'
  return ok(isSo ? { account: account.value, settled: { unchanged: true } } : undefined)
}

/** Returns the outcome of a sync. It can be undone only where the server offers that. */
function outcomeOf(
  { id, account, to, state, role: asked, undoUntil }: Sync,
  session: OpenSession,
): Outcome {
  const role = account.profiles[to]?.role
  return {
    account,
    ...(state === 'undone' && { isUndone: true }),
    settled: {
      syncId: id,
      undoUntil: offers(session, 'undo') ? undoUntil : undefined,
      unchanged: state === 'unchanged',
      ...(role && { role }),
      ...(asked?.result === 'refused' && { roleRefused: asked.problem ?? 'forbidden' }),
    },
  }
}
