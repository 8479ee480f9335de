import { liveQuery } from 'dexie'
import { isOpen } from '../domain/outbox/operation.ts'
import type { TandemDatabase } from './database.ts'
import type { Watched } from './watching.ts'

/** The outbox, and the accounts that were seen to have something under way when it was asked last. */
export interface UnderWayRows extends Pick<TandemDatabase, 'outbox'> {
  readonly underWay: Set<string>
}

/**
 * Which of the accounts with these ids have an operation that is not settled yet. Told at once as it was known last, because somebody
 * types, and again where that is not so any more.
 */
export function watchUnderWay(
  rows: UnderWayRows,
  ids: readonly string[],
): Watched<ReadonlySet<string>> {
  return {
    subscribe({ next, error }) {
      let last = new Set(ids.filter((id) => rows.underWay.has(id)))
      next(last)
      return liveQuery(() => openAmong(rows, ids)).subscribe({
        next(open) {
          for (const id of ids) {
            if (open.has(id)) rows.underWay.add(id)
            else rows.underWay.delete(id)
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

async function openAmong({ outbox }: UnderWayRows, ids: readonly string[]): Promise<Set<string>> {
  const open = await outbox.where('accountId').anyOf(ids).filter(isOpen).toArray()
  return new Set(open.map(({ accountId }) => accountId))
}
