import { encryptPayload, type PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { EnqueueOptions, Outbox } from '../../db/outbox/outbox.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import {
  type Asker,
  isAskedBy,
  isGivenUp,
  type Operation,
  type Task,
} from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import type { Problem } from '../../domain/problem.ts'
import { failed, ok, type Refused, type Result } from '../../domain/result.ts'
import type { Caller } from '../../messaging/define-call.ts'
import type { Ports } from '../browser/ports.ts'
import { refusalForActor } from '../calls/subjects.ts'
import type { Sessions } from '../session/sessions.ts'
import { endIfEmpty } from './circuit-breaker.ts'
import type { Drain } from './drain.ts'
import type { NewOperation } from './new-operation.ts'
import type { OpenPreviews } from './open-previews.ts'
import type { OutboxBackup } from './outbox-backup.ts'
import { createRetry } from './retry-operation.ts'
import { createStoring } from './store-first.ts'
import { undoOperationOf } from './undo-task.ts'

/** The actions on operations of any kind. */
export interface Operations {
  /** Stores new operations and adds them to the outbox backup; sends nothing. Answers with the stored ones, in the same order. */
  enqueue(newOperations: NewOperation[], more?: EnqueueOptions): Promise<Operation[]>
  /**
   * Stores the operation previewed under this id, then sends it. The same id twice is the same operation. `decide` adds the choices
   * made last. Fails with `changed` if there is no such preview.
   */
  confirm(confirmed: Confirmed, caller: Caller): Promise<Result<Operation>>
  /** Stores a message or request, encrypted, with its operation, then sends it. The same id twice is the same operation. */
  sendPayload(id: string, posting: Posting): Promise<Result<Operation>>
  /** True if the outbox holds an operation with this id. Waits for one that is being stored. */
  holds(id: string): Promise<Result<boolean>>
  /** Takes a finished operation back. Answers with the new operation that does so. */
  undo(id: string, caller: Caller): Promise<Result<Operation>>
  /** Sends again operations that ended without being done. */
  retry(ids: string[], caller: Caller): Promise<Result<'accepted'>>
  /** Cancels an operation that was not sent, or dismisses one that ended without being done. `in-progress` if it can be neither. */
  cancel(id: string, caller: Caller): Promise<Result<'cancelled'>>
}

/** A message or request to a client in one branch. `key`: the mirror key of the writer's session, which encrypts it. */
export interface PayloadToSend extends Asker, Pick<Operation, 'accountId' | 'to'> {
  payload: UnsentPayload
  key: string
}

/** The source of a payload. `write`: returns it, for storing. `refusal`: called once it is stored; returns why it may not be sent. */
export interface Posting {
  write(): Promise<Result<PayloadToSend>>
  refusal(stored: Operation): Promise<Refused | undefined>
}

/** A dialog that was confirmed. `decide`: adds the choices made last to the task. */
export interface Confirmed {
  operationId: string
  subject: ProfileRef
  decide(task: Task): Task
}

/** Parts of the worker that operations use. */
export interface OperationParts {
  sessions: Sessions
  outbox: Outbox
  payloads: PayloadReader
  backup: OutboxBackup
  previews: OpenPreviews
  drain: Drain
  ports: Ports
  /** Updates the toolbar's count after a change that the drain did not make. */
  count(): Promise<void>
}

