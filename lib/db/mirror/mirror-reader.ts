import type { Account } from '../../domain/accounts/account.ts'
import { createSearchIndex, openSnapshot } from '../../search/create-search-index.ts'
import {
  CHUNK_SIZE,
  type SearchIndex,
  type Slot,
  type StoredChange,
} from '../../search/search-index.ts'
import type { TandemDatabase } from '../database.ts'
import { type Cipher, createCipher, DecryptionError } from '../encryption.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { chunksAt, chunksBetween } from './chunk-rows.ts'
import { lineAt, linesOf, type MirrorChange, parseLine } from './chunks.ts'
import { isExpired, readManifest } from './manifest.ts'
import { type MirrorKey, mirrorKey } from './mirror-key.ts'

/** The mirror as it is now: its manifest, its search index, and access to the accounts. */
export interface LoadedMirror {
  manifest: MirrorManifest
  searchIndex: SearchIndex
  /**
   * Reads the accounts in these slots of this search index, in this order. Leaves out those that were deleted meanwhile: the manifest
   * has changed then. Throws `DecryptionError`.
   */
  accountsIn(slots: readonly Slot[]): Promise<Account[]>
}

/** Reads the mirror: the search index from memory, the accounts from the database. */
export interface MirrorReader {
  /**
   * Brings the search index up to date with the database. Undefined if nothing may be read: there is no mirror, no key, or the mirror
   * is too old. Throws `DecryptionError` if chunks cannot be decrypted.
   */
  read(): Promise<LoadedMirror | undefined>
  /**
   * Adds chunks that were just written to the search index, so that they need not be read. `first`: the number of the first one.
   * `more`: true if others follow at once.
   */
  follow(
    generation: string,
    first: number,
    chunks: readonly (readonly MirrorChange[])[],
    more?: boolean,
  ): void
  /** True if this version of the account, or a newer one, is known to be in this generation, without reading the database. */
  has(account: Account, generation: string): boolean
  /** Drops the search index and the cache. */
  forget(): void
}

/** Most chunks read at once. */
const SLICE = 128

/** Most decrypted chunks in the cache: enough for several screens. */
const CACHED_CHUNKS = 128

/** How often to read again if somebody else changes the mirror meanwhile. */
const MOST_TRIES = 3

interface LoadedIndex {
  generation: string
  /** Number of the first chunk that is not in the search index. */
  upTo: number
  searchIndex: SearchIndex
}

export function createMirrorReader(
  db: TandemDatabase,
  key: Pick<MirrorKey, 'read'> = mirrorKey,
  now: () => number = Date.now,
): MirrorReader {
  let loaded: LoadedIndex | undefined
  let cipher: Cipher | undefined
  const cachedChunks = new Map<number, Uint8Array<ArrayBuffer>>()
  let turn: Promise<unknown> = Promise.resolve()

  function forget() {
    loaded = undefined
    cipher = undefined
    cachedChunks.clear()
  }

  async function cipherFor(manifest: MirrorManifest): Promise<Cipher | undefined> {
    if (cipher?.name === manifest.seal) return cipher
    const kept = await key.read()
    return kept?.name === manifest.seal ? createCipher(kept.text) : undefined
  }

  async function bringUpToDate(): Promise<LoadedMirror | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const manifest = await readManifest(db)
      const fitting =
        manifest && !isExpired(manifest, now()) ? await cipherFor(manifest) : undefined
      if (!manifest || !fitting) {
        forget()
        return undefined
      }
      if (loaded?.generation !== manifest.shown.id) {
        forget()
        loaded = await open(db, manifest.shown, fitting)
      }
      cipher = fitting
      const { searchIndex } = loaded
      if (await catchUp(db, loaded, manifest.shown, fitting)) {
        return {
          manifest,
          searchIndex,
          accountsIn: (slots) => accountsIn(manifest.shown.id, slots),
        }
      }
      forget()
    }
    throw new DecryptionError('packs of the mirror are missing')
  }

  /** Decrypts chunks of a generation into the cache, unless another generation is loaded by then. */
  async function fetchChunks(generation: string, numbers: readonly number[]): Promise<void> {
    if (loaded?.generation !== generation || !cipher || numbers.length === 0) return
    const fitting = cipher
    const rows = await chunksAt(db, generation, numbers)
    const opened = numbers.map(async (at, searchIndex) => {
      const closed = rows[searchIndex]
      if (!closed) return
      const bytes = await fitting.decrypt(closed, generation)
      if (loaded?.generation === generation) cachedChunks.set(at, bytes)
    })
    await Promise.all(opened)
  }

  async function accountsIn(generation: string, slots: readonly Slot[]): Promise<Account[]> {
    const accounts: Account[] = []
    for (const part of inSlices(slots)) {
      const numbers = new Set(part.map(readChunk))
      await fetchChunks(
        generation,
        [...numbers].filter((at) => !cachedChunks.has(at)),
      )
      if (loaded?.generation !== generation) return []
      for (const slot of part) {
        const bytes = cachedChunks.get(readChunk(slot))
        const line = bytes && lineAt(bytes, slot % CHUNK_SIZE)
        const change = line === undefined ? undefined : parseLine(line)
        if (change && 'account' in change) accounts.push(change.account)
      }
      evictOldest(cachedChunks, numbers)
    }
    return accounts
  }

  return {
    read() {
      const mine = turn.then(bringUpToDate)
      turn = mine.catch(() => forget())
      return mine
    },

    follow(generation, first, chunks, more) {
      if (first === 0) loaded ??= { generation, upTo: 0, searchIndex: createSearchIndex() }
      if (loaded?.generation !== generation || loaded.upTo !== first) return
      loaded.searchIndex.apply(
        chunks.flatMap((chunk, at) => storedIn(chunk, first + at)),
        more,
      )
      loaded.upTo = first + chunks.length
    },

    // Only for the loaded generation: accounts of an erased or replaced one may be missing from this one.
    has: ({ id, version }, generation) =>
      loaded?.generation === generation && (loaded.searchIndex.versionOf(id) ?? 0) >= version,
    forget,
  }
}

