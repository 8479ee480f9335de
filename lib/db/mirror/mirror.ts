import type { Account } from '../../domain/accounts/account.ts'
import { EVERYBODY } from '../../domain/accounts/account-filter.ts'
import type { Branch } from '../../domain/branch.ts'
import type { Asker } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import { type Cipher, createCipherCache } from '../encryption.ts'
import { freeSpace, isQuotaExceeded, unlessQuotaExceeded, withQuotaRecovery } from '../quota.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { createAppend } from './append-changes.ts'
import { deleteChunksOf } from './chunk-rows.ts'
import type { MirrorChange } from './chunks.ts'
import { compactMirror } from './compact.ts'
import { firstPage } from './first-page.ts'
import { createGoneAccounts } from './gone-accounts.ts'
import {
  isExpired,
  isFor,
  isOwnedBy,
  type MirrorOwner,
  newGeneration,
  newManifest,
  readManifest,
} from './manifest.ts'
import { type MirrorKey, mirrorKey } from './mirror-key.ts'
import { createMirrorReader, type MirrorReader } from './mirror-reader.ts'

/** A page of the change feed. */
export interface MirrorPage {
  changes: MirrorChange[]
  cursor: string
  more: boolean
}

/** The result of storing a page. `left`: the mirror is somebody else's now. `no-room`: the storage is full. */
export type PageResult = 'kept' | 'left' | 'no-room'

/** The local copy of the accounts that one actor may see. Written by the worker only. */
export interface Mirror {
  /**
   * Makes the mirror this owner's. Erases it first if it was kept for somebody else, with rights that the owner has lost, under
   * another key, or for too long.
   */
  setOwner(owner: MirrorOwner): Promise<void>
  /** Returns the cursor to go on from. `left`: the mirror is another actor's. `no-room`: the storage is full. */
  resume(asker: Asker): Promise<{ cursor: string | undefined } | Exclude<PageResult, 'kept'>>
  /** Stores a page and its cursor in one transaction. */
  applyPage(asker: Asker, page: MirrorPage): Promise<PageResult>
  /** Starts to read the feed anew, as its cursor was too old. A complete generation is shown until the new one is complete. */
  restart(asker: Asker): Promise<void>
  /** Stores accounts as the backend just returned them, unless the mirror has a newer version, or the feed says that they are gone. */
  put(accounts: Account[]): Promise<void>
  /** Finds the account of a profile page; undefined when it is not in the mirror. */
  findByProfile(
    branch: Branch,
    kind: Account['kind'],
    profileId: string,
  ): Promise<Account | undefined>
  /** Saves a snapshot of the search index and drops replaced accounts, once there is enough of either. */
  compact(): Promise<void>
  /** Reads every chunk, and erases the mirror when one cannot be read. */
  verifyAndRepair(): Promise<void>
  /** Erases the accounts if they were kept for too long. */
  expire(): Promise<void>
  /** Erases the accounts and forgets the key; the outbox stays. */
  wipe(): Promise<void>
}

/** The parts that the mirror needs besides the database. */
export interface MirrorPorts {
  key: MirrorKey
  reader: MirrorReader
  /** Epoch milliseconds. */
  now(): number
}

