import * as v from 'valibot'
import { EARLY_KEY } from '../../platform/early-memory.ts'
import { createStoredItem, type StoredItem } from '../../platform/stored-item.ts'

/** A key as it is kept: base64url, with the name of its cipher, so that readers need not compute it. */
export interface KeptKey {
  text: string
  name: string
}

/** The stored item that holds the mirror's key. */
export type MirrorKey = StoredItem<KeptKey>

/**
 * The mirror's key. It comes with the session and is kept in the browser's memory only, never on disk. Without it nobody can read
 * the mirror.
 */
export const mirrorKey: MirrorKey = createStoredItem(
  'session',
  EARLY_KEY.mirrorKey,
  v.object({ text: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)), name: v.string() }),
)
