import type { TandemDatabase } from '../database.ts'
import type { Cipher } from '../encryption.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { putChunks } from './chunk-rows.ts'
import { encodeChunk, intoChunks, type MirrorChange } from './chunks.ts'
import { readManifest } from './manifest.ts'
import type { MirrorReader } from './mirror-reader.ts'

/** Changes to append, and the generation to append them to. */
export interface AppendBatch {
  changes: readonly MirrorChange[]
  /** True if more batches follow at once. */
  more?: boolean | undefined
  /** Returns the generation to append to; undefined if there is none. */
  into(manifest: MirrorManifest): Generation | undefined
  /** Returns the manifest to store in the same transaction. */
  nextManifest(
    manifest: MirrorManifest,
    written: Generation,
  ): MirrorManifest | Promise<MirrorManifest>
}

/** Parts that appending needs besides the database. */
export interface AppendParts {
  reader: MirrorReader
  cipherFor(manifest: MirrorManifest): Promise<Cipher | undefined>
}

/** Writes changes as new chunks, and the manifest with them; false when the generation is gone. */
export type Append = (appending: AppendBatch) => Promise<boolean>

/**
 * Creates the function that appends to this database. When it throws, the reader drops its search index, which may hold changes that
 * were never written.
 */
export function createAppend(db: TandemDatabase, parts: AppendParts): Append {
  /** The manifest after the last page, so that the next one need not read it. */
  let lastManifest: MirrorManifest | undefined
  return async (appending) => {
    try {
      lastManifest = lastManifest && (await write(db, lastManifest, appending, parts))
      if (lastManifest) return true
      const manifest = await readManifest(db)
      lastManifest = manifest && (await write(db, manifest, appending, parts))
      return lastManifest !== undefined
    } catch (error) {
      lastManifest = undefined
      // Its search index may hold changes that were not written.
      parts.reader.forget()
      throw error
    }
  }
}

/**
 * Appends to the generation that `seen` names. Returns the manifest afterwards; undefined, and writes nothing, if there is no such
 * generation or another one has replaced it.
 */
async function write(
  db: TandemDatabase,
  seen: MirrorManifest,
  { changes, more, into, nextManifest }: AppendBatch,
  { reader, cipherFor }: AppendParts,
): Promise<MirrorManifest | undefined> {
  const target = into(seen)
  const cipher = target && (await cipherFor(seen))
  if (!target || !cipher) return undefined
  const chunks = intoChunks(changes)
  // Before the transaction, which would not wait for it.
  const closed = await Promise.all(
    chunks.map((chunk) => cipher.encrypt(encodeChunk(chunk), target.id)),
  )
  return db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const manifest = await readManifest(db)
    const now = manifest && into(manifest)
    if (!now || now.id !== target.id) return undefined
    const written = putChunks(db, now.id, now.next, closed)
    const after = await nextManifest(manifest, { ...now, next: now.next + chunks.length })
    const noted = db.marks.put(after)
    // While the browser writes. If that fails, the search index is dropped.
    reader.follow(now.id, now.next, chunks, more)
    await Promise.all([written, noted])
    return after
  })
}
