import { BRANCHES, type Branch } from '../../domain/branch.ts'
import { type Asker, isOfDashboard, type Operation } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { ROWS_VERSION } from './account-rows.ts'

/** The actor whose mirror it is, on which dashboard, their levels, and its key. */
export interface MirrorOwner extends Asker {
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

/** True if the mirror is kept for this actor, on this dashboard. */
export function isFor(manifest: MirrorManifest, { actorId, dashboardId }: Asker): boolean {
  return manifest.actorId === actorId && manifest.dashboardId === dashboardId
}

/** True if what was asked for, or started, is of the actor whose mirror this is, on the same dashboard. */
export function isOfOwner(
  { actorId, dashboardId }: Pick<Operation, 'actorId' | 'dashboardId'>,
  owner: MirrorManifest | undefined,
): boolean {
  if (owner?.dashboardId === undefined) return owner?.actorId === actorId
  return owner.actorId === actorId && isOfDashboard({ dashboardId }, owner.dashboardId)
}

/** True if this owner may read the mirror: same format, actor and cipher, and no level below the one it was filled at. */
export function isOwnedBy(manifest: MirrorManifest, owner: MirrorOwner, cipher: string): boolean {
  const { levels } = owner
  return (
    manifest.format === ROWS_VERSION &&
    isFor(manifest, owner) &&
    manifest.seal === cipher &&
    BRANCHES.every((branch) => levels[branch] >= manifest.levels[branch])
  )
}

/** Creates the manifest of an empty mirror. `before`: the manifest that it replaces. */
export function newManifest(
  owner: MirrorOwner,
  cipher: string,
  before: MirrorManifest | undefined,
  now: number,
): MirrorManifest {
  const { actorId, dashboardId, levels } = owner
  const isOtherKey = before !== undefined && isFor(before, owner) && before.seal !== cipher
  return {
    name: 'mirror',
    format: ROWS_VERSION,
    actorId,
    dashboardId,
    levels,
    seal: cipher,
    shown: newGeneration(),
    beganAt: now,
    ...(isOtherKey && { because: 'unreadable' }),
  }
}
