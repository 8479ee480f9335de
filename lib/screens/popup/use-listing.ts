import { useCallback } from 'preact/hooks'
import type { TandemRows } from '../../db/reads.ts'
import { type Listing, type Wanted, watchAccounts } from '../../db/reads.ts'
import { useWatched } from './use-watched.ts'

/** The accounts that are wanted, kept up to date; undefined until the first rows are here. */
export function useListing(
  db: TandemRows,
  { search, filter }: Wanted,
  limit: number,
): Listing | 'unreadable' | undefined {
  const watch = useCallback(
    () => watchAccounts(db, { search, filter }, limit),
    [db, search, filter, limit],
  )
  return useWatched(watch)
}
