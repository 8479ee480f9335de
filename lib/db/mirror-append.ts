import type { TandemDatabase } from './database.ts'
import { type Generation, type MirrorMark, markOf } from './mirror-mark.ts'
import type { MirrorReader } from './mirror-reader.ts'
import { putPacks } from './pack-rows.ts'
import { type Change, inPacks, packed } from './packs.ts'
import type { Seal } from './seal.ts'

/** Changes, and where they go. */
export interface Appending {
  changes: readonly Change[]
  /** Whether others follow at once. */
  more?: boolean | undefined
  /** The generation that they are written behind; undefined: nowhere. */
  into(mark: MirrorMark): Generation | undefined
  /** The mark afterwards. In the same transaction. */
  marked(mark: MirrorMark, written: Generation): MirrorMark | Promise<MirrorMark>
}

/** What writing needs beside the database. */
export interface AppendParts {
  reader: MirrorReader
  sealOf(mark: MirrorMark): Promise<Seal | undefined>
}

/** Writes changes as new packs, and the mark with them; false when there is nothing to write them behind any more. */
export type Append = (appending: Appending) => Promise<boolean>

/** What writes into this database. Should it throw, the reader has forgotten what it knew: some of that may not have been written. */
export function appendTo(db: TandemDatabase, parts: AppendParts): Append {
  /** The mark as the last page left it, as far as this worker knows: most pages follow another one. */
  let lastMark: MirrorMark | undefined
  return async (appending) => {
    try {
      lastMark = lastMark && (await write(db, lastMark, appending, parts))
      if (lastMark) return true
      const mark = await markOf(db)
      lastMark = mark && (await write(db, mark, appending, parts))
      return lastMark !== undefined
    } catch (error) {
      lastMark = undefined
      // What it has taken in was not written.
      parts.reader.forget()
      throw error
    }
  }
}

/**
 * Writes behind the generation that the mark, as somebody saw it, names. Answers with the mark as it stands then; with undefined, and
 * nothing is written, when there is no such generation or another one has taken its place.
 */
async function write(
  db: TandemDatabase,
  seen: MirrorMark,
  { changes, more, into, marked }: Appending,
  { reader, sealOf }: AppendParts,
): Promise<MirrorMark | undefined> {
  const target = into(seen)
  const seal = target && (await sealOf(seen))
  if (!target || !seal) return undefined
  const packs = inPacks(changes)
  // Before the transaction, which would not wait for it; one is closed while the next is packed.
  const closed = await Promise.all(packs.map((pack) => seal.close(packed(pack), target.id)))
  return db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const mark = await markOf(db)
    const now = mark && into(mark)
    if (!now || now.id !== target.id) return undefined
    const written = putPacks(db, now.id, now.next, closed)
    const after = await marked(mark, { ...now, next: now.next + packs.length })
    const noted = db.marks.put(after)
    // While the browser writes. Should it fail, it is forgotten.
    reader.follow(now.id, now.next, packs, more)
    await Promise.all([written, noted])
    return after
  })
}
