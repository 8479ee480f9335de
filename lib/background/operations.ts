import { closeLetter, type Letters, type SealedLetter } from '../db/letters.ts'
import { mirrorKey } from '../db/mirror-key.ts'
import type { Beyond, Outbox } from '../db/outbox.ts'
import { otherBranch } from '../domain/branch.ts'
import type { Letter } from '../domain/letter.ts'
import { isCopy, isLetter, isOpen, type Operation, type Task } from '../domain/operation.ts'
import { isPassing } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import type { AnySubject } from '../messaging/contract.ts'
import type { Caller } from '../messaging/server.ts'
import type { Drafts, Order } from './drafts.ts'
import type { Drain } from './drain.ts'
import type { Journal } from './journal.ts'
import { endIfEmpty } from './judge-run.ts'
import type { Ports } from './ports.ts'
import type { Sessions } from './sessions.ts'
import { openFor } from './subjects.ts'

/** What is confirmed and what is taken back, whatever it is. */
export interface Operations {
  /** Stores orders and notes them in the journal; nothing is sent yet. Answers with what stands, in the same order. */
  accept(orders: NewOrder[], more?: Beyond): Promise<Operation[]>
  /**
   * Stores what was on screen under this id, then sends it. The same id twice is the same operation. `decide` adds what was
   * chosen last.
   */
  confirm(confirmed: Confirmed, caller: Caller): Promise<Result<Operation>>
  /** Stores what was written, sealed, with its operation, then sends it. `write` is asked once: the same id twice is the same. */
  post(id: string, write: () => Promise<Result<Posted>>): Promise<Result<Operation>>
  /** Takes a finished operation back, as an operation of its own, which is the answer. */
  undo(id: string, caller: Caller): Promise<Result<Operation>>
  /** Sends again what ended without being done, each after a fresh look. */
  retry(ids: string[], caller: Caller): Promise<Result<'accepted'>>
  /** Gives up what was not sent, or puts away what ended without being done. */
  cancel(id: string, caller: Caller): Promise<Result<'cancelled'>>
}

/** An order with the id that it goes by from now on. */
export type NewOrder = Order & Pick<Operation, 'id' | 'bulk'>

/** Something that was written to a client in one branch. `key`: of whoever wrote it, as their session has it. */
export interface Posted extends Pick<Operation, 'accountId' | 'to' | 'actorId'> {
  letter: Letter
  key: string
}

/** A press on the button that confirms. */
export interface Confirmed {
  operationId: string
  subject: AnySubject
  decide(task: Task): Task
}

/** What operations work with. */
export interface OperationParts {
  sessions: Sessions
  outbox: Outbox
  letters: Letters
  journal: Journal
  drafts: Drafts
  drain: Drain
  ports: Ports
  /** Has the toolbar count what is under way, after what is not the drain's doing. */
  count(): Promise<void>
}

