import type { AccountKind } from '../domain/account.ts'
import { BRANCHES, type Branch } from '../domain/branch.ts'
import { buildPart, type Stored } from './build-part.ts'
import type { Slot, StoredChange } from './directory.ts'
import { mergeParts } from './merge-parts.ts'
import type { Part } from './part.ts'
import { traitsOn } from './shelves.ts'
import type { Kept } from './snapshot.ts'
import { bytesOf, equals, textAt } from './texts.ts'

/** So many accounts wait at most before they become a part. */
const MOST_WAITING = 4_096

/** What is known of an account that is there. */
export interface Known {
  version: number
  slot: Slot
}

/** The parts a directory is made of: large ones first, each more than twice as large as the next. */
export interface Parts {
  readonly size: number
  readonly stale: number
  unsaved: number
  apply(change: StoredChange): void
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
  let size = first.count
  let stale = staleFirst
  let unsaved = 0

  function known(id: string): Known | undefined {
    const stored = waiting.get(id)
    if (stored) return { version: stored.account.version, slot: stored.slot }
    const [part, place] = placeOf(id)
    if (!part) return undefined
    const { versions, slots } = part.columns
    return { version: versions[place] ?? 0, slot: slots[place] ?? 0 }
  }

  function placeOf(id: string): [Part | undefined, number] {
    for (const part of parts) {
      const place = part.placeOf(id)
      if (place !== undefined) return [part, place]
    }
    return [undefined, 0]
  }

  function forget(id: string) {
    if (waiting.delete(id)) return
    const [part, place] = placeOf(id)
    if (part) part.alive[place] = 0
  }

  /** Makes a part of those who wait, and one of parts that are about as large. */
  function settle() {
    if (waiting.size === 0) return
    parts.push(buildPart(waiting.values()))
    waiting.clear()
    let [large, small] = parts.slice(-2)
    while (large && small && large.count <= 2 * small.count) {
      parts = [...parts.slice(0, -2), mergeParts(large, small)]
      ;[large, small] = parts.slice(-2)
    }
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

    apply(change) {
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
        if (waiting.size >= MOST_WAITING) settle()
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

/** The small ones first, which costs least. */
function joinedOf(parts: readonly Part[]): Part {
  const [part] = parts
  if (part && parts.length === 1 && !part.alive.includes(0)) return part
  return parts.reduceRight((small, large) => mergeParts(large, small), buildPart([]))
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
