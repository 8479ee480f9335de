import type { TandemDatabase } from '../database.ts'
import type { AuditRow, ChainedRow } from '../rows.ts'
import { chained } from './audit-chain.ts'

/** Adds lines at the end of the chain. Call it in a transaction on `audit`, so that there is one end. */
export async function appendAudit(db: TandemDatabase, rows: AuditRow[]): Promise<void> {
  await db.audit.bulkAdd(chained(rows, await endOfAudit(db)))
}

/** Returns the last line; undefined if there is none. Call it in a transaction on `audit`, so that it stays the last one. */
export async function endOfAudit(db: TandemDatabase): Promise<ChainedRow | undefined> {
  return db.audit.orderBy('seq').last()
}
