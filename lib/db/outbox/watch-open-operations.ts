import { liveQuery } from 'dexie'
import { isOpen } from '../../domain/outbox/operation.ts'
import type { TandemDatabase } from '../database.ts'
import type { Observable } from '../observable.ts'

/** The outbox, and the ids of the accounts that had open operations when it was last read. */
export interface OpenOperationRows extends Pick<TandemDatabase, 'outbox'> {
  readonly openOperations: Set<string>
}

/**
 * Watches which of the accounts with these ids have an open operation. Emits the last known ones at once, so that a search does not
 * wait, and again when they differ.
 */
export function watchOpenOperations(
  rows: OpenOperationRows,
  ids: readonly string[],
): Observable<ReadonlySet<string>> {
  return {
    subscribe({ next, error }) {
      let last = new Set(ids.filter((id) => rows.openOperations.has(id)))
      next(last)
      return liveQuery(() => openAmong(rows, ids)).subscribe({
        next(open) {
          for (const id of ids) {
            if (open.has(id)) rows.openOperations.add(id)
            else rows.openOperations.delete(id)
          }
          if (open.symmetricDifference(last).size === 0) return
          last = open
          next(open)
        },
        error,
      })
    },
  }
}

async function openAmong(
  { outbox }: OpenOperationRows,
  ids: readonly string[],
): Promise<Set<string>> {
  const open = await outbox.where('accountId').anyOf(ids).filter(isOpen).toArray()
  return new Set(open.map(({ accountId }) => accountId))
}
