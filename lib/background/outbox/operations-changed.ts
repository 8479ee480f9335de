import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { broadcastRevalidate } from '../../messaging/broadcast.ts'
import { showCount } from '../browser/toolbar-badge.ts'

/** Creates the function to call when operations changed state: it updates the toolbar's count and has open pages revalidate. */
export function createOnOperationsChanged(refresh: () => Promise<unknown>, outbox: Outbox) {
  return async (operations: Operation[]): Promise<void> => {
    await showCount(outbox)
    // Linking joins two accounts, and its undo splits them: more rows change than the response contains.
    if (operations.some(joins)) await refresh()
    await broadcastRevalidate()
  }
}

function joins({ task }: Operation): boolean {
  return 'sync' in task || (task.kind === 'sync' && task.choices.link !== undefined)
}
