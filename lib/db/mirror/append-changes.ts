import type { TandemDatabase } from '../database.ts'
import type { Cipher } from '../encryption.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { putChunks } from './chunk-rows.ts'
import { encodeChunk, intoChunks, type MirrorChange } from './chunks.ts'
import { readManifest } from './manifest.ts'
import type { MirrorReader } from './mirror-reader.ts'

/** Changes, and where they go. */
export interface AppendBatch {
  changes: readonly MirrorChange[]
  /** Whether others follow at once. */
  more?: boolean | undefined
  /** The generation that they are written behind; undefined: nowhere. */
  into(manifest: MirrorManifest): Generation | undefined
  /** The manifest afterwards. In the same transaction. */
  nextManifest(
    manifest: MirrorManifest,
    written: Generation,
  ): MirrorManifest | Promise<MirrorManifest>
}

/** What writing needs beside the database. */
export interface AppendParts {
  reader: MirrorReader
  cipherFor(manifest: MirrorManifest): Promise<Cipher | undefined>
}

/** Writes changes as new chunks, and the manifest with them; false when there is nothing to write them behind any more. */
export type Append = (appending: AppendBatch) => Promise<boolean>

/** What writes into this database. Should it throw, the reader has forgotten what it knew: some of that may not have been written. */
export function createAppend(db: TandemDatabase, parts: AppendParts): Append {
  /** The manifest as the last page left it, as far as this worker knows: most pages follow another one. */
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
      // What it has taken in was not written.
      parts.reader.forget()
      throw error
    }
  }
}

/**
 * Writes behind the generation that the manifest, as somebody saw it, names. Answers with the manifest as it stands then; with undefined, and
 * nothing is written, when there is no such generation or another one has taken its place.
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
  // Before the transaction, which would not wait for it; one is closed while the next is packed.
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
    // While the browser writes. Should it fail, it is forgotten.
    reader.follow(now.id, now.next, chunks, more)
    await Promise.all([written, noted])
    return after
  })
}
