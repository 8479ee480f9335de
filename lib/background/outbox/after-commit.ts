import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Account } from '../../domain/accounts/account.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { Ports } from '../browser/ports.ts'
import { isOver } from './next-work.ts'
import type { OutboxBackup } from './outbox-backup.ts'

/** Side effects to run after a response. */
export interface CommitEffects {
  /** The operations that moved, as they are now. */
  changed: Operation[]
  /** Accounts as the answer had them. */
  accounts: Account[]
}

/** What the side effects need. */
export interface AfterCommitParts {
  backup: Pick<OutboxBackup, 'remove'>
  mirror: Pick<Mirror, 'put'>
  ports: Pick<Ports, 'soon'>
  /** Gets the operations that moved. */
  onOperationsChanged(operations: Operation[]): Promise<void>
}

/** Side effects run at most this often, in milliseconds: quick enough that the progress of a run is seen. */
const EVERY_MS = 250

/**
 * Side effects to run after a response, without holding up the next request: the mirror gets the accounts, the outbox backup forgets what is over, and
 * open pages are notified. If the worker stops before that, nothing is lost: the change feed has the accounts, and `recover` does the
 * rest.
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
    /** Runs the side effects at once, or together with those that are added within `EVERY_MS`. */
    add(effects: CommitEffects) {
      pending.push(effects)
      if (!stop) next()
    },
    /** Runs what is left, and waits for all of it. Throws what any of it threw. */
    async end() {
      stop?.()
      next()
      stop?.()
      await last
    },
  }
}
