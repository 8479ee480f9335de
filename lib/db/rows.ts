import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'

/** A snapshot of the search index, encrypted: opening the mirror reads it instead of the chunks before `upTo`. */
export interface SavedIndex {
  generation: string
  /** Number of the first chunk that is not in it. */
  upTo: number
  closed: Uint8Array<ArrayBuffer>
}

/** Which outbox this is, and how many operations were accepted in it: a copy elsewhere tells when it was lost. One row. */
export interface OutboxMeta {
  name: 'outbox'
  generation: string
  accepted: number
}

/** The backend asked for a pause. One row. */
export interface PauseMeta {
  name: 'pause'
  /** Epoch milliseconds of this device. */
  until: number
}

/** The rows of `marks`: one of each. */
export type MetaRow = MirrorManifest | OutboxMeta | PauseMeta

/** A chunk as it is stored: changes in the order they came, encrypted. A row is never changed: of two changes the later one counts. */
export type EncryptedChunk = Uint8Array<ArrayBuffer>

/**
 * Which chunk it is: of a generation, and its position there, from 0 on, without gaps. It stands beside the row, not in it: a
 * browser that has to look for the key in a row copies all of it first, which takes longer than writing it.
 */
export type ChunkKey = [generation: string, at: number]

/** One reading of the feed from its start, and what came after it. */
export interface Generation {
  id: string
  /** Number of the next chunk. */
  next: number
  /** Chunks before this one are in the snapshot. */
  savedTo: number
  /** Where to go on reading the feed. */
  cursor?: string | undefined
}

/** Whose mirror this is, what may be read of it, and how far it was read. One row; nothing in it says who the accounts are. */
export interface MirrorManifest {
  name: 'mirror'
  /** Version of how chunks are written. */
  format: number
  /** Account id of the actor who may see these accounts. */
  actorId: string
  /** The actor's levels while it was filled: with less than these it must not be kept. */
  levels: Record<Branch, number>
  /** Name of the cipher that its chunks are encrypted with. */
  seal: string
  /** What is shown. */
  shown: Generation
  /** The staging generation: shown in place of the other one as soon as it is complete. */
  aside?: Generation | undefined
  /** Epoch milliseconds when filling it began. */
  beganAt: number
  /** Epoch milliseconds when it was last complete. */
  completeAt?: number | undefined
  /** Why it had to be filled from the start. */
  because?: 'unreadable' | 'no-room' | undefined
}

/** An unsent payload as it is stored: under the id of its operation, and unreadable without the key. */
export interface EncryptedPayload {
  operationId: string
  sealed: Uint8Array<ArrayBuffer>
}

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
  /** State that the operation moved to; `rebuilt`: the store was lost, and made again from its backup. */
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
