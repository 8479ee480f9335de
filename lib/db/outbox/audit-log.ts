import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'

/** One line of what this device did: ids and outcomes, no names, no values. */
export interface AuditRow {
  /** Epoch milliseconds of this device. */
  at: number
  /** Absent with `rebuilt`, which is about the whole store. */
  operationId?: string | undefined
  accountId?: string | undefined
  actorId?: string | undefined
  task?: Operation['task']['kind'] | undefined
  to?: Operation['to'] | undefined
  /** State that the operation moved to; `rebuilt`: the store was lost, and made again from the journal. */
  outcome: Operation['state'] | 'rebuilt'
  /** Name of the problem, if there was one. */
  problem?: string | undefined
}

/** A line with its place in the chain: the digest of the line before it and of itself. */
export interface ChainedRow extends AuditRow {
  /** Counts from 1, without gaps. */
  seq: number
  /** 64 hexadecimal digits. */
  digest: string
}

/** Adds lines at the end of the chain; inside a transaction on `audit`, so that there is one end. */
export async function appendAudit(db: TandemDatabase, rows: AuditRow[]): Promise<void> {
  await db.audit.bulkAdd(chained(rows, await endOfAudit(db)))
}

/** The last line; inside a transaction on `audit`, so that it stays the last one. */
export async function endOfAudit(db: TandemDatabase): Promise<ChainedRow | undefined> {
  return db.audit.orderBy('seq').last()
}

/** The lines with their places in a chain that goes on after `last`. */
export function chained(rows: AuditRow[], last?: Pick<ChainedRow, 'seq' | 'digest'>): ChainedRow[] {
  let { seq, digest } = last ?? { seq: 0, digest: '' }
  return rows.map((row) => {
    seq++
    digest = digestOf(digest, { ...row, seq })
    return { ...row, seq, digest }
  })
}

/** The first line that was changed, or stands where another one was taken away; undefined while the chain is whole. */
export function brokenAt(rows: readonly ChainedRow[]): number | undefined {
  let before = { seq: (rows[0]?.seq ?? 1) - 1, digest: '' }
  for (const { digest, ...row } of rows) {
    // What stands before the first line shown is not known: its digest is taken as it is.
    const known = before.seq === 0 || before.digest !== ''
    const isWhole =
      row.seq === before.seq + 1 && (!known || digest === digestOf(before.digest, row))
    if (!isWhole) return row.seq
    before = { seq: row.seq, digest }
  }
  return undefined
}

function digestOf(before: string, row: Omit<ChainedRow, 'digest'>): string {
  const { seq, at, operationId, accountId, actorId, task, to, outcome, problem } = row
  const line = [seq, at, operationId, accountId, actorId, task, to, outcome, problem]
  return bytesToHex(sha256(utf8ToBytes(`${before} ${JSON.stringify(line)}`)))
}
