import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Outbox, Sentinel } from '../../db/outbox/outbox.ts'
import type { BulkRun } from '../../domain/outbox/bulk-run.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { createRunCircuitBreaker } from './circuit-breaker.ts'
import type { BackupEntry, OutboxBackup } from './outbox-backup.ts'

/** The stores that recovery compares: the outbox, its backup, and the mirror in the same database. */
export interface RecoveryParts {
  outbox: Outbox
  backup: OutboxBackup
  mirror: Mirror
}

/** How often to compare if the store is emptied meanwhile; after that the next drain does it. */
const MOST_TRIES = 3

/**
 * Detects that the database, or its newest part, was lost: browsers empty a damaged store without an error. It then erases the
 * mirror and rebuilds the outbox from its backup, each operation as `unknown`, so that it is looked up before it is sent. Answers
 * with the open operations, oldest first.
 */
export async function recover(parts: RecoveryParts, now: number): Promise<Operation[]> {
  const { outbox, backup, mirror } = parts
  for (let tries = 1; ; tries++) {
    const [{ entries, sentinel: noted }, present] = await Promise.all([
      backup.read(),
      outbox.sentinel(),
    ])
    const isSame = noted !== undefined && isStill(noted, present)
    let followed = present
    if (noted && !isSame) {
      await mirror.wipe()
      followed = await outbox.rebuild(entries.map(asUnknown), runsOf(entries), now)
    }
    if (!isSame) await backup.follow(followed)
    const open = await outbox.open()
    // An outbox that was lost meanwhile has nothing open: the backup must not be cleared because of that.
    if (isStill(followed, await outbox.sentinel())) {
      await finish(entries, open, followed, { outbox, backup })
      return open
    }
    if (tries === MOST_TRIES) return open
  }
}

/** True if this is still the same outbox, with every operation that it had accepted. */
function isStill(then: Sentinel, now: Sentinel): boolean {
  return then.generation === now.generation && then.accepted <= now.accepted
}

/** Brings the backup and the runs in line with the outbox, in case a worker stopped between a transition and its side effects. */
async function finish(
  entries: readonly BackupEntry[],
  open: readonly Operation[],
  sentinel: Sentinel,
  { outbox, backup }: Pick<RecoveryParts, 'outbox' | 'backup'>,
): Promise<void> {
  const openIds = new Set(open.map(({ id }) => id))
  const over = entries.filter(({ id }) => !openIds.has(id))
  // Otherwise a cancelled one would be sent if the store were lost.
  if (over.length > 0) await backup.remove(over.map(({ id }) => id))
  const noted = new Set(entries.map(({ id }) => id))
  const missing = open.filter(({ id }) => !noted.has(id))
  if (missing.length > 0) await backup.add(missing, sentinel)
  const busy = new Set(open.map(({ bulk }) => bulk))
  for (const { id, state } of await outbox.runs()) {
    if (state === 'running' && !busy.has(id)) await outbox.checkRun(id, createRunCircuitBreaker())
  }
}

/** Returns the operation of a backup entry, as `unknown`: it may have been sent. */
function asUnknown(entry: BackupEntry): Operation {
  return { ...entry, state: 'unknown', tries: 0 }
}

/** Rebuilds the runs of the entries, each with as many operations as it has entries. */
function runsOf(entries: readonly BackupEntry[]): BulkRun[] {
  const bulks = new Map<string, BulkRun>()
  for (const { bulk: id, actorId, dashboardId, to, madeAt, task } of entries) {
    if (id === undefined) continue
    const size = (bulks.get(id)?.size ?? 0) + 1
    const what = task.kind === 'primary' ? ({ what: 'primary' } as const) : {}
    const by = { actorId, ...(dashboardId && { dashboardId }) }
    bulks.set(id, { id, ...by, to, ...what, madeAt, size, state: 'running', errorsInRow: 0 })
  }
  return [...bulks.values()]
}
