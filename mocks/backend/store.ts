import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { type AccountIndex, createAccountIndex } from './accounts/account-index.ts'
import { createPetIndex, type PetIndex } from './accounts/pet-index.ts'
import { createLookup } from './lookup.ts'
import { createFieldIndex, type FieldIndex } from './mappings/field-index.ts'
import type { AccountRecord, Business, PetRecord, SyncRecord } from './model.ts'
import { type BookingCalendar, createBookingCalendar } from './schedule/agenda.ts'

/** The business with its indexes. The only writer of accounts, pets and field definitions. */
export interface Store {
  readonly business: Business
  readonly now: () => number
  readonly fields: FieldIndex
  readonly accounts: AccountIndex
  readonly pets: PetIndex
  readonly agenda: BookingCalendar
  /** Every change in the order of `seq`; an entry is stale once its account has a newer one. */
  readonly log: readonly { seq: number; id: string }[]
  /** Branches an account no longer has a profile in: the feed reports it to those who saw it there. */
  readonly left: ReadonlyMap<string, ReadonlySet<Branch>>
  /** Ids of syncs by account id, and by `actorId key`, oldest first. */
  readonly syncs: { at(key: string): readonly string[] }
  writeSync(sync: SyncRecord): void
  /** Replaces an account by its next version; `fields` are the labels of what changed. */
  change(next: AccountRecord, fields: string[], by: string): AccountRecord
  /** Writes a new account, at version 1. */
  create(account: Omit<AccountRecord, 'seq' | 'version' | 'changes'>): AccountRecord
  /** Leaves a tombstone where the account was. */
  remove(id: string): void
  /** Replaces a pet. */
  putPet(pet: PetRecord): void
  /** Replaces field definitions or mappings; `labels` name what changes. Decisions made on the former state have to be made again. */
  define(next: Partial<Pick<Business, 'fields' | 'mappings'>>, labels: readonly string[]): void
  nextAccountId(): string
  /** Returns the next free profile number; only `takeProfileId` uses it up. */
  peekProfileId(branch: Branch): string
  takeProfileId(branch: Branch): string
}

/** Indexes a business once; from then on every write keeps the indexes right. */
export function createStore(business: Business, now: () => number): Store {
  const fields = createFieldIndex(business)
  const accounts = createAccountIndex(business)
  const pets = createPetIndex(business, fields)
  const log: { seq: number; id: string }[] = []
  const left = new Map<string, Set<Branch>>()
  const nextProfile: Record<Branch, number> = { 'in-home': 1001, facility: 5001 }
  const syncs = createLookup()

  function index(account: AccountRecord): void {
    accounts.add(account)
    for (const branch of BRANCHES) {
      const profile = account.profiles[branch]
      for (const petId of profile?.petIds ?? []) pets.hold(petId, account.id)
      if (profile) nextProfile[branch] = Math.max(nextProfile[branch], Number(profile.id) + 1)
    }
  }

  function unindex(account: AccountRecord): void {
    accounts.drop(account)
    for (const branch of BRANCHES) {
      for (const petId of account.profiles[branch]?.petIds ?? []) pets.release(petId, account.id)
    }
  }

  function noteLeft(before: AccountRecord | undefined, after: AccountRecord | undefined): void {
    for (const branch of BRANCHES) {
      if (!before?.profiles[branch] || after?.profiles[branch]) continue
      const branches = left.get(before.id) ?? new Set()
      left.set(before.id, branches.add(branch))
    }
  }

  function write(account: AccountRecord): AccountRecord {
    const before = business.accounts.get(account.id)
    const written = { ...account, seq: ++business.seq }
    if (before) unindex(before)
    noteLeft(before, written)
    business.accounts.set(written.id, written)
    business.tombstones.delete(written.id)
    index(written)
    log.push({ seq: written.seq, id: written.id })
    return written
  }

  for (const account of business.accounts.values()) {
    index(account)
    log.push({ seq: account.seq, id: account.id })
  }
  for (const [id, seq] of business.tombstones) log.push({ seq, id })
  log.sort((one, other) => one.seq - other.seq)
  function writeSync(sync: SyncRecord): void {
    business.syncs.set(sync.id, sync)
    syncs.add(sync.answer.account.id, sync.id)
    syncs.add(`${sync.actorId} ${sync.key}`, sync.id)
  }
  for (const sync of business.syncs.values()) writeSync(sync)

  return {
    business,
    now,
    fields,
    accounts,
    pets,
    agenda: createBookingCalendar(business, now),
    log,
    left,
    syncs,
    writeSync,
    change(next, labels, by) {
      const newest = business.accounts.get(next.id) ?? next
      const version = newest.version + 1
      const changes = [...newest.changes, { version, fields: labels, by }]
      return write({ ...next, version, changes })
    },
    create: (account) => write({ ...account, version: 1, changes: [], seq: 0 }),
    remove(id) {
      const before = business.accounts.get(id)
      if (!before) return
      unindex(before)
      noteLeft(before, undefined)
      business.accounts.delete(id)
      business.tombstones.set(id, ++business.seq)
      log.push({ seq: business.seq, id })
    },
    putPet: (pet) => pets.put(pet),
    define(next, labels) {
      const definitions = business.definitions + 1
      const change = { definitions, labels: [...new Set(labels)] }
      const definitionChanges = [...business.definitionChanges, change]
      Object.assign(business, { ...next, definitions, definitionChanges })
      fields.follow()
    },
    nextAccountId() {
      const count = business.accounts.size + business.tombstones.size + 1
      return `a-${String(count).padStart(6, '0')}`
    },
    peekProfileId: (branch) => String(nextProfile[branch]),
    takeProfileId: (branch) => String(nextProfile[branch]++),
  }
}

/** Returns the accounts of one kind that have a profile in a branch. */
export function inBranch(
  candidates: AccountRecord[],
  kind: AccountKind,
  branch: Branch,
): AccountRecord[] {
  return candidates.filter((account) => account.kind === kind && account.profiles[branch])
}
