import * as v from 'valibot'
import type { Sentinel } from '../../db/outbox/outbox.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { branch, id } from '../../domain/schemas.ts'
import { createStoredGroup, createStoredItem } from '../../platform/stored-item.ts'
import { task } from './stored-schemas.ts'

/** The part of an operation needed to look it up or send it again: ids, the direction, and the choices. */
export type BackupEntry = Pick<
  Operation,
  'id' | 'task' | 'accountId' | 'to' | 'actorId' | 'dashboardId' | 'bulk' | 'version' | 'madeAt'
>

/**
 * A second, small copy of what is open in the outbox, where damage to the database does not reach it. No names, no values.
 */
export interface OutboxBackup {
  /**
   * Adds operations, and the sentinel of the outbox that accepted them. If the backup follows another outbox, one of the two was
   * lost: it then follows none until `recover` has compared them.
   */
  add(operations: Operation[], sentinel: Sentinel): Promise<void>
  /** Removes operations that are over. */
  remove(ids: string[]): Promise<void>
  /** Reads all entries and the sentinel; invalid entries are left out, and the sentinel is undefined if there is none. */
  read(): Promise<{ entries: BackupEntry[]; sentinel: Sentinel | undefined }>
  /** Makes the backup follow the outbox with this sentinel. */
  follow(sentinel: Sentinel): Promise<void>
}

const entry = v.object({
  id,
  task,
  accountId: id,
  to: branch,
  actorId: id,
  dashboardId: v.optional(id),
  bulk: v.optional(id),
  version: v.optional(v.number()),
  madeAt: v.number(),
})
const sentinelShape = v.object({ generation: id, accepted: v.number() })

/** A sentinel that no outbox has. */
const NO_OUTBOX: Sentinel = { generation: 'lost', accepted: 0 }

/** Creates the outbox backup in the extension's storage, which only trusted contexts may read. */
export function createOutboxBackup(): OutboxBackup {
  const entries = createStoredGroup('local', 'journal:', entry)
  const sentinels = createStoredItem('local', 'outbox', sentinelShape)
  return {
    async add(operations, sentinel) {
      await entries.write(operations.map((operation) => [operation.id, entryOf(operation)]))
      const noted = await sentinels.read()
      const isFollowed = !noted || noted.generation === sentinel.generation
      const accepted = Math.max(noted?.accepted ?? 0, sentinel.accepted)
      await sentinels.write(isFollowed ? { ...sentinel, accepted } : NO_OUTBOX)
    },
    remove: (ids) => entries.clear(ids),
    async read() {
      return { entries: await entries.read(), sentinel: await sentinels.read() }
    },
    follow: (sentinel) => sentinels.write(sentinel),
  }
}

function entryOf(operation: Operation): BackupEntry {
  const { id, task, accountId, to, actorId, dashboardId, bulk, version, madeAt } = operation
  return {
    id,
    task,
    accountId,
    to,
    actorId,
    madeAt,
    ...(dashboardId && { dashboardId }),
    ...(bulk && { bulk }),
    ...(version && { version }),
  }
}
