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

/** What it is seen to with. */
export interface AfterCommitParts {
  backup: Pick<OutboxBackup, 'remove'>
  mirror: Pick<Mirror, 'put'>
  ports: Pick<Ports, 'soon'>
  /** Gets the operations that moved. */
  onOperationsChanged(operations: Operation[]): Promise<void>
}

/** So often at most, in milliseconds: quick enough to see a run move. */
const EVERY_MS = 250

/**
 * Side effects to run after a response, without holding up the next request: the mirror gets the accounts, the outbox backup forgets what is over, and
 * open pages hear of it. A worker that dies before it is done leaves nothing wrong: the feed has the accounts, and `recover` makes
 * the rest good.
 */
export function createAfterCommit(parts: AfterCommitParts) {
  const { backup, mirror, ports } = parts
  let gathered: CommitEffects[] = []
  let stop: (() => void) | undefined
  let last: Promise<void> = Promise.resolve()

  async function seeTo(left: readonly CommitEffects[]): Promise<void> {
    const changed = left.flatMap((each) => each.changed)
    const accounts = left.flatMap((each) => each.accounts)
    const over = changed.filter(isOver).map(({ id }) => id)
    if (accounts.length > 0) await mirror.put(accounts)
    if (over.length > 0) await backup.remove(over)
    await parts.onOperationsChanged(changed)
  }

  function next() {
    stop = undefined
    if (gathered.length === 0) return
    const now = gathered
    gathered = []
    stop = ports.soon(next, EVERY_MS)
    last = last.then(() => seeTo(now))
    // Whoever waits for the end gets the error; nobody else does.
    last.catch(() => {})
  }

  return {
    /** Has it seen to, at once or together with what else comes up in the next moment. */
    add(left: CommitEffects) {
      gathered.push(left)
      if (!stop) next()
    },
    /** Sees to what is left, and waits for all of it. Throws what any of it threw. */
    async end() {
      stop?.()
      next()
      stop?.()
      await last
    },
  }
}
