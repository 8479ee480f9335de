import type { Account } from '../domain/accounts/account.ts'
import { EVERYBODY } from '../domain/accounts/account-filter.ts'
import type { Branch } from '../domain/branch.ts'
import type { TandemDatabase } from './database.ts'
import { firstPage } from './first-page.ts'
import { appendTo } from './mirror-append.ts'
import { type MirrorKey, mirrorKey } from './mirror-key.ts'
import {
  freshMark,
  type Generation,
  isExpired,
  isOwnedBy,
  type MirrorMark,
  type MirrorOwner,
  markOf,
  newGeneration,
} from './mirror-mark.ts'
import { type MirrorReader, mirrorReader } from './mirror-reader.ts'
import { tidyMirror } from './mirror-tidy.ts'
import { deletePacksOf } from './pack-rows.ts'
import type { Change } from './packs.ts'
import { isOutOfRoom, makeRoom, unlessFull, withRoom } from './room.ts'
import { type Seal, sealKeeper } from './seal.ts'

/** A page of the change feed, as it goes into the mirror. */
export interface MirrorPage {
  changes: Change[]
  cursor: string
  more: boolean
}

/** What became of a page: `left` when the mirror meanwhile belongs to somebody else, `no-room` when the browser is full. */
export type PageEnd = 'kept' | 'left' | 'no-room'

/** The local copy of the accounts that one actor may see. Written by the worker only. */
export interface Mirror {
  /**
   * Makes the mirror this owner's. What was kept for somebody else, with rights that the owner has no longer, under another key, or
   * for too long, is erased first.
   */
  claim(owner: MirrorOwner): Promise<void>
  /** Where to go on reading the feed, where the mirror is this actor's. */
  resume(actorId: string): Promise<{ cursor: string | undefined } | Exclude<PageEnd, 'kept'>>
  /** Keeps a page and its cursor together. */
  applyPage(actorId: string, page: MirrorPage): Promise<PageEnd>
  /** The feed is to be read from its start: its cursor was too old. What is shown stays until the new reading is complete. */
  restart(actorId: string): Promise<void>
  /** Keeps accounts as the backend just gave them, unless a newer version is here already. */
  put(accounts: Account[]): Promise<void>
  /** The account behind a profile page, as far as it is here. */
  findByProfile(
    branch: Branch,
    kind: Account['kind'],
    profileId: string,
  ): Promise<Account | undefined>
  /** Saves what makes opening quick, and clears away what was replaced. */
  tidy(): Promise<void>
  /** Looks whether all that is kept can be read, and starts anew where it cannot. */
  heal(): Promise<void>
  /** Erases the accounts where they were kept too long. */
  expire(): Promise<void>
  /** Erases the accounts and forgets the key; the outbox stays. */
  wipe(): Promise<void>
}

/** What the mirror needs from outside the database. */
export interface MirrorPorts {
  key: MirrorKey
  reader: MirrorReader
  /** Epoch milliseconds. */
  now(): number
}

