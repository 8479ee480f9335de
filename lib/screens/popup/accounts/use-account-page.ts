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
 * Returns the accounts of this range of the query's list, kept up to date; undefined until the first rows are loaded. While another range
 * or query is read, the last page stays. `before`: the rows to start with.
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
  // A layout effect, because one after the next frame is too late while the user types.
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
