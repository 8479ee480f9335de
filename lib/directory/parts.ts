import type { AccountKind } from '../domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../domain/branch.ts'
import { buildPart, type Stored } from './build-part.ts'
import type { Slot, StoredChange } from './directory.ts'
import { type IdFilter, idFilter } from './id-filter.ts'
import { mergeParts } from './merge-parts.ts'
import { type Key, keyOf, type Part } from './part.ts'
import { traitsOn } from './shelves.ts'
import type { Kept } from './snapshot.ts'
import { bytesOf, equals, textAt } from './texts.ts'

/** So many accounts wait at most before they become a part, which takes a small part of the memory. */
const MOST_WAITING = 1_024

/** So many where others follow at once, and nobody waits for long: large parts are merged in less time than many. */
const MOST_WAITING_OF_MANY = 8_192

/** So many parts wait at most before they become one: merging many at once costs less than each with the next. */
const MOST_PARTS = 128

/** What is known of an account that is there. */
export interface Known {
  version: number
  slot: Slot
}

/** The parts a directory is made of, in the order they came: when they are asked for, each is more than twice as large as the next. */
export interface Parts {
  readonly size: number
  readonly stale: number
  unsaved: number
  /** `more`: others follow at once. */
  apply(change: StoredChange, more?: boolean): void
  known(id: string): Known | undefined
  idOfProfile(branch: Branch, kind: AccountKind, profileId: string): string | undefined
  /** All parts, with everything in them that was taken in. */
  all(): Part[]
  /** All of it as one part, and nothing else. */
  joined(): Part
}

export function makeParts({ part: first, stale: staleFirst }: Kept): Parts {
  let parts = first.count > 0 ? [first] : []
  const waiting = new Map<string, Stored>()
  /** All ids that ever came; made when the first is looked for. */
  let ids: IdFilter | undefined
  let size = first.count
  let stale = staleFirst
  let unsaved = 0

  function known(id: string): Known | undefined {
    const stored = waiting.get(id)
    if (stored) return { version: stored.account.version, slot: stored.slot }
    const [part, place] = placeOf(keyOf(id))
    if (!part) return undefined
    const { versions, slots } = part.columns
    return { version: versions[place] ?? 0, slot: slots[place] ?? 0 }
  }

  function filter(): IdFilter {
    if (!ids) {
      ids = idFilter()
      ids.addAll(first.columns.ids)
    }
    return ids
  }

  function placeOf(key: Key): [Part | undefined, number] {
    if (!filter().mayHave(key.hash)) return [undefined, 0]
    for (const part of parts) {
      const place = part.placeOf(key)
      if (place !== undefined) return [part, place]
    }
    return [undefined, 0]
  }

  function forget(id: string) {
    if (waiting.delete(id)) return
    const [part, place] = placeOf(keyOf(id))
    if (part) part.alive[place] = 0
  }

  /** Makes a part of those who wait. */
  function settle() {
    if (waiting.size === 0) return
    const part = buildPart(waiting.values())
    filter().addAll(part.columns.ids)
    parts = [...parts, part]
    waiting.clear()
  }

  /** Makes one of the last parts, as long as the one before them is about as large. */
  function gather() {
    let from = parts.length
    let count = 0
    for (const part of parts.toReversed()) {
      if (count > 0 && part.count > 2 * count) break
      count += part.count
      from--
    }
    if (from < parts.length - 1) parts = [...parts.slice(0, from), mergeParts(parts.slice(from))]
  }

  return {
    get size() {
      return size
    },
    get stale() {
      return stale
    },
    get unsaved() {
      return unsaved
    },
    set unsaved(count) {
      unsaved = count
    },

    apply(change, more = false) {
      if ('deleted' in change) {
        if (!known(change.deleted)) return
        forget(change.deleted)
        size--
        stale++
      } else {
        const { account, slot } = change
        const before = known(account.id)
        if (before && before.slot !== slot) stale++
        if (before && before.version > account.version) return
        if (before) forget(account.id)
        else size++
        waiting.set(account.id, change)
        if (waiting.size >= (more ? MOST_WAITING_OF_MANY : MOST_WAITING)) settle()
        if (parts.length >= MOST_PARTS) gather()
      }
      unsaved++
    },

    known,

    idOfProfile(branch, kind, profileId) {
      const is = ({ account }: Stored) =>
        account.kind === kind && account.profiles[branch]?.id === profileId
      const stored = waiting.values().find(is)
      if (stored) return stored.account.id
      for (const part of parts) {
        const place = placeOfProfile(part, branch, kind, profileId)
        if (place !== undefined) return textAt(part.columns.ids, place)
      }
      return undefined
    },

    all() {
      settle()
      gather()
      return parts
    },

    joined() {
      settle()
      const joined = joinedOf(parts)
      parts = [joined]
      return joined
    },
  }
}

function joinedOf(parts: readonly Part[]): Part {
  const [part] = parts
  if (part && parts.length === 1 && !part.alive.includes(0)) return part
  return mergeParts(parts)
}

function placeOfProfile(
  { columns, alive, count }: Part,
  branch: Branch,
  kind: AccountKind,
  profileId: string,
): number | undefined {
  const ids = columns.profileIds[branch === BRANCHES[0] ? 0 : 1]
  const key = bytesOf(profileId)
  // A blank id stands for no profile.
  if (key.length === 0) return undefined
  for (let place = 0; place < count; place++) {
    if (!alive[place] || !equals(ids, place, key)) continue
    if (traitsOn(columns.shelves[place] ?? 0)?.kind === kind) return place
  }
  return undefined
}
