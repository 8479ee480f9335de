import { foldTransitions, type LocalLine } from '../../domain/outbox/history.ts'
import type { TandemDatabase } from '../database.ts'
import type { ChainedRow } from '../rows.ts'
import { brokenAt } from './audit-chain.ts'

/** The audit log of this device. */
export interface LocalHistory {
  /** One line for each operation. */
  lines: LocalLine[]
  /** Number of the first line that was changed, or that follows a removed one; undefined if the log is whole. */
  brokenAt: number | undefined
}

/** Most lines in memory at once. */
const SLICE = 5_000

/**
 * Reads the whole audit log of this device and checks its chain. Returns the lines of the mirror's actor and those without an actor;
 * `seesAll`: those of everybody.
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
