import * as v from 'valibot'
import { EARLY_KEY } from '../../platform/early-memory.ts'
import { createStoredItem, type StoredItem } from '../../platform/stored-item.ts'

/** A key as it is kept: base64url, and the name of its cipher, so that nobody has to work that out before they read something. */
export interface KeptKey {
  text: string
  name: string
}

/** Where the key of the mirror is. */
export type MirrorKey = StoredItem<KeptKey>

/**
 * The key came with the session, and lives as long as the browser runs at most: in its memory, never on disk. Without it nobody
 * reads what was kept.
 */
export const mirrorKey: MirrorKey = createStoredItem(
  'session',
  EARLY_KEY.mirrorKey,
  v.object({ text: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)), name: v.string() }),
)
