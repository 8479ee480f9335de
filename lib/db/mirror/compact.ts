import { EVERYBODY } from '../../domain/accounts/account-filter.ts'
import { CHUNK_SIZE, type Slot } from '../../search/search-index.ts'
import type { TandemDatabase } from '../database.ts'
import type { Cipher } from '../encryption.ts'
import type { MirrorManifest } from '../rows.ts'
import { deleteChunksOf, deleteOtherChunks, putChunks } from './chunk-rows.ts'
import { encodeChunk, intoChunks } from './chunks.ts'
import { newGeneration, readManifest } from './manifest.ts'
import type { LoadedMirror, MirrorReader } from './mirror-reader.ts'

/** A snapshot is saved once it lacks this many chunks. Fewer are read one by one when the mirror is opened. */
const MOST_UNSAVED_CHUNKS = 64

/** A snapshot is also saved once it lacks this many accounts. */
const MOST_UNSAVED = 4_096

/** With at most this many replaced accounts, chunks are not rewritten. */
const FEW_STALE = 1_000

/** Chunks per transaction when all are rewritten. */
const SLICE = 32

/**
 * Saves a snapshot of the search index once the last one lacks much, and rewrites the accounts once most of the stored ones were
 * replaced.
 */
export async function compactMirror(
  db: TandemDatabase,
  reader: MirrorReader,
  cipherFor: (manifest: MirrorManifest) => Promise<Cipher | undefined>,
): Promise<void> {
  const manifest = await readManifest(db)
  if (!manifest) return
  await clearOrphans(db, manifest)
  const chunks = manifest.shown.next - manifest.shown.savedTo
  if (manifest.aside || chunks * CHUNK_SIZE < MOST_UNSAVED) return
  const known = await reader.read()
  const cipher = known && (await cipherFor(known.manifest))
  if (!known || !cipher) return
  if (chunks < MOST_UNSAVED_CHUNKS && known.searchIndex.unsaved < MOST_UNSAVED) return
  const { stale, size } = known.searchIndex
  const isMostlyStale = stale > FEW_STALE && stale > size
  if (!isMostlyStale) return saveIndex(db, known, cipher)
  if (await rewriteChunks(db, known, cipher)) {
    const fresh = await reader.read()
    if (fresh) await saveIndex(db, fresh, cipher)
  }
}

/** Deletes chunks of generations that the manifest does not name: a worker that stopped half-way left them. */
async function clearOrphans(db: TandemDatabase, { shown, aside }: MirrorManifest): Promise<void> {
  const known = [shown.id, ...(aside ? [aside.id] : [])]
  await deleteOtherChunks(db, known)
}

async function saveIndex(
  db: TandemDatabase,
  { manifest, searchIndex }: LoadedMirror,
  cipher: Cipher,
): Promise<void> {
  const { id, next } = manifest.shown
  const closed = await cipher.encrypt(searchIndex.toSnapshot(), id)
  await db.transaction('rw', db.snapshots, db.marks, async () => {
    const now = await readManifest(db)
    if (now?.shown.id !== id) return
    await db.snapshots.put({ generation: id, upTo: next, closed })
    await db.marks.put({ ...now, shown: { ...now.shown, savedTo: next } })
  })
}

/** Rewrites the current accounts into a new generation. False, and drops it, if somebody else wrote meanwhile. */
async function rewriteChunks(
  db: TandemDatabase,
  known: LoadedMirror,
  cipher: Cipher,
): Promise<boolean> {
  const { manifest, searchIndex } = known
  const { id } = newGeneration()
  const slots = searchIndex.find({ search: '', filter: EVERYBODY }).slots()
  const inOrder = slots.sort((a, b) => a - b)
  let at = 0
  for (const slice of slicesOf(inOrder)) {
    const accounts = await known.accountsIn(slice)
    const closed = await Promise.all(
      intoChunks(accounts.map((account) => ({ account }))).map((chunk) =>
        cipher.encrypt(encodeChunk(chunk), id),
      ),
    )
    await putChunks(db, id, at, closed)
    at += closed.length
  }
  return db.transaction('rw', db.closedPacks, db.snapshots, db.marks, async () => {
    const now = await readManifest(db)
    const isSame = now?.shown.id === manifest.shown.id && now.shown.next === manifest.shown.next
    // Deletes the generation that will not be read: the old one, or the new one if somebody else wrote meanwhile.
    await deleteChunksOf(db, isSame ? manifest.shown.id : id)
    if (!isSame || !now) return false
    await db.snapshots.clear()
    const { cursor } = now.shown
    await db.marks.put({ ...now, shown: { id, next: at, savedTo: 0, cursor } })
    return true
  })
}

function* slicesOf(slots: readonly Slot[]): Generator<readonly Slot[]> {
  const size = SLICE * CHUNK_SIZE
  for (let from = 0; from < slots.length; from += size) yield slots.slice(from, from + size)
}
