import { useCallback } from 'preact/hooks'
import type { TandemRows } from '../../db/reads.ts'
import { type Listing, type Stretch, watchAccounts } from '../../db/reads.ts'
import type { Wanted } from '../../domain/wanted.ts'
import { useWatched } from './use-watched.ts'

/** Those who are wanted in this stretch of the list, kept up to date; undefined until the first rows are here. */
export function useListing(
  db: TandemRows,
  { search, filter }: Wanted,
  { from, to }: Stretch,
): Listing | 'unreadable' | undefined {
  const watch = useCallback(
    () => watchAccounts(db, { search, filter }, { from, to }),
    [db, search, filter, from, to],
  )
  return useWatched(watch)
}
