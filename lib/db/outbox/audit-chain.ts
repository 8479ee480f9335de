import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { AuditRow, ChainedRow } from '../rows.ts'

/** Adds to each line its number and digest in the chain, which continues after `last`. */
export function chained(rows: AuditRow[], last?: Pick<ChainedRow, 'seq' | 'digest'>): ChainedRow[] {
  let { seq, digest } = last ?? { seq: 0, digest: '' }
  return rows.map((row) => {
    seq++
    digest = digestOf(digest, { ...row, seq })
    return { ...row, seq, digest }
  })
}

/** Returns the number of the first line that was changed, or that follows a removed one; undefined if the chain is whole. */
export function brokenAt(rows: readonly ChainedRow[]): number | undefined {
  let before = { seq: (rows[0]?.seq ?? 1) - 1, digest: '' }
  for (const { digest, ...row } of rows) {
    // The line before the first one given is not known, so the digest of that one is trusted.
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
