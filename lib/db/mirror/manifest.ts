import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { TandemDatabase } from '../database.ts'
import type { Generation, MirrorManifest } from '../rows.ts'
import { ROWS_VERSION } from './account-rows.ts'

/** For whom, and under which key, a mirror is kept. */
export interface MirrorOwner {
  actorId: string
  levels: Record<Branch, number>
  /** 256 bits, base64url. */
  key: string
}

/** So long accounts are kept without having been compared with the backend's. */
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

/** Whether what was compared with the backend's at that time is too old now. A clock that was set back far counts as too old too. */
export function isTooOld(at: number, now: number): boolean {
  return Math.abs(now - at) > LIFE_MS
}

/** Whether the mirror was not compared with the backend's for too long. */
export function isExpired({ completeAt, beganAt }: MirrorManifest, now: number): boolean {
  return isTooOld(completeAt ?? beganAt, now)
}

/** Whether the owner may go on reading what stands under the manifest, whose chunks are encrypted with this cipher. */
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

/** The manifest of a mirror that nothing was read into yet. `before`: what was kept until now. */
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
