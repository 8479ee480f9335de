import type { Account } from '../../domain/accounts/account.ts'
import { CHUNK_SIZE } from '../../search/search-index.ts'
import { type AccountTuple, fromTuple, toTuple } from './account-rows.ts'

/** One change of the mirror: an account as it is now, or the id of one that the actor no longer sees. */
export type MirrorChange = { account: Account } | { deleted: string }

/** A change as a line of a chunk: an account, or only the id of one that is gone. */
type ChunkLine = AccountTuple | [id: string]

const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** The byte between lines, which JSON never contains. */
const LINE_END = 0x0a

/** Splits changes into parts of one chunk each. */
export function intoChunks(changes: readonly MirrorChange[]): MirrorChange[][] {
  const chunks: MirrorChange[][] = []
  for (let from = 0; from < changes.length; from += CHUNK_SIZE) {
    chunks.push(changes.slice(from, from + CHUNK_SIZE))
  }
  return chunks
}

/** Encodes a chunk: one line per change, so that a line can be read without the others. */
export function encodeChunk(changes: readonly MirrorChange[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(changes.map(lineOf).join('\n'))
}

/** Returns all lines of a chunk. */
export function linesOf(bytes: Uint8Array<ArrayBuffer>): string[] {
  return decoder.decode(bytes).split('\n')
}

/** Returns one line of a chunk, without decoding the others; undefined after the last. */
export function lineAt(bytes: Uint8Array<ArrayBuffer>, position: number): string | undefined {
  let from = 0
  for (let at = 0; at < position; at++) {
    const end = bytes.indexOf(LINE_END, from)
    if (end < 0) return undefined
    from = end + 1
  }
  const end = bytes.indexOf(LINE_END, from)
  return decoder.decode(bytes.subarray(from, end < 0 ? bytes.length : end))
}

/** Parses a line. Without validation: it was decrypted, so only Tandem can have written it. */
export function parseLine(line: string): MirrorChange {
  // Safe: see above; a row that was changed cannot be decrypted.
  const row = JSON.parse(line) as ChunkLine
  return row.length === 1 ? { deleted: row[0] } : { account: fromTuple(row) }
}

function lineOf(change: MirrorChange): string {
  const row: ChunkLine = 'account' in change ? toTuple(change.account) : [change.deleted]
  return JSON.stringify(row)
}
