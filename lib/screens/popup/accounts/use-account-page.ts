import { useLayoutEffect, useState } from 'preact/hooks'
import {
  type AccountPage,
  type ReadConnection,
  type RowRange,
  watchAccounts,
} from '../../../db/reads.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'

/** A page of accounts, with the query that it answers. */
export interface QueriedPage extends AccountPage {
  query: AccountQuery
}

/**
 * Those who are wanted in this stretch of the list, kept up to date; undefined until the first rows are here. While another
 * stretch is read, or others are wanted, the last one stands. `before`: the rows to begin with.
 */
export function useAccountPage(
  db: ReadConnection,
  query: AccountQuery,
  { from, to }: RowRange,
  before?: AccountPage,
): QueriedPage | 'unreadable' | undefined {
  const [value, setValue] = useState<QueriedPage | 'unreadable' | undefined>(
    before && { ...before, query },
  )
  const { search, filter } = query
  // Not after the next frame: somebody types.
  useLayoutEffect(() => {
    const query = { search, filter }
    const watched = watchAccounts(db, query, { from, to }).subscribe({
      next: (listing) => setValue({ ...listing, query }),
      error: () => setValue('unreadable'),
    })
    return () => watched.unsubscribe()
  }, [db, search, filter, from, to])
  return value
}
