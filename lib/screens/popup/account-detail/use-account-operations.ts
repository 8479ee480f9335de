import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchOperations, watchOutbox } from '../../../db/reads.ts'
import type { HistoryLine } from '../../../domain/outbox/history.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import { useObservable } from '../use-observable.ts'

/**
 * What was asked for about one account on this device, as it stands now: what the history names, what is under way by itself or
 * needs attention, and `last`, which may be none of them yet.
 */
export function useAccountOperations(
  db: ReadConnection,
  accountId: string,
  lines: readonly HistoryLine[],
  last: Operation | undefined,
): Operation[] {
  const ids = lines.flatMap(({ operationId }) => operationId ?? [])
  if (last) ids.push(last.id)
  // One text, so that the same ids in a new list are no new question.
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