export function createOperations(parts: OperationParts): Operations {
  const { sessions, outbox, payloads, backup, previews, drain, ports, count } = parts
  const storing = createStoring()
  const retry = createRetry({ outbox, payloads, backup, enqueue })

  async function enqueue(newOperations: NewOperation[], more: EnqueueOptions = {}) {
    const madeAt = ports.now()
    const known = await sessions.lastKnown()
    const forDashboard = known && { dashboardId: known.dashboardId }
    const wanted = newOperations.map(
      (newOperation): Operation => ({
        ...forDashboard,
        ...newOperation,
        state: 'queued',
        tries: 0,
        madeAt,
      }),
    )
    const stored = await outbox.enqueue(wanted, more)
    await backup.add(stored.added, stored.sentinel)
    await count()
    return stored.operations
  }

  /**
   * Stores an operation. Does not ask the backend if this browser knows that its actor is signed in: the answer may take long, and
   * what is not stored is lost with the browser.
   */
  async function storeFor(caller: Caller, newOperation: NewOperation): Promise<Result<Operation>> {
    const known = await sessions.lastKnown()
    if (!known || !isAskedBy(newOperation, known)) {
      const refused = await refusalForActor(newOperation, caller, sessions)
      if (refused) return refused
      const now = await sessions.lastKnown()
      // The backend cannot be reached, and the last one signed in was somebody else, or on another dashboard.
      if (now && !isAskedBy(newOperation, now)) return failed({ name: 'forbidden' })
    }
    const [stored] = await enqueue([newOperation])
    return stored ? ok(stored) : failed({ name: 'not-found' })
  }

  async function storeConfirmed(
    { operationId: id, subject, decide }: Confirmed,
    caller: Caller,
  ): Promise<Result<Operation>> {
    const existing = await outbox.get(id)
    if (existing?.problem && isGivenUp(existing)) return failed(existing.problem)
    if (existing) return ok(existing)
    const details = await previews.find(id, subject)
    if (!details) return failed({ name: 'changed' })
    const stored = await storeFor(caller, { ...details, id, task: decide(details.task) })
    if (stored.ok) await previews.forget(id)
    return stored
  }

  /** Returns an id that no cancelled operation has: after a refusal the same text may be sent again, under another id. */
  async function unusedIdOf(wanted: string): Promise<string> {
    for (let number = 1; ; number++) {
      const id = number === 1 ? wanted : `again-${number}-${wanted}`
      const known = await outbox.get(id)
      if (!known || !isGivenUp(known)) return id
    }
  }

  async function storePosted(id: string, write: Posting['write']): Promise<Result<Operation>> {
    const known = await outbox.get(id)
    if (known) return ok(known)
    const written = await write()
    if (!written.ok) return written
    const { payload, key, ...details } = written.value
    const encrypted = await encryptPayload(id, payload, key)
    const [stored] = await enqueue([{ ...details, id, task: { kind: payload.kind } }], {
      payloads: [encrypted],
    })
    return stored ? ok(stored) : failed({ name: 'not-found' })
  }

  /**
   * Sends a stored operation. Cancels it instead if the caller turns out not to be allowed to. `id`: of the new operation; one with
   * another id was stored by an earlier call, and is not cancelled.
   */
  async function send(
    id: string,
    stored: Operation,
    findRefusal: () => Promise<Refused | undefined>,
  ): Promise<Result<Operation>> {
    if (stored.id === id && stored.state === 'queued') {
      const refused = await findRefusal()
      if (refused && (await giveUp(stored, refused.problem))) return refused
    }
    await drain.run()
    const operation = await outbox.get(stored.id)
    return operation ? ok(operation) : failed({ name: 'not-found' })
  }

  /** Cancels an operation. False if `TRANSITIONS` does not allow that. `problem`: why it may not be sent. */
  async function giveUp({ id, bulk }: Operation, problem?: Problem): Promise<boolean> {
    const moved = await outbox.transition([{ id, to: 'cancelled', fields: problem && { problem } }])
    await backup.remove(moved.map((each) => each.id))
    if (bulk) await endIfEmpty(bulk, outbox)
    await count()
    return moved.length > 0
  }

  return {
    enqueue,

    async confirm(confirmed, caller) {
      const { operationId } = confirmed
      const stored = await storing.during(operationId, () => storeConfirmed(confirmed, caller))
      if (!stored.ok) return stored
      return send(operationId, stored.value, () => refusalForActor(stored.value, caller, sessions))
    },

    async sendPayload(wanted, { write, refusal }) {
      const id = await unusedIdOf(wanted)
      const stored = await storing.during(wanted, () => storePosted(id, write))
      return stored.ok ? send(id, stored.value, () => refusal(stored.value)) : stored
    },

    async holds(wanted) {
      await storing.settled(wanted)
      return ok((await outbox.get(await unusedIdOf(wanted))) !== undefined)
    },

    async undo(id, caller) {
      const named = await outbox.get(id)
      // An undo of an undo means the operation that was to be taken back.
      const operation = named?.task.kind === 'undo' ? await outbox.get(named.task.of) : named
      const newOperation = operation && (await undoOperationOf(operation, outbox))
      if (!newOperation) return failed({ name: 'not-found' })
      const stored = await storing.during(newOperation.id, () => storeFor(caller, newOperation))
      return stored.ok
        ? send(newOperation.id, stored.value, () => refusalForActor(newOperation, caller, sessions))
        : stored
    },

    async retry(ids, caller) {
      const found = await Promise.all(ids.map((id) => outbox.get(id)))
      const operations = found.filter((operation) => operation !== undefined)
      const askers = Map.groupBy(operations, (each) => `${each.dashboardId} ${each.actorId}`)
      for (const [first] of askers.values()) {
        const refused = first && (await refusalForActor(first, caller, sessions))
        if (refused) return refused
      }
      for (const bulk of new Set(operations.flatMap((operation) => operation.bulk ?? []))) {
        // A run that is over sends nothing, so it has to run again.
        await outbox.changeRun(bulk, ['ended', 'cancelled'], { state: 'running', errorsInRow: 0 })
      }
      for (const operation of operations) await retry.again(operation)
      void drain.run()
      return ok('accepted')
    },

    async cancel(id, caller) {
      const operation = await outbox.get(id)
      if (!operation) return failed({ name: 'not-found' })
      const refused = await refusalForActor(operation, caller, sessions)
      if (refused) return refused
      return (await giveUp(operation)) ? ok('cancelled') : failed({ name: 'in-progress' })
    },
  }
}
