import { mirrorKey } from '../../db/mirror/mirror-key.ts'
import { encryptPayload, type PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { EnqueueOptions, Outbox } from '../../db/outbox/outbox.ts'
import type { EncryptedPayload } from '../../db/rows.ts'
import { hasPayload, type Operation, type Task } from '../../domain/outbox/operation.ts'
import { isPassing } from '../../domain/problem.ts'
import type { NewOperation } from './new-operation.ts'
import type { OutboxBackup } from './outbox-backup.ts'

/** Parts of the worker that a retry uses. */
export interface RetryParts {
  outbox: Outbox
  payloads: PayloadReader
  backup: OutboxBackup
  /** Stores operations; nothing is sent yet. */
  enqueue(newOperations: NewOperation[], more: EnqueueOptions): Promise<unknown>
}

/** Creates the function that queues an operation which ended without being done for the next drain. */
export function createRetry({ outbox, payloads, backup, enqueue }: RetryParts) {
  return { again }

  /** Moves an operation whose answer was lost to `unknown`, to be looked up by its key. Replaces a refused one by a new one. */
  async function again(operation: Operation): Promise<void> {
    const { id, problem, task, accountId, to, actorId, dashboardId, bulk } = operation
    // An undo keeps the version that it takes back; everything else is decided on the current one.
    const version = task.kind === 'undo' ? operation.version : undefined
    if (problem && isPassing(problem) && operation.state === 'failed') {
      const before = await outbox.sentinel()
      const moved = await outbox.transition([{ id, to: 'unknown', fields: { tries: 0 } }])
      await backup.add(moved, before)
      return
    }
    const newOperation = {
      id: crypto.randomUUID(),
      task: undated(task),
      accountId,
      to,
      actorId,
      ...(dashboardId && { dashboardId }),
      bulk,
      version,
    }
    if (operation.state === 'failed' || operation.state === 'conflict') {
      const payload = hasPayload(operation) ? await readdressed(id, newOperation.id) : []
      await enqueue([newOperation], { replaces: id, payloads: payload })
    }
  }

  /** Encrypts the payload of an operation again for the one that replaces it; empty if it cannot be read. */
  async function readdressed(from: string, to: string): Promise<EncryptedPayload[]> {
    const key = await mirrorKey.read()
    const payload = key && (await payloads.read(from, key.text))
    return key && payload ? [await encryptPayload(to, payload, key.text)] : []
  }
}

/** Returns the task without the version of the field definitions it was decided on: the current ones apply. */
function undated(task: Task): Task {
  if (task.kind !== 'sync') return task
  const { definitions: _seen, ...choices } = task.choices
  return { kind: 'sync', choices }
}