export function mirrorIn(db: TandemDatabase, ports: Partial<MirrorPorts> = {}): Mirror {
  const { key = mirrorKey, now = Date.now } = ports
  const reader = ports.reader ?? mirrorReader(db, key, now)
  const seals = sealKeeper()
  const append = appendTo(db, { reader, sealOf })
  const tables = [db.closedPacks, db.snapshots, db.marks]

  /** Whether there was no room even for saying whose mirror it is. */
  let isFull = false

  const atomically = <Value>(change: () => Promise<Value>) =>
    withRoom(db, () => db.transaction('rw', tables, change))

  async function erase(mark?: MirrorMark) {
    await Promise.all([db.closedPacks.clear(), db.snapshots.clear()])
    await (mark ? db.marks.put(mark) : db.marks.delete('mirror'))
  }

  async function wipe() {
    reader.forget()
    seals.forget()
    // The key first: whatever happens next, nobody reads the rest.
    await Promise.all([key.clear(), firstPage.clear()])
    await atomically(() => erase())
  }

  /** Whether nothing has to be written to make it this owner's: what only reads keeps nobody waiting. */
  async function isTheirs(owner: MirrorOwner, { name }: Seal): Promise<boolean> {
    const mark = await markOf(db)
    return !isFull && mark !== undefined && isOwnedBy(mark, owner, name) && !isExpired(mark, now())
  }

  async function sealOf(mark: MirrorMark): Promise<Seal | undefined> {
    const kept = await key.read()
    return kept?.name === mark.seal ? seals.with(kept.text) : undefined
  }

  /** Shows what was read aside. */
  async function show(mark: MirrorMark, complete: Generation): Promise<MirrorMark> {
    const { aside: _, because: __, ...kept } = mark
    if (mark.aside) {
      await deletePacksOf(db, mark.shown.id)
      await db.snapshots.delete(mark.shown.id)
    }
    return { ...kept, shown: complete, completeAt: now() }
  }

  return {
    async claim(owner) {
      const seal = await seals.with(owner.key)
      const isNewKey = (await key.read())?.text !== owner.key
      if (isNewKey) await key.write({ text: owner.key, name: seal.name })
      else if (await isTheirs(owner, seal)) return
      let isAnew = false
      const isWritten = await unlessFull(() =>
        atomically(async () => {
          const mark = await markOf(db)
          isAnew = !mark || !isOwnedBy(mark, owner, seal.name) || isExpired(mark, now())
          if (isAnew) await erase(freshMark(owner, seal.name, mark, now()))
          // Written even when nothing changed: whoever waits for the key looks again.
          else if (mark && isNewKey) await db.marks.put({ ...mark, levels: owner.levels })
        }),
      )
      if (!isWritten) await db.transaction('rw', tables, () => erase())
      isFull = !isWritten
      if (!isAnew && isWritten) return
      reader.forget()
      await firstPage.clear()
    },

    async resume(actorId) {
      const mark = await markOf(db)
      if (mark?.actorId !== actorId) return isFull ? 'no-room' : 'left'
      return { cursor: (mark.aside ?? mark.shown).cursor }
    },

    async applyPage(actorId, { changes, cursor, more }) {
      try {
        const isKept = await append({
          changes,
          more,
          into: (mark) => (mark.actorId === actorId ? (mark.aside ?? mark.shown) : undefined),
          marked(mark, written) {
            const read = { ...written, cursor }
            if (!more) return show(mark, read)
            return mark.aside ? { ...mark, aside: read } : { ...mark, shown: read }
          },
        })
        return isKept ? 'kept' : 'left'
      } catch (error) {
        if (!isOutOfRoom(error)) throw error
        await makeRoom(db)
        return 'no-room'
      }
    },

    restart: (actorId) =>
      atomically(async () => {
        const mark = await markOf(db)
        if (mark?.actorId !== actorId) return
        if (mark.aside) await deletePacksOf(db, mark.aside.id)
        // What was never complete is no better than what comes.
        if (mark.completeAt === undefined) await erase({ ...mark, shown: newGeneration() })
        else await db.marks.put({ ...mark, aside: newGeneration() })
      }),

    async put(accounts) {
      const before = await markOf(db)
      const isKept = (account: Account) =>
        before !== undefined && !before.aside && reader.has(account, before.shown.id)
      const fresh = accounts.filter((account) => !isKept(account))
      if (fresh.length === 0) return
      const changes = fresh.map((account) => ({ account }))
      const isWritten = await unlessFull(async () => {
        await append({
          changes,
          into: ({ shown }) => shown,
          marked: (mark, shown) => ({ ...mark, shown }),
        })
        await append({
          changes,
          into: ({ aside }) => aside,
          marked: (mark, aside) => ({ ...mark, aside }),
        })
      })
      if (!isWritten) await makeRoom(db)
    },

    async findByProfile(branch, kind, profileId) {
      const known = await reader.read()
      const id = known?.directory.idOfProfile(branch, kind, profileId)
      const slot = id === undefined ? undefined : known?.directory.slotOf(id)
      const [account] = slot === undefined ? [] : ((await known?.accountsIn([slot])) ?? [])
      return account
    },

    async tidy() {
      // What makes things quick is not worth the room.
      await unlessFull(() => tidyMirror(db, reader, sealOf))
    },

    async heal() {
      reader.forget()
      try {
        const known = await reader.read()
        await known?.accountsIn(known.directory.find({ search: '', filter: EVERYBODY }).slots())
      } catch {
        await atomically(async () => {
          const mark = await markOf(db)
          if (!mark) return
          const { aside: _, completeAt: __, ...kept } = mark
          await erase({ ...kept, shown: newGeneration(), because: 'unreadable' })
        })
        await firstPage.clear()
      }
    },

    async expire() {
      const mark = await markOf(db)
      if (mark && isExpired(mark, now())) await wipe()
    },

    wipe,
  }
}
