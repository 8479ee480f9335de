import type { PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { OpenSession } from '../session/sessions.ts'
import { KEY_LIFE_MS, type Outcome } from './outcome.ts'

/**
 * Reads the payload of an operation right before it is sent. Fails with `letter-lost` if it cannot be read, and with `too-old` if
 * the backend may have forgotten its key: it might then be sent twice.
 */
export async function readPayload(
  { id, madeAt }: Operation,
  { mirrorKey }: OpenSession,
  { payloads, now }: { payloads: PayloadReader; now: number },
): Promise<Result<UnsentPayload>> {
  if (now - madeAt > KEY_LIFE_MS) return failed({ name: 'too-old' })
  const payload = await payloads.read(id, mirrorKey)
  return payload ? ok(payload) : failed({ name: 'letter-lost' })
}

/** Sends a payload, once per operation. */
export async function sendPayload(
  { id: key, accountId, to: branch }: Operation,
  payload: UnsentPayload,
  { backend, csrfToken }: OpenSession,
): Promise<Result<Outcome>> {
  const sent = { key, csrfToken }
  const answer =
    payload.kind === 'message'
      ? await backend.writeMessage({ accountId, branch, text: payload.text }, sent)
      : await backend.requestServices({ accountId, branch, request: payload.request }, sent)
  return answer.ok ? ok({ settled: {} }) : answer
}
