import * as v from 'valibot'
import type { Sentinel } from '../../db/outbox/outbox.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { branch, id } from '../../domain/schemas.ts'
import { createStoredGroup, createStoredItem } from '../../platform/stored-item.ts'
import { task } from './stored-schemas.ts'

/** As much of an operation as it takes to look it up or send it again: ids, the direction, and the choices. */
export type BackupEntry = Pick<
  Operation,
  'id' | 'task' | 'accountId' | 'to' | 'actorId' | 'bulk' | 'version' | 'madeAt'
>

/**
 * A second, small copy of what is open in the outbox, where damage to the database does not reach it. No names, no values.
 */
export interface OutboxBackup {
  /**
   * Adds operations, and how many the outbox has accepted since. When that is not the outbox which the backup follows, one of the two
   * was lost: the backup then follows none until `recover` has compared them.
   */
  add(operations: Operation[], sentinel: Sentinel): Promise<void>
  /** Forgets operations that the backend has had the last word on. */
  remove(ids: string[]): Promise<void>
  /** Everything that is noted; entries that make no sense are left out. */
  read(): Promise<{ entries: BackupEntry[]; sentinel: Sentinel | undefined }>
  /** Says that this is the outbox from now on. */
  follow(sentinel: Sentinel): Promise<void>
}

const entry = v.object({
  id,
  task,
  accountId: id,
  to: branch,
  actorId: id,
  bulk: v.optional(id),
  version: v.optional(v.number()),
  madeAt: v.number(),
})
const sentinelShape = v.object({ generation: id, accepted: v.number() })

/** A sentinel that no outbox has. */
const NO_OUTBOX: Sentinel = { generation: 'lost', accepted: 0 }

/** The outbox backup in the extension's storage, which only trusted contexts may read. */
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

function entryOf({ id, task, accountId, to, actorId, bulk, version, madeAt }: Operation) {
  return {
    id,
    task,
    accountId,
    to,
    actorId,
    madeAt,
    ...(bulk && { bulk }),
    ...(version && { version }),
  }
}
