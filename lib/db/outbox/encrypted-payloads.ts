import * as v from 'valibot'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import type { TandemDatabase } from '../database.ts'
import { createCipher, DecryptionError } from '../encryption.ts'
import type { EncryptedPayload } from '../rows.ts'

/** Reads the payloads of operations that are not over. The outbox stores and erases them, each together with its operation. */
export interface PayloadReader {
  /**
   * Reads the payload of an operation. `key`: the mirror key of the session. Undefined if there is none, or if it cannot be
   * decrypted because it is somebody else's or damaged.
   */
  read(operationId: string, key: string): Promise<UnsentPayload | undefined>
}

const payload: v.GenericSchema<unknown, UnsentPayload> = v.variant('kind', [
  v.object({ kind: v.literal('message'), text: v.string() }),
  v.object({
    kind: v.literal('request'),
    request: v.object({
      serviceId: v.string(),
      petIds: v.array(v.string()),
      from: v.string(),
      to: v.string(),
      note: v.optional(v.string()),
    }),
  }),
])

export function createPayloadReader(db: TandemDatabase): PayloadReader {
  return {
    async read(operationId, key) {
      const kept = await db.letters.get(operationId)
      if (!kept) return undefined
      const cipher = await createCipher(key)
      try {
        const bytes = await cipher.decrypt(kept.sealed, payloadContext(operationId))
        const read = v.safeParse(payload, JSON.parse(new TextDecoder().decode(bytes)))
        return read.success ? read.output : undefined
      } catch (error) {
        if (error instanceof DecryptionError) return undefined
        throw error
      }
    },
  }
}

/** Encrypts a payload for its operation: under the id of another one it cannot be decrypted. */
export async function encryptPayload(
  operationId: string,
  payload: UnsentPayload,
  key: string,
): Promise<EncryptedPayload> {
  const cipher = await createCipher(key)
  const bytes = new TextEncoder().encode(JSON.stringify(payload))
  return { operationId, sealed: await cipher.encrypt(bytes, payloadContext(operationId)) }
}

function payloadContext(operationId: string): string {
  return `letter ${operationId}`
}
