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

/** The mirror as it stands: its manifest, who is in it, and the accounts themselves. */
export interface LoadedMirror {
  mark: MirrorManifest
  directory: SearchIndex
  /**
   * The accounts in these slots of this search index, in this order. Those that were cleared away meanwhile are left out: the manifest has
   * changed then. Throws `DecryptionError`.
   */
  accountsIn(slots: readonly Slot[]): Promise<Account[]>
}

/** Reads the mirror: who is in it from memory, the accounts themselves from the database. */
export interface MirrorReader {
  /**
   * Brings the search index up to date with the database. Undefined when there is nothing that may be read: no mirror, no key, or one
   * that was left alone for too long. Throws `DecryptionError` when the chunks cannot be decrypted.
   */
  read(): Promise<LoadedMirror | undefined>
  /**
   * Takes in what was just written, so that it need not be read: `first` is the number of the first chunk. `more`: others are written at
   * once.
   */
  follow(
    generation: string,
    first: number,
    chunks: readonly (readonly MirrorChange[])[],
    more?: boolean,
  ): void
  /** Whether this version of the account, or a newer one, is in this generation, as far as that is known without reading. */
  has(account: Account, generation: string): boolean
  /** Forgets what is in memory. */
  forget(): void
}

/** So many chunks are read at once. */
const SLICE = 128

/** So many chunks are kept decrypted: some screens full. */
const PACKS_AT_HAND = 128

/** The mirror may be changed by somebody else while it is read: then it is read once more, but not for ever. */
const MOST_TRIES = 3

interface LoadedIndex {
  generation: string
  /** Number of the first chunk that is not in the search index. */
  upTo: number
  directory: SearchIndex
}

export function createMirrorReader(
  db: TandemDatabase,
  key: Pick<MirrorKey, 'read'> = mirrorKey,
  now: () => number = Date.now,
): MirrorReader {
  let held: LoadedIndex | undefined
  let cipher: Cipher | undefined
  const atHand = new Map<number, Uint8Array<ArrayBuffer>>()
  let turn: Promise<unknown> = Promise.resolve()

  function forget() {
    held = undefined
    cipher = undefined
    atHand.clear()
  }

  async function sealOf(manifest: MirrorManifest): Promise<Cipher | undefined> {
    if (cipher?.name === manifest.seal) return cipher
    const kept = await key.read()
    return kept?.name === manifest.seal ? createCipher(kept.text) : undefined
  }

  async function bringUpToDate(): Promise<LoadedMirror | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const manifest = await readManifest(db)
      const fitting = manifest && !isExpired(manifest, now()) ? await sealOf(manifest) : undefined
      if (!manifest || !fitting) {
        forget()
        return undefined
      }
      if (held?.generation !== manifest.shown.id) {
        forget()
        held = await open(db, manifest.shown, fitting)
      }
      cipher = fitting
      const { directory: index } = held
      if (await catchUp(db, held, manifest.shown, fitting)) {
        return {
          mark: manifest,
          directory: index,
          accountsIn: (slots) => accountsIn(manifest.shown.id, slots),
        }
      }
      forget()
    }
    throw new DecryptionError('packs of the mirror are missing')
  }

  /** Puts the chunks of a generation at hand, as long as that is the one that is shown. */
  async function fetchPacks(generation: string, numbers: readonly number[]): Promise<void> {
    if (held?.generation !== generation || !cipher || numbers.length === 0) return
    const fitting = cipher
    const rows = await chunksAt(db, generation, numbers)
    const opened = numbers.map(async (at, index) => {
      const closed = rows[index]
      if (!closed) return
      const bytes = await fitting.decrypt(closed, generation)
      if (held?.generation === generation) atHand.set(at, bytes)
    })
    await Promise.all(opened)
  }

  async function accountsIn(generation: string, slots: readonly Slot[]): Promise<Account[]> {
    const accounts: Account[] = []
    for (const part of inSlices(slots)) {
      const numbers = new Set(part.map(readChunk))
      await fetchPacks(
        generation,
        [...numbers].filter((at) => !atHand.has(at)),
      )
      if (held?.generation !== generation) return []
      for (const slot of part) {
        const bytes = atHand.get(readChunk(slot))
        const line = bytes && lineAt(bytes, slot % CHUNK_SIZE)
        const change = line === undefined ? undefined : parseLine(line)
        if (change && 'account' in change) accounts.push(change.account)
      }
      breathe(atHand, numbers)
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
      if (first === 0) held ??= { generation, upTo: 0, directory: createSearchIndex() }
      if (held?.generation !== generation || held.upTo !== first) return
      held.directory.apply(
        chunks.flatMap((chunk, at) => storedIn(chunk, first + at)),
        more,
      )
      held.upTo = first + chunks.length
    },

    // Who was in a generation that is erased, or that another has taken the place of, may be missing from this one.
    has: ({ id, version }, generation) =>
      held?.generation === generation && (held.directory.versionOf(id) ?? 0) >= version,
    forget,
  }
}

/** The search index as it was saved last, or an empty one. */
async function open(
  db: TandemDatabase,
  { id, savedTo }: Generation,
  cipher: Cipher,
): Promise<LoadedIndex> {
  const saved = savedTo > 0 ? await db.snapshots.get(id) : undefined
  const index = saved && openSnapshot(await cipher.decrypt(saved.closed, id))
  // One that an older version of Tandem wrote is not read: the chunks have everything.
  return saved && index
    ? { generation: id, upTo: saved.upTo, directory: index }
    : { generation: id, upTo: 0, directory: createSearchIndex() }
}

/** Takes in the chunks that were written since; false when some are missing. */
async function catchUp(
  db: TandemDatabase,
  held: LoadedIndex,
  { id, next }: Generation,
  cipher: Cipher,
): Promise<boolean> {
  while (held.upTo < next) {
    const to = Math.min(next, held.upTo + SLICE)
    const rows = await chunksBetween(db, id, held.upTo, to)
    if (rows.length !== to - held.upTo) return false
    const opened = await Promise.all(rows.map((closed) => cipher.decrypt(closed, id)))
    held.directory.apply(
      opened.flatMap((bytes, at) => storedIn(linesOf(bytes).map(parseLine), held.upTo + at)),
      to < next,
    )
    held.upTo = to
  }
  return true
}

function storedIn(changes: readonly MirrorChange[], chunk: number): StoredChange[] {
  return changes.map((change, place) =>
    'account' in change ? { ...change, slot: chunk * CHUNK_SIZE + place } : change,
  )
}

function readChunk(slot: Slot): number {
  return Math.floor(slot / CHUNK_SIZE)
}

/** Parts of so many slots that their chunks can be at hand together. */
function* inSlices(slots: readonly Slot[]): Generator<readonly Slot[]> {
  for (let from = 0; from < slots.length; ) {
    const chunks = new Set<number>()
    let to = from
    for (; to < slots.length; to++) {
      const chunk = readChunk(slots[to] ?? 0)
      if (chunks.size === PACKS_AT_HAND && !chunks.has(chunk)) break
      chunks.add(chunk)
    }
    yield slots.slice(from, to)
    from = to
  }
}

/** Lets go of what is at hand beyond what is kept there, those first that were asked for longest ago. */
function breathe(atHand: Map<number, Uint8Array>, justUsed: ReadonlySet<number>): void {
  for (const number of justUsed) {
    const bytes = atHand.get(number)
    if (!bytes) continue
    atHand.delete(number)
    atHand.set(number, bytes)
  }
  for (const number of atHand.keys()) {
    if (atHand.size <= PACKS_AT_HAND) return
    atHand.delete(number)
  }
}