export function operationsWith(parts: OperationParts): Operations {
  const { sessions, outbox, letters, journal, drafts, drain, ports, count } = parts

  async function accept(orders: NewOrder[], more: Beyond = {}) {
    const madeAt = ports.now()
    const wanted = orders.map(
      (order): Operation => ({ ...order, state: 'queued', tries: 0, madeAt }),
    )
    const before = await outbox.sentinel()
    const standing = await outbox.accept(wanted, more)
    const fresh = standing.filter((operation, at) => operation.id === wanted[at]?.id)
    await journal.note(fresh, { ...before, accepted: before.accepted + fresh.length })
    await count()
    return standing
  }

  /** Whoever asks, if it is still the one who did this. Through a bad connection the outbox itself sees to that. */
  async function refusalFor(actorId: string, caller: Caller): Promise<Result<never> | undefined> {
    const opened = await openFor(caller, sessions)
    if (!opened.ok) return isPassing(opened.problem) ? undefined : opened
    return opened.value.actor.accountId === actorId ? undefined : failed({ name: 'forbidden' })
  }

  return {
    accept,

    async confirm({ operationId, subject, decide }, caller) {
      let standing = await outbox.get(operationId)
      if (!standing) {
        const order = await drafts.find(operationId, subject)
        if (!order) return failed({ name: 'changed' })
        const refused = await refusalFor(order.actorId, caller)
        if (refused) return refused
        const [accepted] = await accept([{ ...order, id: operationId, task: decide(order.task) }])
        await drafts.forget(operationId)
        standing = accepted
      }
      await drain.run()
      const operation = standing && (await outbox.get(standing.id))
      return operation ? ok(operation) : failed({ name: 'not-found' })
    },

    async post(id, write) {
      if (!(await outbox.get(id))) {
        const written = await write()
        if (!written.ok) return written
        const { letter, key, ...order } = written.value
        const sealed = await closeLetter(id, letter, key)
        await accept([{ ...order, id, task: { kind: letter.kind } }], { letters: [sealed] })
      }
      await drain.run()
      const operation = await outbox.get(id)
      return operation ? ok(operation) : failed({ name: 'not-found' })
    },

    async undo(id, caller) {
      const named = await outbox.get(id)
      // Who asks for an undo once more means what was to be taken back.
      const operation = named?.task.kind === 'undo' ? await outbox.get(named.task.of) : named
      const isOver = operation?.state === 'done' || operation?.state === 'undone'
      const task = isOver ? undoOf(operation) : undefined
      if (!operation || !task) return failed({ name: 'not-found' })
      const refused = await refusalFor(operation.actorId, caller)
      if (refused) return refused
      const { accountId, actorId, versionAfter: version } = operation
      // Of a primary branch `to` is the one that comes first from then on.
      const to = 'primaryOnly' in task ? otherBranch(operation.to) : operation.to
      const [undo] = await accept([
        { id: await undoIdOf(outbox, operation), task, accountId, to, actorId, version },
      ])
      await drain.run()
      const after = undo && (await outbox.get(undo.id))
      return after ? ok(after) : failed({ name: 'not-found' })
    },

    async retry(ids, caller) {
      const found = await Promise.all(ids.map((id) => outbox.get(id)))
      const operations = found.filter((operation) => operation !== undefined)
      for (const actorId of new Set(operations.map((operation) => operation.actorId))) {
        const refused = await refusalFor(actorId, caller)
        if (refused) return refused
      }
      for (const bulk of new Set(operations.flatMap((operation) => operation.bulk ?? []))) {
        // A run that is over sends nothing: it goes on with what is sent again.
        await outbox.changeBulk(bulk, ['ended', 'cancelled'], { state: 'running', errorsInRow: 0 })
      }
      for (const operation of operations) await again(operation)
      void drain.run()
      return ok('accepted')
    },

    async cancel(id, caller) {
      const operation = await outbox.get(id)
      if (!operation) return failed({ name: 'not-found' })
      const refused = await refusalFor(operation.actorId, caller)
      if (refused) return refused
      const moved = await outbox.move([{ id, to: 'cancelled' }])
      await journal.settle(moved.map((each) => each.id))
      if (operation.bulk) await endIfEmpty(operation.bulk, outbox)
      await count()
      return moved.length ? ok('cancelled') : failed({ name: 'in-progress' })
    },
  }

  /** Nobody knows what became of it: it is looked up under its key. Else it was refused, and a new key asks anew. */
  async function again(operation: Operation): Promise<void> {
    const { id, problem, task, accountId, to, actorId, bulk } = operation
    // An undo of a role stays at what it takes back; everything else is decided on what is there now.
    const version = task.kind === 'undo' ? operation.version : undefined
    if (problem && isPassing(problem) && operation.state === 'failed') {
      const before = await outbox.sentinel()
      const moved = await outbox.move([{ id, to: 'unknown', settled: { tries: 0 } }])
      await journal.note(moved, before)
      return
    }
    const order = {
      id: crypto.randomUUID(),
      task: undated(task),
      accountId,
      to,
      actorId,
      bulk,
      version,
    }
    if (operation.state === 'failed' || operation.state === 'conflict') {
      const letter = isLetter(operation) ? await readdressed(id, order.id) : []
      await accept([order], { replaces: id, letters: letter })
    }
  }

  /** The letter of one operation for another one, which takes its place. Without it that one says what is missing. */
  async function readdressed(from: string, to: string): Promise<SealedLetter[]> {
    const key = await mirrorKey.read()
    const letter = key && (await letters.open(from, key.text))
    return key && letter ? [await closeLetter(to, letter, key.text)] : []
  }
}

/** Decided anew, it goes by the field definitions of then. */
function undated(task: Task): Task {
  if (task.kind !== 'sync') return task
  const { definitions: _seen, ...choices } = task.choices
  return { kind: 'sync', choices }
}

function undoOf({ id, task, to, syncId }: Operation): Task | undefined {
  if (task.kind === 'sync') {
    const fieldsOnly = isCopy({ task }) && ({ fieldsOnly: true } as const)
    return syncId ? { kind: 'undo', of: id, sync: syncId, ...fieldsOnly } : undefined
  }
  if (task.kind === 'role') return { kind: 'undo', of: id, role: task.was, was: task.role }
  if (task.kind === 'primary') return { kind: 'undo', of: id, primaryOnly: true, was: to }
  return task.kind === 'status' ? undoOfStatus(id, task) : undefined
}

/** Gives back the branch that came first, too. Waiting in Approvals is nobody's to give back. */
function undoOfStatus(of: string, task: Extract<Task, { kind: 'status' }>): Task | undefined {
  const { status, was, primary, primaryWas } = task
  if (was === 'pending' || was === status) return undefined
  const deleted =
    (task.deleteFutureServices ?? task.deleteTemplates) && ({ deleted: true } as const)
  const before = primaryWas && { primary: primaryWas, primaryWas: primary ?? primaryWas }
  return { kind: 'undo', of, status: was, was: status, ...before, ...deleted }
}

/** One undo at a time: the same id while it is under way, so that a second press is the same undo, and a new one after a refusal. */
async function undoIdOf(outbox: Outbox, { id }: Operation): Promise<string> {
  for (let number = 1; ; number++) {
    const undoId = `undo-${number}-${id}`
    const known = await outbox.get(undoId)
    if (!known || isOpen(known) || known.state === 'done') return undoId
  }
}
