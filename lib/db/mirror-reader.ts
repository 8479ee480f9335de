import { type Directory, PACK_SIZE, type Slot, type StoredChange } from '../directory/directory.ts'
import { makeDirectory, readSnapshot } from '../directory/make-directory.ts'
import type { Account } from '../domain/accounts/account.ts'
import type { TandemDatabase } from './database.ts'
import { type MirrorKey, mirrorKey } from './mirror-key.ts'
import { type Generation, isExpired, type MirrorMark, markOf } from './mirror-mark.ts'
import { packsAt, packsBetween } from './pack-rows.ts'
import { type Change, changeOf, lineAt, linesOf } from './packs.ts'
import { type Seal, sealWith, Unreadable } from './seal.ts'

/** The mirror as it stands: its mark, who is in it, and the accounts themselves. */
export interface Known {
  mark: MirrorMark
  directory: Directory
  /**
   * The accounts in these slots of this directory, in this order. Those that were cleared away meanwhile are left out: the mark has
   * changed then. Throws `Unreadable`.
   */
  accountsIn(slots: readonly Slot[]): Promise<Account[]>
}

/** Reads the mirror: who is in it from memory, the accounts themselves from the database. */
export interface MirrorReader {
  /**
   * Brings the directory up to date with the database. Undefined when there is nothing that may be read: no mirror, no key, or one
   * that was left alone for too long. Throws `Unreadable` when the packs do not open.
   */
  read(): Promise<Known | undefined>
  /**
   * Takes in what was just written, so that it need not be read: `first` is the number of the first pack. `more`: others are written at
   * once.
   */
  follow(
    generation: string,
    first: number,
    packs: readonly (readonly Change[])[],
    more?: boolean,
  ): void
  /** Whether this version of the account, or a newer one, is in this generation, as far as that is known without reading. */
  has(account: Account, generation: string): boolean
  /** Forgets what is in memory. */
  forget(): void
}

/** So many packs are read at once. */
const SLICE = 128

/** So many packs are kept open at hand: some screens full. */
const PACKS_AT_HAND = 128

/** The mirror may be changed by somebody else while it is read: then it is read once more, but not for ever. */
const MOST_TRIES = 3

interface Held {
  generation: string
  /** Number of the first pack that is not in the directory. */
  upTo: number
  directory: Directory
}

