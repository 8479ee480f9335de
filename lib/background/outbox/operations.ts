import { encryptPayload, type PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { EnqueueOptions, Outbox } from '../../db/outbox/outbox.ts'
import type { ProfileRef } from '../../domain/accounts/profile-ref.ts'
import { isGivenUp, type Operation, type Task } from '../../domain/outbox/operation.ts'
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

/** Everything that a person can have done with operations of any kind. */
export interface Operations {
  /** Stores new operations and notes them in the outbox backup; nothing is sent yet. Answers with what stands, in the same order. */
  enqueue(newOperations: NewOperation[], more?: EnqueueOptions): Promise<Operation[]>
  /**
   * Stores what was on screen under this id, then sends it. The same id twice is the same operation. `decide` adds what was
   * chosen last.
   */
  confirm(confirmed: Confirmed, caller: Caller): Promise<Result<Operation>>
  /** Stores what was written, encrypted, with its operation, then sends it. The same id twice is the same. */
  sendPayload(id: string, posting: Posting): Promise<Result<Operation>>
  /** Whether an operation with this id stands in the outbox. What is being stored at this moment is waited for. */
  holds(id: string): Promise<Result<boolean>>
  /** Takes a finished operation back, as an operation of its own, which is the answer. */
  undo(id: string, caller: Caller): Promise<Result<Operation>>
  /** Sends again what ended without being done, each after a fresh look. */
  retry(ids: string[], caller: Caller): Promise<Result<'accepted'>>
  /** Gives up what was not sent, or puts away what ended without being done. */
  cancel(id: string, caller: Caller): Promise<Result<'cancelled'>>
}

/** Something that was written to a client in one branch. `key`: of whoever wrote it, as their session has it. */
export interface PayloadToSend extends Pick<Operation, 'accountId' | 'to' | 'actorId'> {
  payload: UnsentPayload
  key: string
}

/** `write`: asked once, what is to be stored. `refusal`: why whoever asks may not send it, found out once it is stored. */
export interface Posting {
  write(): Promise<Result<PayloadToSend>>
  refusal(stored: Operation): Promise<Refused | undefined>
}

/** A confirmed dialog. */
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
    const wanted = newOperations.map(
      (newOperation): Operation => ({ ...newOperation, state: 'queued', tries: 0, madeAt }),
    )
    const stored = await outbox.enqueue(wanted, more)
    await backup.add(stored.added, stored.sentinel)
    await count()
    return stored.operations
  }

  /**
   * Stores an operation without asking the backend, where this browser knows the one who is signed in for its actor: the backend
   * may not answer for long, and whatever is not stored is lost with the browser.
   */
  async function storeFor(caller: Caller, newOperation: NewOperation): Promise<Result<Operation>> {
    const known = await sessions.lastKnown()
    if (known?.actorId !== newOperation.actorId) {
      const refused = await refusalForActor(newOperation.actorId, caller, sessions)
      if (refused) return refused
      // Nobody could be asked, and the last who was signed in was somebody else.
      if (known) return failed({ name: 'forbidden' })
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

  /** Finds an id for a text that was not given up: after a refusal the same text may be sent again, under another one. */
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
   * Sends what was stored, unless whoever asked for it turns out not to be allowed to: then it is given up. `id`: of the new operation; one that
   * was stored before it was confirmed earlier, and is not this one's to give up.
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

  /** Cancels an operation and answers whether it could be, as `TRANSITIONS` has it. `problem`: why it may not be sent. */
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
      const { actorId } = stored.value
      return send(operationId, stored.value, () => refusalForActor(actorId, caller, sessions))
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
      // Who asks for an undo once more means what was to be taken back.
      const operation = named?.task.kind === 'undo' ? await outbox.get(named.task.of) : named
      const newOperation = operation && (await undoOperationOf(operation, outbox))
      if (!newOperation) return failed({ name: 'not-found' })
      const stored = await storing.during(newOperation.id, () => storeFor(caller, newOperation))
      return stored.ok
        ? send(newOperation.id, stored.value, () =>
            refusalForActor(newOperation.actorId, caller, sessions),
          )
        : stored
    },

    async retry(ids, caller) {
      const found = await Promise.all(ids.map((id) => outbox.get(id)))
      const operations = found.filter((operation) => operation !== undefined)
      for (const actorId of new Set(operations.map((operation) => operation.actorId))) {
        const refused = await refusalForActor(actorId, caller, sessions)
        if (refused) return refused
      }
      for (const bulk of new Set(operations.flatMap((operation) => operation.bulk ?? []))) {
        // A run that is over sends nothing: it goes on with what is sent again.
        await outbox.changeRun(bulk, ['ended', 'cancelled'], { state: 'running', errorsInRow: 0 })
      }
      for (const operation of operations) await retry.again(operation)
      void drain.run()
      return ok('accepted')
    },

    async cancel(id, caller) {
      const operation = await outbox.get(id)
      if (!operation) return failed({ name: 'not-found' })
      const refused = await refusalForActor(operation.actorId, caller, sessions)
      if (refused) return refused
      return (await giveUp(operation)) ? ok('cancelled') : failed({ name: 'in-progress' })
    },
  }
}
