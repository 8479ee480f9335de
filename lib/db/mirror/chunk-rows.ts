import type { PromiseExtended } from 'dexie'
import type { TandemDatabase } from '../database.ts'
import type { ChunkKey, EncryptedChunk } from '../rows.ts'

/** Sort before every key of a chunk, and after every position in one: IndexedDB sorts arrays after all other keys. */
const FIRST = -Infinity
const LAST: never[] = []

type ChunkTable = Pick<TandemDatabase, 'closedPacks'>

/** Writes chunks of a generation, the first one at the position `first`. */
export function putChunks(
  { closedPacks }: ChunkTable,
  generation: string,
  first: number,
  closed: readonly EncryptedChunk[],
): PromiseExtended<unknown> {
  const keys = closed.map((_, at): ChunkKey => [generation, first + at])
  // Safe: these are the table's keys; Dexie's types of this verb alone do not know that a key may have parts.
  return closedPacks.bulkPut(closed, keys as readonly unknown[] as readonly string[])
}

/** Reads the chunks of a generation from `from` up to, but without, `to`; missing ones are left out. */
export function chunksBetween(
  { closedPacks }: ChunkTable,
  generation: string,
  from: number,
  to: number,
): PromiseExtended<EncryptedChunk[]> {
  return closedPacks.where(':id').between([generation, from], [generation, to]).toArray()
}

/** Reads the chunks of a generation at these positions, in this order; undefined for a missing one. */
export function chunksAt(
  { closedPacks }: ChunkTable,
  generation: string,
  positions: readonly number[],
): PromiseExtended<(EncryptedChunk | undefined)[]> {
  return closedPacks.bulkGet(positions.map((at): ChunkKey => [generation, at]))
}

/** Deletes the chunks of a generation. */
export function deleteChunksOf(
  { closedPacks }: ChunkTable,
  generation: string,
): PromiseExtended<number> {
  return closedPacks.where(':id').between([generation], [generation, LAST]).delete()
}

/** Deletes the chunks of all generations but these. */
export async function deleteOtherChunks(
  { closedPacks }: ChunkTable,
  kept: readonly string[],
): Promise<void> {
  const inOrder = kept.toSorted()
  const starts = [FIRST, ...inOrder.map((generation) => [generation, LAST])]
  const ends = [...inOrder.map((generation) => [generation]), [LAST]]
  for (const [at, start] of starts.entries()) {
    await closedPacks.where(':id').between(start, ends[at], false, false).delete()
  }
}
