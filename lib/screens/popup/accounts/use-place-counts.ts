import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchPresenceCounts } from '../../../db/reads.ts'
import type { PresenceCounts } from '../../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'
import { useObservable } from '../use-observable.ts'

/** Counts the accounts of the query by presence, kept up to date; undefined while they are counted. */
export function usePresenceCounts(
  db: ReadConnection,
  { search, filter }: AccountQuery,
): PresenceCounts | undefined {
  const watch = useCallback(() => watchPresenceCounts(db, { search, filter }), [db, search, filter])
  const value = useObservable(watch)
  return value === 'unreadable' ? undefined : value
}
