import * as v from 'valibot'
import type { UnsentPayload } from '../domain/outbox/unsent-payload.ts'
import type { TandemDatabase } from './database.ts'
import { sealWith, Unreadable } from './seal.ts'

/** A letter as it is kept: under the id of its operation, for nobody to read without the key. */
export interface SealedLetter {
  operationId: string
  sealed: Uint8Array<ArrayBuffer>
}

/** What belongs to operations that are not over. The outbox stores and erases it, together with its operation. */
export interface Letters {
  /**
   * The letter of an operation. `key`: of whoever wrote it, as their session has it. Undefined when there is none, or when it
   * does not open: it is somebody else's, or damaged.
   */
  open(operationId: string, key: string): Promise<UnsentPayload | undefined>
}

const letter: v.GenericSchema<unknown, UnsentPayload> = v.variant('kind', [
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

export function lettersIn(db: TandemDatabase): Letters {
  return {
    async open(operationId, key) {
      const kept = await db.letters.get(operationId)
      if (!kept) return undefined
      const seal = await sealWith(key)
      try {
        const bytes = await seal.open(kept.sealed, placeOf(operationId))
        const read = v.safeParse(letter, JSON.parse(new TextDecoder().decode(bytes)))
        return read.success ? read.output : undefined
      } catch (error) {
        if (error instanceof Unreadable) return undefined
        throw error
      }
    },
  }
}

/** Closes a letter for its operation: under the id of another one it does not open. */
export async function closeLetter(
  operationId: string,
  letter: UnsentPayload,
  key: string,
): Promise<SealedLetter> {
  const seal = await sealWith(key)
  const bytes = new TextEncoder().encode(JSON.stringify(letter))
  return { operationId, sealed: await seal.close(bytes, placeOf(operationId)) }
}

function placeOf(operationId: string): string {
  return `letter ${operationId}`
}
