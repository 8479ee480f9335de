import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import { broadcastRevalidate } from '../../messaging/broadcast.ts'
import { showCount } from '../browser/toolbar-badge.ts'

/** What follows when operations moved: the toolbar counts anew and open pages look again. */
export function createOnOperationsChanged(refresh: () => Promise<unknown>, outbox: Outbox) {
  return async (operations: Operation[]): Promise<void> => {
    await showCount(outbox)
    // Linking makes two accounts one, and undoing it two again: more rows change than the answer tells of.
    if (operations.some(joins)) await refresh()
    await broadcastRevalidate()
  }
}

function joins({ task }: Operation): boolean {
  return 'sync' in task || (task.kind === 'sync' && task.choices.link !== undefined)
}
