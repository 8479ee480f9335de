import type { Account } from '../../domain/accounts/account.ts'
import { CHUNK_SIZE } from '../../search/search-index.ts'
import { type AccountTuple, fromTuple, toTuple } from './account-rows.ts'

/** One change of the mirror: an account as it is now, or that it is not to be seen any more. */
export type MirrorChange = { account: Account } | { deleted: string }

/** A change as a chunk has it: of an account that is gone nothing but its id. */
type ChunkLine = AccountTuple | [id: string]

const encoder = new TextEncoder()
const decoder = new TextDecoder()
/** JSON has none of it within. */
const LINE_END = 0x0a

/** The changes in parts, each of which fills a chunk. */
export function intoChunks(changes: readonly MirrorChange[]): MirrorChange[][] {
  const chunks: MirrorChange[][] = []
  for (let from = 0; from < changes.length; from += CHUNK_SIZE) {
    chunks.push(changes.slice(from, from + CHUNK_SIZE))
  }
  return chunks
}

/** The contents of a chunk: a line for every change, so that one can be read without the others. */
export function encodeChunk(changes: readonly MirrorChange[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(changes.map(lineOf).join('\n'))
}

/** The lines of a chunk. */
export function linesOf(bytes: Uint8Array<ArrayBuffer>): string[] {
  return decoder.decode(bytes).split('\n')
}

/** One line of a chunk, which may be long: the others are not made into text. Undefined behind the last. */
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

/** What a line says. It was decrypted, so nobody but us can have written it. */
export function parseLine(line: string): MirrorChange {
  // Safe: see above; a row that was changed does not open.
  const row = JSON.parse(line) as ChunkLine
  return row.length === 1 ? { deleted: row[0] } : { account: fromTuple(row) }
}

function lineOf(change: MirrorChange): string {
  const row: ChunkLine = 'account' in change ? toTuple(change.account) : [change.deleted]
  return JSON.stringify(row)
}