export function createMirror(db: TandemDatabase, ports: Partial<MirrorPorts> = {}): Mirror {
  const { key = mirrorKey, now = Date.now } = ports
  const reader = ports.reader ?? createMirrorReader(db, key, now)
  const ciphers = createCipherCache()
  const gone = createGoneAccounts()
  const append = createAppend(db, { reader, cipherFor })
  const tables = [db.closedPacks, db.snapshots, db.marks]

  /** True if the storage was too full even for the manifest. */
  let isFull = false

  const atomically = <Value>(change: () => Promise<Value>) =>
    withQuotaRecovery(db, () => db.transaction('rw', tables, change))

  async function erase(manifest?: MirrorManifest) {
    gone.forget()
    await Promise.all([db.closedPacks.clear(), db.snapshots.clear()])
    await (manifest ? db.marks.put(manifest) : db.marks.delete('mirror'))
  }

  async function wipe() {
    reader.forget()
    ciphers.forget()
    // The key first: without it nobody can decrypt what is left, whatever happens next.
    await Promise.all([key.clear(), firstPage.clear()])
    await atomically(() => erase())
  }

  /** True if the owner is unchanged, so that no write transaction is needed. */
  async function isTheirs(owner: MirrorOwner, { name }: Cipher): Promise<boolean> {
    const manifest = await readManifest(db)
    return (
      !isFull &&
      manifest !== undefined &&
      isOwnedBy(manifest, owner, name) &&
      !isExpired(manifest, now())
    )
  }

  async function cipherFor(manifest: MirrorManifest): Promise<Cipher | undefined> {
    const kept = await key.read()
    return kept?.name === manifest.seal ? ciphers.get(kept.text) : undefined
  }

  /** Returns the manifest that shows the generation now complete, and deletes the one it replaces. */
  async function show(manifest: MirrorManifest, complete: Generation): Promise<MirrorManifest> {
    const { aside: _, because: __, ...kept } = manifest
    if (manifest.aside) {
      await deleteChunksOf(db, manifest.shown.id)
      await db.snapshots.delete(manifest.shown.id)
    }
    return { ...kept, shown: complete, completeAt: now() }
  }

  return {
    async setOwner(owner) {
      const cipher = await ciphers.get(owner.key)
      const isNewKey = (await key.read())?.text !== owner.key
      if (isNewKey) await key.write({ text: owner.key, name: cipher.name })
      else if (await isTheirs(owner, cipher)) return
      let isAnew = false
      const isWritten = await unlessQuotaExceeded(() =>
        atomically(async () => {
          const manifest = await readManifest(db)
          isAnew =
            !manifest || !isOwnedBy(manifest, owner, cipher.name) || isExpired(manifest, now())
          if (isAnew) await erase(newManifest(owner, cipher.name, manifest, now()))
          // Written even when nothing changed, so that pages that wait for the key read again.
          else if (manifest && isNewKey) await db.marks.put({ ...manifest, levels: owner.levels })
        }),
      )
      if (!isWritten) await db.transaction('rw', tables, () => erase())
      isFull = !isWritten
      if (!isAnew && isWritten) return
      reader.forget()
      await firstPage.clear()
    },

    async resume(asker) {
      const manifest = await readManifest(db)
      if (!manifest || !isFor(manifest, asker)) return isFull ? 'no-room' : 'left'
      return { cursor: (manifest.aside ?? manifest.shown).cursor }
    },

    async applyPage(asker, { changes, cursor, more }) {
      try {
        const isKept = await append({
          changes,
          more,
          into: (manifest) =>
            isFor(manifest, asker) ? (manifest.aside ?? manifest.shown) : undefined,
          nextManifest(manifest, written) {
            const read = { ...written, cursor }
            if (!more) return show(manifest, read)
            return manifest.aside ? { ...manifest, aside: read } : { ...manifest, shown: read }
          },
        })
        if (isKept) gone.note(changes)
        return isKept ? 'kept' : 'left'
      } catch (error) {
        if (!isQuotaExceeded(error)) throw error
        await freeSpace(db)
        return 'no-room'
      }
    },

    restart: (asker) =>
      atomically(async () => {
        const manifest = await readManifest(db)
        if (!manifest || !isFor(manifest, asker)) return
        if (manifest.aside) await deleteChunksOf(db, manifest.aside.id)
        // A generation that was never complete is not worth showing meanwhile.
        if (manifest.completeAt === undefined) await erase({ ...manifest, shown: newGeneration() })
        else await db.marks.put({ ...manifest, aside: newGeneration() })
      }),

    async put(accounts) {
      const before = await readManifest(db)
      const isKept = (account: Account) =>
        before !== undefined && !before.aside && reader.has(account, before.shown.id)
      const fresh = accounts.filter((account) => !isKept(account) && !gone.has(account.id))
      if (fresh.length === 0) return
      const changes = fresh.map((account) => ({ account }))
      const isWritten = await unlessQuotaExceeded(async () => {
        await append({
          changes,
          into: ({ shown }) => shown,
          nextManifest: (manifest, shown) => ({ ...manifest, shown }),
        })
        await append({
          changes,
          into: ({ aside }) => aside,
          nextManifest: (manifest, aside) => ({ ...manifest, aside }),
        })
      })
      if (!isWritten) await freeSpace(db)
    },

    async findByProfile(branch, kind, profileId) {
      const known = await reader.read()
      const id = known?.searchIndex.idOfProfile(branch, kind, profileId)
      const slot = id === undefined ? undefined : known?.searchIndex.slotOf(id)
      const [account] = slot === undefined ? [] : ((await known?.accountsIn([slot])) ?? [])
      return account
    },

    async compact() {
      // Without room there is no snapshot.
      await unlessQuotaExceeded(() => compactMirror(db, reader, cipherFor))
    },

    async verifyAndRepair() {
      reader.forget()
      try {
        const known = await reader.read()
        await known?.accountsIn(known.searchIndex.find({ search: '', filter: EVERYBODY }).slots())
      } catch {
        await atomically(async () => {
          const manifest = await readManifest(db)
          if (!manifest) return
          const { aside: _, completeAt: __, ...kept } = manifest
          await erase({ ...kept, shown: newGeneration(), because: 'unreadable' })
        })
        await firstPage.clear()
      }
    },

    async expire() {
      const manifest = await readManifest(db)
      if (manifest && isExpired(manifest, now())) await wipe()
    },

    wipe,
  }
}
