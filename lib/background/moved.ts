import type { Operation } from '../domain/operation.ts'
import { tellPages } from '../messaging/broadcast.ts'

/** What follows when an operation moved: open pages look again. */
export function movedBy(refresh: () => Promise<unknown>) {
  return async (operation: Operation): Promise<void> => {
    // Linking makes two accounts one, and undoing it two again: more rows change than the answer tells of.
    if (operation.task.kind === 'sync' && operation.task.choices.link) await refresh()
    await tellPages()
  }
}
