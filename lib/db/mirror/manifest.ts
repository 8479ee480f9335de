import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { TandemDatabase } from '../database.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { ROWS_VERSION } from './account-rows.ts'

/** The actor whose mirror it is, their levels, and its key. */
export interface MirrorOwner {
  actorId: string
  levels: Record<Branch, number>
  /** 256 bits, base64url. */
  key: string
}

/** How long the mirror is kept after the last complete reading of the feed, in milliseconds. */
const LIFE_MS = 24 * 3_600_000

export async function readManifest(
  db: Pick<TandemDatabase, 'marks'>,
): Promise<MirrorManifest | undefined> {
  const manifest = await db.marks.get('mirror')
  return manifest?.name === 'mirror' ? manifest : undefined
}

export function newGeneration(): Generation {
  return { id: crypto.randomUUID(), next: 0, savedTo: 0 }
}

/** True if a reading of the feed at `at` is too old at `now`, both epoch milliseconds; also if the clock was set back far. */
export function isTooOld(at: number, now: number): boolean {
  return Math.abs(now - at) > LIFE_MS
}

/** True if the last complete reading of the feed is too old, or, if there was none, the start of the first one. */
export function isExpired({ completeAt, beganAt }: MirrorManifest, now: number): boolean {
  return isTooOld(completeAt ?? beganAt, now)
}

/** True if this owner may read the mirror: same format, actor and cipher, and no level below the one it was filled at. */
export function isOwnedBy(
  manifest: MirrorManifest,
  { actorId, levels }: MirrorOwner,
  cipher: string,
): boolean {
  return (
    manifest.format === ROWS_VERSION &&
    manifest.actorId === actorId &&
    manifest.seal === cipher &&
    BRANCHES.every((branch) => levels[branch] >= manifest.levels[branch])
  )
}

/** Creates the manifest of an empty mirror. `before`: the manifest that it replaces. */
export function newManifest(
  { actorId, levels }: MirrorOwner,
  cipher: string,
  before: MirrorManifest | undefined,
  now: number,
): MirrorManifest {
  const isOtherKey = before?.actorId === actorId && before.seal !== cipher
  return {
    name: 'mirror',
    format: ROWS_VERSION,
    actorId,
    levels,
    seal: cipher,
    shown: newGeneration(),
    beganAt: now,
    ...(isOtherKey && { because: 'unreadable' }),
  }
}
