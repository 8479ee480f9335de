import type { Branch } from '../domain/branch.ts'
import type { Operation } from '../domain/outbox/operation.ts'

/** A snapshot of the search index, encrypted: opening the mirror reads it instead of the chunks before `upTo`. */
export interface SavedIndex {
  generation: string
  /** Number of the first chunk that is not in it. */
  upTo: number
  closed: Uint8Array<ArrayBuffer>
}

/** Identifies the outbox and counts the operations it has accepted: a copy elsewhere shows when it was lost. One row. */
export interface OutboxMeta {
  name: 'outbox'
  generation: string
  accepted: number
}

/** The pause that the backend asked for. One row. */
export interface PauseMeta {
  name: 'pause'
  /** Epoch milliseconds of this device. */
  until: number
}

/** The rows of `marks`: one of each. */
export type MetaRow = MirrorManifest | OutboxMeta | PauseMeta

/** A chunk as it is stored: changes in the order they came, encrypted. It is never changed: of two changes the later one counts. */
export type EncryptedChunk = Uint8Array<ArrayBuffer>

/**
 * The key of a chunk: its generation, and its position there, from 0 on, without gaps. It is kept outside the row: to find a key
 * inside, the browser copies the whole row first, which takes longer than writing it.
 */
export type ChunkKey = [generation: string, at: number]

/** The accounts from one reading of the feed from its start, with the changes since. */
export interface Generation {
  id: string
  /** Number of the next chunk. */
  next: number
  /** Chunks before this one are in the snapshot. */
  savedTo: number
  /** The cursor from which to go on reading the feed; undefined at its start. */
  cursor?: string | undefined
}

/** The owner of the mirror, its generations, and how far the feed was read. One row, without any data of the accounts. */
export interface MirrorManifest {
  name: 'mirror'
  /** Version of how chunks are written. */
  format: number
  /** Account id of the actor who may see these accounts. */
  actorId: string
  /** The dashboard that they are of. Undefined in rows from before there were several. */
  dashboardId?: string | undefined
  /** The actor's levels when it was filled: once they have less, it must be erased. */
  levels: Record<Branch, number>
  /** Name of the cipher that its chunks are encrypted with. */
  seal: string
  /** The generation that is shown. */
  shown: Generation
  /** The staging generation, which replaces `shown` as soon as it is complete; undefined if there is none. */
  aside?: Generation | undefined
  /** When filling it began, in epoch milliseconds. */
  beganAt: number
  /** When it was last complete, in epoch milliseconds; undefined if it never was. */
  completeAt?: number | undefined
  /** Why it had to be filled from the start. */
  because?: 'unreadable' | 'no-room' | undefined
}

/** An unsent payload as it is stored: under the id of its operation, and unreadable without the key. */
export interface EncryptedPayload {
  operationId: string
  sealed: Uint8Array<ArrayBuffer>
}

/** One line of the audit log of this device: ids and outcomes, no names, no values. */
export interface AuditRow {
  /** Epoch milliseconds of this device. */
  at: number
  /** Absent with `rebuilt`, which is about the whole store. */
  operationId?: string | undefined
  accountId?: string | undefined
  actorId?: string | undefined
  task?: Operation['task']['kind'] | undefined
  to?: Operation['to'] | undefined
  /** State that the operation moved to; `rebuilt`: the outbox was lost, and rebuilt from its backup. */
  outcome: Operation['state'] | 'rebuilt'
  /** Name of the problem, if there was one. */
  problem?: string | undefined
}

/** A line with its number and its digest, which covers the digest of the line before it. */
export interface ChainedRow extends AuditRow {
  /** Counts from 1, without gaps. */
  seq: number
  /** 64 hexadecimal digits. */
  digest: string
}