export function mirrorReader(
  db: TandemDatabase,
  key: Pick<MirrorKey, 'read'> = mirrorKey,
  now: () => number = Date.now,
): MirrorReader {
  let held: Held | undefined
  let seal: Seal | undefined
  const atHand = new Map<number, Uint8Array<ArrayBuffer>>()
  let turn: Promise<unknown> = Promise.resolve()

  function forget() {
    held = undefined
    seal = undefined
    atHand.clear()
  }

  async function sealOf(mark: MirrorMark): Promise<Seal | undefined> {
    if (seal?.name === mark.seal) return seal
    const kept = await key.read()
    return kept?.name === mark.seal ? sealWith(kept.text) : undefined
  }

  async function bringUpToDate(): Promise<Known | undefined> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const mark = await markOf(db)
      const fitting = mark && !isExpired(mark, now()) ? await sealOf(mark) : undefined
      if (!mark || !fitting) {
        forget()
        return undefined
      }
      if (held?.generation !== mark.shown.id) {
        forget()
        held = await open(db, mark.shown, fitting)
      }
      seal = fitting
      const { directory } = held
      if (await catchUp(db, held, mark.shown, fitting)) {
        return { mark, directory, accountsIn: (slots) => accountsIn(mark.shown.id, slots) }
      }
      forget()
    }
    throw new Unreadable('packs of the mirror are missing')
  }

  /** Puts the packs of a generation at hand, as long as that is the one that is shown. */
  async function fetchPacks(generation: string, numbers: readonly number[]): Promise<void> {
    if (held?.generation !== generation || !seal || numbers.length === 0) return
    const fitting = seal
    const rows = await packsAt(db, generation, numbers)
    const opened = numbers.map(async (at, index) => {
      const closed = rows[index]
      if (!closed) return
      const bytes = await fitting.open(closed, generation)
      if (held?.generation === generation) atHand.set(at, bytes)
    })
    await Promise.all(opened)
  }

  async function accountsIn(generation: string, slots: readonly Slot[]): Promise<Account[]> {
    const accounts: Account[] = []
    for (const part of inParts(slots)) {
      const numbers = new Set(part.map(packOf))
      await fetchPacks(
        generation,
        [...numbers].filter((at) => !atHand.has(at)),
      )
      if (held?.generation !== generation) return []
      for (const slot of part) {
        const bytes = atHand.get(packOf(slot))
        const line = bytes && lineAt(bytes, slot % PACK_SIZE)
        const change = line === undefined ? undefined : changeOf(line)
        if (change && 'account' in change) accounts.push(change.account)
      }
      letGo(atHand, numbers)
    }
    return accounts
  }

  return {
    read() {
      const mine = turn.then(bringUpToDate)
      turn = mine.catch(() => forget())
      return mine
    },

    follow(generation, first, packs, more) {
      if (first === 0) held ??= { generation, upTo: 0, directory: makeDirectory() }
      if (held?.generation !== generation || held.upTo !== first) return
      held.directory.apply(
        packs.flatMap((pack, at) => storedIn(pack, first + at)),
        more,
      )
      held.upTo = first + packs.length
    },

    // Who was in a generation that is erased, or that another has taken the place of, may be missing from this one.
    has: ({ id, version }, generation) =>
      held?.generation === generation && (held.directory.versionOf(id) ?? 0) >= version,
    forget,
  }
}

/** The directory as it was saved last, or an empty one. */
async function open(db: TandemDatabase, { id, savedTo }: Generation, seal: Seal): Promise<Held> {
  const saved = savedTo > 0 ? await db.snapshots.get(id) : undefined
  const directory = saved && readSnapshot(await seal.open(saved.closed, id))
  // One that an older version of Tandem wrote is not read: the packs have everything.
  return saved && directory
    ? { generation: id, upTo: saved.upTo, directory }
    : { generation: id, upTo: 0, directory: makeDirectory() }
}

/** Takes in the packs that were written since; false when some are missing. */
async function catchUp(
  db: TandemDatabase,
  held: Held,
  { id, next }: Generation,
  seal: Seal,
): Promise<boolean> {
  while (held.upTo < next) {
    const to = Math.min(next, held.upTo + SLICE)
    const rows = await packsBetween(db, id, held.upTo, to)
    if (rows.length !== to - held.upTo) return false
    const opened = await Promise.all(rows.map((closed) => seal.open(closed, id)))
    held.directory.apply(
      opened.flatMap((bytes, at) => storedIn(linesOf(bytes).map(changeOf), held.upTo + at)),
      to < next,
    )
    held.upTo = to
  }
  return true
}

function storedIn(changes: readonly Change[], pack: number): StoredChange[] {
  return changes.map((change, place) =>
    'account' in change ? { ...change, slot: pack * PACK_SIZE + place } : change,
  )
}

function packOf(slot: Slot): number {
  return Math.floor(slot / PACK_SIZE)
}

/** Parts of so many slots that their packs can be at hand together. */
function* inParts(slots: readonly Slot[]): Generator<readonly Slot[]> {
  for (let from = 0; from < slots.length; ) {
    const packs = new Set<number>()
    let to = from
    for (; to < slots.length; to++) {
      const pack = packOf(slots[to] ?? 0)
      if (packs.size === PACKS_AT_HAND && !packs.has(pack)) break
      packs.add(pack)
    }
    yield slots.slice(from, to)
    from = to
  }
}

/** Lets go of what is at hand beyond what is kept there, those first that were asked for longest ago. */
function letGo(atHand: Map<number, Uint8Array>, justUsed: ReadonlySet<number>): void {
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
