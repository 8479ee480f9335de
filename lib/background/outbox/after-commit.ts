import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { Ports } from '../browser/ports.ts'
import { isOver } from './next-work.ts'
import type { OutboxBackup } from './outbox-backup.ts'

/** The changes that side effects run for after a response. */
export interface CommitEffects {
  /** The operations that changed state, as they are now. */
  changed: Operation[]
  /** The accounts from the response. */
  accounts: Account[]
}

/** Parts of the worker that the side effects use. */
export interface AfterCommitParts {
  backup: Pick<OutboxBackup, 'remove'>
  mirror: Pick<Mirror, 'put'>
  ports: Pick<Ports, 'soon'>
  /** Called with the operations that changed state. */
  onOperationsChanged(operations: Operation[]): Promise<void>
}

/** Least time between two rounds of side effects, in milliseconds: short enough to show the progress of a run. */
const EVERY_MS = 250

/**
 * Runs side effects after a response without holding up the next request: the mirror gets the accounts, the outbox backup forgets
 * operations that are over, and open pages are notified. If the worker stops before that, nothing is lost: the change feed has the
 * accounts, and `recover` does the rest.
 */
export function createAfterCommit(parts: AfterCommitParts) {
  const { backup, mirror, ports } = parts
  let pending: CommitEffects[] = []
  let stop: (() => void) | undefined
  let last: Promise<void> = Promise.resolve()

  async function runAll(effects: readonly CommitEffects[]): Promise<void> {
    const changed = effects.flatMap((each) => each.changed)
    const accounts = effects.flatMap((each) => each.accounts)
    const over = changed.filter(isOver).map(({ id }) => id)
    if (accounts.length > 0) await mirror.put(accounts)
    if (over.length > 0) await backup.remove(over)
    await parts.onOperationsChanged(changed)
  }

  function next() {
    stop = undefined
    if (pending.length === 0) return
    const now = pending
    pending = []
    stop = ports.soon(next, EVERY_MS)
    last = last.then(() => runAll(now))
    // `end` throws the error; without this it would also be an unhandled rejection.
    last.catch(() => {})
  }

  return {
    /** Runs the side effects at once; within `EVERY_MS` after the last ones, together with all that are added until then. */
    add(effects: CommitEffects) {
      pending.push(effects)
      if (!stop) next()
    },
    /** Runs the remaining side effects and waits for all of them. Throws the first error of any. */
    async end() {
      stop?.()
      next()
      stop?.()
      await last
    },
  }
}
