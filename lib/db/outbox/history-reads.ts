import { foldTransitions, type LocalLine } from '../../domain/outbox/history.ts'
import type { TandemDatabase } from '../database.ts'
import type { ChainedRow } from '../rows.ts'
import { brokenAt } from './audit-chain.ts'

/** What this device has on record. */
export interface LocalHistory {
  /** One line for each operation. */
  lines: LocalLine[]
  /** The first line of the record that was changed, or stands where another one was taken away; undefined while it is whole. */
  brokenAt: number | undefined
}

/** So many lines are in memory at once. */
const SLICE = 5_000

/**
 * The whole record of this device, checked line by line. Shown is what the actor did whose mirror this is, and what nobody did;
 * `seesAll`: what everybody did.
 */
export async function readLocalHistory(
  db: TandemDatabase,
  seesAll: boolean,
): Promise<LocalHistory> {
  const manifest = await db.marks.get('mirror')
  const own = manifest?.name === 'mirror' ? manifest.actorId : undefined
  const lines = new Map<string, LocalLine>()
  let broken: number | undefined
  let last: ChainedRow | undefined
  for (;;) {
    const rows = await db.audit
      .where('seq')
      .above(last?.seq ?? 0)
      .limit(SLICE)
      .toArray()
    if (rows.length === 0) return { lines: [...lines.values()], brokenAt: broken }
    broken ??= brokenAt(last ? [last, ...rows] : rows)
    const shown = rows.filter(({ actorId }) => seesAll || !actorId || actorId === own)
    foldTransitions(shown, lines)
    last = rows.at(-1)
  }
}
