import { useLayoutEffect, useState } from 'preact/hooks'
import {
  type AccountPage,
  type ReadConnection,
  type RowRange,
  watchAccounts,
} from '../../db/reads.ts'
import type { AccountQuery } from '../../domain/accounts/account-query.ts'

/** A listing, and who was wanted when it was told. */
export interface Listed extends AccountPage {
  wanted: AccountQuery
}

/**
 * Those who are wanted in this stretch of the list, kept up to date; undefined until the first rows are here. While another
 * stretch is read, or others are wanted, the last one stands. `before`: the rows to begin with.
 */
export function useListing(
  db: ReadConnection,
  wanted: AccountQuery,
  { from, to }: RowRange,
  before?: AccountPage,
): Listed | 'unreadable' | undefined {
  const [told, setTold] = useState<Listed | 'unreadable' | undefined>(
    before && { ...before, wanted },
  )
  const { search, filter } = wanted
  // Not after the next frame: somebody types.
  useLayoutEffect(() => {
    const asked = { search, filter }
    const watched = watchAccounts(db, asked, { from, to }).subscribe({
      next: (listing) => setTold({ ...listing, wanted: asked }),
      error: () => setTold('unreadable'),
    })
    return () => watched.unsubscribe()
  }, [db, search, filter, from, to])
  return told
}