/** Opens the search index saved last, or an empty one. */
async function open(
  db: TandemDatabase,
  { id, savedTo }: Generation,
  cipher: Cipher,
): Promise<LoadedIndex> {
  const saved = savedTo > 0 ? await db.snapshots.get(id) : undefined
  const searchIndex = saved && openSnapshot(await cipher.decrypt(saved.closed, id))
  // A snapshot of another version is not read: the chunks have everything.
  return saved && searchIndex
    ? { generation: id, upTo: saved.upTo, searchIndex }
    : { generation: id, upTo: 0, searchIndex: createSearchIndex() }
}

/** Adds the chunks written since to the search index. False if some are missing. */
async function catchUp(
  db: TandemDatabase,
  loaded: LoadedIndex,
  { id, next }: Generation,
  cipher: Cipher,
): Promise<boolean> {
  while (loaded.upTo < next) {
    const to = Math.min(next, loaded.upTo + SLICE)
    const rows = await chunksBetween(db, id, loaded.upTo, to)
    if (rows.length !== to - loaded.upTo) return false
    const opened = await Promise.all(rows.map((closed) => cipher.decrypt(closed, id)))
    loaded.searchIndex.apply(
      opened.flatMap((bytes, at) => storedIn(linesOf(bytes).map(parseLine), loaded.upTo + at)),
      to < next,
    )
    loaded.upTo = to
  }
  return true
}

function storedIn(changes: readonly MirrorChange[], chunk: number): StoredChange[] {
  return changes.map((change, position) =>
    'account' in change ? { ...change, slot: chunk * CHUNK_SIZE + position } : change,
  )
}

function readChunk(slot: Slot): number {
  return Math.floor(slot / CHUNK_SIZE)
}

/** Splits slots into parts whose chunks fit into the cache together. */
function* inSlices(slots: readonly Slot[]): Generator<readonly Slot[]> {
  for (let from = 0; from < slots.length; ) {
    const chunks = new Set<number>()
    let to = from
    for (; to < slots.length; to++) {
      const chunk = readChunk(slots[to] ?? 0)
      if (chunks.size === CACHED_CHUNKS && !chunks.has(chunk)) break
      chunks.add(chunk)
    }
    yield slots.slice(from, to)
    from = to
  }
}

/** Evicts the least recently used chunks beyond the size of the cache. */
function evictOldest(cachedChunks: Map<number, Uint8Array>, justUsed: ReadonlySet<number>): void {
  for (const number of justUsed) {
    const bytes = cachedChunks.get(number)
    if (!bytes) continue
    cachedChunks.delete(number)
    cachedChunks.set(number, bytes)
  }
  for (const number of cachedChunks.keys()) {
    if (cachedChunks.size <= CACHED_CHUNKS) return
    cachedChunks.delete(number)
  }
}
