import { PACK_SIZE, type Slot } from '../directory/directory.ts'
import { EVERYBODY } from '../domain/accounts/account-filter.ts'
import type { TandemDatabase } from './database.ts'
import { type MirrorMark, markOf, newGeneration } from './mirror-mark.ts'
import type { Known, MirrorReader } from './mirror-reader.ts'
import { deletePacksBeside, deletePacksOf, putPacks } from './pack-rows.ts'
import { inPacks, packed } from './packs.ts'
import type { Seal } from './seal.ts'

/** Up to so many packs are read one by one when the mirror is opened; of more a snapshot of the directory is kept. */
const MOST_UNSAVED_PACKS = 64

/** The same where packs are full. */
const MOST_UNSAVED = 4_096

/** So many accounts that were replaced are not worth writing the others anew. */
const FEW_STALE = 1_000

/** So many packs are written in one transaction. */
const SLICE = 32

/**
 * Saves the directory once there is much that is not in the last snapshot, and writes the accounts anew once most of what is kept
 * was replaced.
 */
export async function tidyMirror(
  db: TandemDatabase,
  reader: MirrorReader,
  sealOf: (mark: MirrorMark) => Promise<Seal | undefined>,
): Promise<void> {
  const mark = await markOf(db)
  if (!mark) return
  await clearOrphans(db, mark)
  const packs = mark.shown.next - mark.shown.savedTo
  if (mark.aside || packs * PACK_SIZE < MOST_UNSAVED) return
  const known = await reader.read()
  const seal = known && (await sealOf(known.mark))
  if (!known || !seal) return
  if (packs < MOST_UNSAVED_PACKS && known.directory.unsaved < MOST_UNSAVED) return
  const { stale, size } = known.directory
  const isMostlyStale = stale > FEW_STALE && stale > size
  if (!isMostlyStale) return saveDirectory(db, known, seal)
  if (await writeAnew(db, known, seal)) {
    const fresh = await reader.read()
    if (fresh) await saveDirectory(db, fresh, seal)
  }
}

/** Packs that somebody who died on the way was about to show. */
async function clearOrphans(db: TandemDatabase, { shown, aside }: MirrorMark): Promise<void> {
  const known = [shown.id, ...(aside ? [aside.id] : [])]
  await deletePacksBeside(db, known)
}

async function saveDirectory(
  db: TandemDatabase,
  { mark, directory }: Known,
  seal: Seal,
): Promise<void> {
  const { id, next } = mark.shown
  const closed = await seal.close(directory.toSnapshot(), id)
  await db.transaction('rw', db.snapshots, db.marks, async () => {
    const now = await markOf(db)
    if (now?.shown.id !== id) return
    await db.snapshots.put({ generation: id, upTo: next, closed })
    await db.marks.put({ ...now, shown: { ...now.shown, savedTo: next } })
  })
}

/** Writes those who are there, and nothing else, into a new generation; false when somebody else wrote meanwhile. */
async function writeAnew(db: TandemDatabase, known: Known, seal: Seal): Promise<boolean> {
  const { mark, directory } = known
  const { id } = newGeneration()
  const slots = directory.find({ search: '', filter: EVERYBODY }).slots()
  const inOrder = slots.sort((a, b) => a - b)
  let at = 0
  for (const part of partsOf(inOrder)) {
    const accounts = await known.accountsIn(part)
    const closed = await Promise.all(
      inPacks(accounts.map((account) => ({ account }))).map((pack) => seal.close(packed(pack), id)),
    )
    await putPacks(db, id, at, closed)
    at += closed.length
  }
  return db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const now = await markOf(db)
    const isSame = now?.shown.id === mark.shown.id && now.shown.next === mark.shown.next
    // What was written in vain goes; of two that are not to be read the old one is.
    await deletePacksOf(db, isSame ? mark.shown.id : id)
    if (!isSame || !now) return false
    await db.snapshots.clear()
    const { cursor } = now.shown
    await db.marks.put({ ...now, shown: { id, next: at, savedTo: 0, cursor } })
    return true
  })
}

function* partsOf(slots: readonly Slot[]): Generator<readonly Slot[]> {
  const size = SLICE * PACK_SIZE
  for (let from = 0; from < slots.length; from += size) yield slots.slice(from, from + size)
}
