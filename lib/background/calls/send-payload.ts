import { mirrorKey } from '../../db/mirror/mirror-key.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import type { Branch } from '../../domain/branch.ts'
import { isAskedBy, type Operation } from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import { isPassing } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type { Caller } from '../../messaging/define-call.ts'
import type { Operations, PayloadToSend } from '../outbox/operations.ts'
import { type ClientAction, clientRefusal } from './client-rights.ts'
import { askerOf, findClient, identifyClientOffline, type OfflineParts } from './subjects.ts'

/** Parts of the worker that sending a payload uses. */
export interface PayloadParts extends OfflineParts {
  operations: Operations
}

/** A message or a request for a client in one branch, and the action that it needs the right to. */
export interface PayloadCall {
  operationId: string
  subject: ProfileRef
  branch: Branch
  action: ClientAction
  payload: UnsentPayload
}

/** Creates the function that stores a payload, encrypted, then sends it. The same operation id twice is the same payload. */
export function createSendPayload(parts: PayloadParts) {
  const { sessions, operations } = parts

  /**
   * Finds the writer, the client and the encryption key. Uses what this browser knows, so that the payload is stored even if the
   * backend does not answer.
   */
  async function addressOf(
    { subject, branch, action }: PayloadCall,
    caller: Caller,
  ): Promise<Result<Pick<PayloadToSend, 'accountId' | 'actorId' | 'dashboardId' | 'key'>>> {
    const known = await identifyClientOffline(subject, caller, parts)
    const key = await mirrorKey.read()
    if (known.ok && key) {
      const { accountId, actorId, dashboardId } = known.value
      return ok({ accountId, actorId, dashboardId, key: key.text })
    }
    const found = await findClient(subject, caller, sessions)
    if (!found.ok) return found
    const refusal = clientRefusal(action, branch, found.value)
    if (refusal) return failed(refusal)
    const { account, session } = found.value
    return ok({
      accountId: account.id,
      ...askerOf(session),
      key: session.mirrorKey,
    })
  }

  /** Returns why a stored payload must not be sent: somebody else is signed in, it is another client, or the right is missing. */
  async function refusalOf(
    { subject, branch, action }: PayloadCall,
    caller: Caller,
    stored: Operation,
  ): Promise<Refused | undefined> {
    const found = await findClient(subject, caller, sessions)
    if (!found.ok) return isPassing(found.problem) ? undefined : found
    const { account, session } = found.value
    if (!isAskedBy(stored, askerOf(session))) return failed({ name: 'forbidden' })
    if (account.id !== stored.accountId) return failed({ name: 'changed' })
    const refusal = clientRefusal(action, branch, found.value)
    return refusal && failed(refusal)
  }

  return (call: PayloadCall, caller: Caller): Promise<Result<Operation>> => {
    const { operationId, branch: to, payload } = call
    return operations.sendPayload(operationId, {
      async write() {
        const address = await addressOf(call, caller)
        return address.ok ? ok({ ...address.value, to, payload }) : address
      },
      refusal: (stored) => refusalOf(call, caller, stored),
    })
  }
}
