import type { PayloadReader } from '../db/outbox/encrypted-payloads.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { UnsentPayload } from '../domain/outbox/unsent-payload.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { KEY_LIFE_MS, type Outcome } from './errands.ts'
import type { OpenSession } from './sessions.ts'

/**
 * The letter of an operation that carries one, right before it is sent. One that is so old that the backend may have forgotten
 * its key is not sent: nobody could say whether it would be the second time.
 */
export async function takeLetter(
  { id, madeAt }: Operation,
  { mirrorKey }: OpenSession,
  { letters, now }: { letters: PayloadReader; now: number },
): Promise<Result<UnsentPayload>> {
  if (now - madeAt > KEY_LIFE_MS) return failed({ name: 'too-old' })
  const letter = await letters.read(id, mirrorKey)
  return letter ? ok(letter) : failed({ name: 'letter-lost' })
}

/** Delivers a letter, once per operation. */
export async function sendLetter(
  { id: key, accountId, to: branch }: Operation,
  letter: UnsentPayload,
  { backend, csrfToken }: OpenSession,
): Promise<Result<Outcome>> {
  const sent = { key, csrfToken }
  const answer =
    letter.kind === 'message'
      ? await backend.writeMessage({ accountId, branch, text: letter.text }, sent)
      : await backend.requestServices({ accountId, branch, request: letter.request }, sent)
  return answer.ok ? ok({ settled: {} }) : answer
}
