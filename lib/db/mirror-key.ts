import * as v from 'valibot'
import { type StoredItem, storedItem } from '../platform/stored-item.ts'

/** Where the key of the mirror is. */
export type MirrorKey = StoredItem<string>

/**
 * The key came with the session, and lives as long as the browser runs at most: in its memory, never on disk. Without it nobody
 * reads what was kept.
 */
export const mirrorKey: MirrorKey = storedItem(
  'session',
  'mirror-key',
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
)
