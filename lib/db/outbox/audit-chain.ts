import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AuditRow, ChainedRow } from '../rows.ts'

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
