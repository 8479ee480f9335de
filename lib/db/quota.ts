import type { TandemDatabase } from './database.ts'
import { newGeneration, readManifest } from './mirror/manifest.ts'

/**
 * Runs a write. If the storage is full, erases the mirror, which can be read anew, and runs it once more. Throws what the second run
 * throws.
 */
export async function withQuotaRecovery<Value>(
  db: TandemDatabase,
  write: () => PromiseLike<Value>,
): Promise<Value> {
  try {
    return await write()
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    await freeSpace(db)
    return write()
  }
}

/** Erases the accounts, and notes the reason in the manifest. The outbox stays. */
export async function freeSpace(db: TandemDatabase): Promise<void> {
  const manifest = await db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const before = await readManifest(db)
    // Nothing is written here: with a full storage that would fail, and undo the deletion.
    await Promise.all([db.closedPacks.clear(), db.snapshots.clear(), db.marks.delete('mirror')])
    return before
  })
  if (!manifest) return
  const { completeAt: _, aside: __, ...kept } = manifest
  await unlessQuotaExceeded(() =>
    db.marks.put({ ...kept, shown: newGeneration(), because: 'no-room' }),
  )
}

/** Runs a write that is not essential. False if there was no room for it. */
export async function unlessQuotaExceeded(write: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    return false
  }
}

/** True if the browser refused to store more. Dexie passes its error on as it is, or inside that of the transaction. */
export function isQuotaExceeded(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = 'inner' in error ? error.inner : error.cause
  return error.name === 'QuotaExceededError' || (inner !== error && isQuotaExceeded(inner))
}
