import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchOperations, watchOutbox } from '../../../db/reads.ts'
import type { HistoryLine } from '../../../domain/outbox/history.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import { useObservable } from '../use-observable.ts'

/**
 * Returns the current operations on one account from this device: those in the history, those under way or needing attention, and `last`,
 * which may be none of these yet.
 */
export function useAccountOperations(
  db: ReadConnection,
  accountId: string,
  lines: readonly HistoryLine[],
  last: Operation | undefined,
): Operation[] {
  const ids = lines.flatMap(({ operationId }) => operationId ?? [])
  if (last) ids.push(last.id)
  // One string, so that a new list of the same ids starts no new query.
  const key = [...new Set(ids)].sort().join(' ')
  const watchNamed = useCallback(() => watchOperations(db, key ? key.split(' ') : []), [db, key])
  const watchAll = useCallback(() => watchOutbox(db), [db])
  const named = useObservable(watchNamed)
  const outbox = useObservable(watchAll)

  const found = new Map<string, Operation>()
  if (last) found.set(last.id, last)
  const stored = [
    ...(outbox && outbox !== 'unreadable' ? [...outbox.attention, ...outbox.singles] : []),
    ...(named && named !== 'unreadable' ? named.values() : []),
  ]
  for (const operation of stored) found.set(operation.id, operation)
  return [...found.values()].filter((operation) => operation.accountId === accountId)
}
