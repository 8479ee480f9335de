import type { TandemDatabase } from './database.ts'
import { newGeneration, readManifest } from './mirror/manifest.ts'

/**
 * Does something that writes. When the browser has no room for it, the mirror, which can be read anew, makes way, and it is tried
 * once more. Throws what it throws then.
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

/** Erases the accounts, and notes why. The outbox stays. */
export async function freeSpace(db: TandemDatabase): Promise<void> {
  const manifest = await db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const before = await readManifest(db)
    // Nothing is written here: a full browser refuses that, and would keep everything.
    await Promise.all([db.closedPacks.clear(), db.snapshots.clear(), db.marks.delete('mirror')])
    return before
  })
  if (!manifest) return
  const { completeAt: _, aside: __, ...kept } = manifest
  await unlessQuotaExceeded(() =>
    db.marks.put({ ...kept, shown: newGeneration(), because: 'no-room' }),
  )
}

/** Writes what can be done without; whether there was room for it. */
export async function unlessQuotaExceeded(write: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error
    return false
  }
}

/** Whether the browser refused to keep more. Dexie hands its error on as it is, or inside the one of the transaction. */
export function isQuotaExceeded(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const inner = 'inner' in error ? error.inner : error.cause
  return error.name === 'QuotaExceededError' || (inner !== error && isQuotaExceeded(inner))
}
