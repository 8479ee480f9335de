import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { TandemDatabase } from '../database.ts'

/** One reading of the feed from its start, and what came after it. */
export interface Generation {
  id: string
  /** Number of the next pack. */
  next: number
  /** Packs before this one are in the snapshot. */
  savedTo: number
  /** Where to go on reading the feed. */
  cursor?: string | undefined
}

/** Whose mirror this is, what may be read of it, and how far it was read. One row; nothing in it says who the accounts are. */
export interface MirrorManifest {
  name: 'mirror'
  /** Version of how packs are written. */
  format: typeof FORMAT
  /** Account id of the actor who may see these accounts. */
  actorId: string
  /** The actor's levels while it was filled: with less than these it must not be kept. */
  levels: Record<Branch, number>
  /** Name of the seal that it was closed with. */
  seal: string
  /** What is shown. */
  shown: Generation
  /** What is to be shown instead as soon as it is complete. */
  aside?: Generation | undefined
  /** Epoch milliseconds when it was begun. */
  beganAt: number
  /** Epoch milliseconds when it was last complete. */
  completeAt?: number | undefined
  /** Why it had to be begun again. */
  because?: 'unreadable' | 'no-room' | undefined
}

/** For whom, and under which key, a mirror is kept. */
export interface MirrorOwner {
  actorId: string
  levels: Record<Branch, number>
  /** 256 bits, base64url. */
  key: string
}

export const FORMAT = 1

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

/** Whether the owner may go on reading what stands under the mark, whose packs are closed with this seal. */
export function isOwnedBy(
  manifest: MirrorManifest,
  { actorId, levels }: MirrorOwner,
  cipher: string,
): boolean {
  return (
    manifest.format === FORMAT &&
    manifest.actorId === actorId &&
    manifest.seal === cipher &&
    BRANCHES.every((branch) => levels[branch] >= manifest.levels[branch])
  )
}

/** The mark of a mirror that nothing was read into yet. `before`: what was kept until now. */
export function newManifest(
  { actorId, levels }: MirrorOwner,
  cipher: string,
  before: MirrorManifest | undefined,
  now: number,
): MirrorManifest {
  const isOtherKey = before?.actorId === actorId && before.seal !== cipher
  return {
    name: 'mirror',
    format: FORMAT,
    actorId,
    levels,
    seal: cipher,
    shown: newGeneration(),
    beganAt: now,
    ...(isOtherKey && { because: 'unreadable' }),
  }
}
