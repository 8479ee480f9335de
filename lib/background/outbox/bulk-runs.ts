import type { Outbox } from '../../db/outbox/outbox.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import type {
  BulkPreview,
  BulkRun,
  BulkRunChange,
  BulkRunItem,
  BulkRunKind,
} from '../../domain/outbox/bulk-run.ts'
import { type Asker, isAskedBy, type Task } from '../../domain/outbox/operation.ts'
import { isDecision } from '../../domain/problem.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { candidatesFor } from '../../domain/sync/matches.ts'
import type { Sync } from '../../domain/sync/sync.ts'
import type { Ports } from '../browser/ports.ts'
import { askerOf, refusalForActor } from '../calls/subjects.ts'
import type { Sessions } from '../session/sessions.ts'
import type { Drain } from './drain.ts'
import type { Operations } from './operations.ts'
import type { OutboxBackup } from './outbox-backup.ts'

/** The task of a run, and its branch. */
export interface BulkRunRequest {
  to: Branch
  what?: BulkRunKind | undefined
}

/** Parts of the worker that bulk runs use. */
export interface BulkRunParts {
  sessions: Sessions
  outbox: Outbox
  backup: OutboxBackup
  operations: Operations
  drain: Drain
  ports: Ports
  /** Updates the toolbar's count after a change that the drain did not make. */
  count(): Promise<void>
}

/** Creates the functions that preview, start and change bulk runs. */
export function createBulkRuns(parts: BulkRunParts) {
  const { sessions, outbox, backup, operations, drain, ports, count } = parts

  return {
    /** Previews what syncing these accounts would do, at most 100 at a time. Asks the backend, changes nothing. */
    async preview(accountIds: string[], to: Branch): Promise<Result<BulkPreview[]>> {
      const opened = await sessions.open()
      if (!opened.ok) return opened
      const { backend, csrfToken } = opened.value
      const items = accountIds.map((accountId) => ({ key: accountId, accountId, to }))
      const answers = await backend.previewBatch(items, { csrfToken })
      if (!answers.ok) return answers
      return ok(answers.value.map(({ key, result }) => previewOf(key, result)))
    },

    /** Stores the whole run at once; it goes on with the popup closed. The same id twice is the same run. */
    async start(
      id: string,
      { to, what }: BulkRunRequest,
      items: BulkRunItem[],
    ): Promise<Result<BulkRun>> {
      const known = await outbox.run(id)
      if (known) return ok(known)
      const starter = await askerNow()
      if (!starter.ok) return starter
      const asker = starter.value
      const bulk: BulkRun = {
        id,
        ...asker,
        to,
        ...(what && { what }),
        state: 'running',
        size: items.length,
        madeAt: ports.now(),
        errorsInRow: 0,
      }
      const task = what === 'primary' ? primaryTask(to) : ({ kind: 'sync', choices: {} } as const)
      await operations.enqueue(
        items.map(({ accountId, version }) => ({
          id: crypto.randomUUID(),
          task,
          accountId,
          to,
          ...asker,
          bulk: id,
          version,
        })),
        { run: bulk },
      )
      // A run is cancelled if somebody else turns out to be signed in. Without an answer it waits.
      const refused = await refusalForActor(asker, { from: 'popup' }, sessions)
      if (refused) {
        await cancel(id)
        return refused
      }
      void drain.run()
      return ok((await outbox.run(id)) ?? bulk)
    },

    /** Pauses a run, resumes it, cancels what was not sent, or sends again what failed. */
    async change(id: string, change: BulkRunChange): Promise<Result<BulkRun>> {
      const bulk = await outbox.run(id)
      if (!bulk) return failed({ name: 'not-found' })
      const opened = await sessions.open()
      if (opened.ok && !isAskedBy(bulk, askerOf(opened.value))) {
        return failed({ name: 'forbidden' })
      }
      const changed = await apply(bulk, change)
      await count()
      void drain.run()
      return ok(changed ?? (await outbox.run(id)) ?? bulk)
    },
  }

  /** Returns who asks for the run, if possible without the backend, so that the run is stored even if it does not answer. */
  async function askerNow(): Promise<Result<Asker>> {
    const known = await sessions.lastKnown()
    if (known) return ok({ actorId: known.actorId, dashboardId: known.dashboardId })
    const opened = await sessions.open()
    return opened.ok ? ok(askerOf(opened.value)) : opened
  }

  async function cancel(id: string): Promise<BulkRun | undefined> {
    const open = ['running', 'paused', 'stopped'] as const
    const cancelled = await outbox.changeRun(id, [...open], { state: 'cancelled' })
    await backup.remove(await outbox.idsOf(id, ['cancelled']))
    return cancelled
  }

  async function apply({ id }: BulkRun, change: BulkRunChange): Promise<BulkRun | undefined> {
    if (change === 'pause') return outbox.changeRun(id, ['running'], { state: 'paused' })
    if (change === 'resume') {
      return outbox.changeRun(id, ['paused', 'stopped'], { state: 'running', errorsInRow: 0 })
    }
    if (change === 'cancel') return cancel(id)
    const every = ['ended', 'stopped', 'paused', 'running'] as const
    const next = { state: 'running', errorsInRow: 0 } as const
    const running = await outbox.changeRun(id, [...every], next)
    await operations.retry(await outbox.idsOf(id, ['failed']), { from: 'popup' })
    return running
  }
}

export type BulkRuns = ReturnType<typeof createBulkRuns>

/** Returns the task of a run that makes a branch the primary one: its accounts have the other one until then. */
function primaryTask(to: Branch): Task {
  return { kind: 'primary', was: otherBranch(to) }
}

function previewOf(accountId: string, result: Result<Sync>): BulkPreview {
  if (result.ok) {
    const { state, account, matches } = result.value
    if (state === 'unchanged') return { accountId, kind: 'already' }
    const { asked, noted } = candidatesFor(matches, {})
    if (asked.length > 0) return { accountId, kind: 'decision', problem: 'match-found' }
    const possiblyThere = noted.length > 0 && ({ possiblyThere: true } as const)
    return { accountId, kind: 'ready', version: account.version, ...possiblyThere }
  }
  const { problem } = result
  return { accountId, kind: isDecision(problem) ? 'decision' : 'refused', problem: problem.name }
}
