import { useCallback } from 'preact/hooks'
import { type PageRows, watchPlaces } from '../../db/reads.ts'
import type { PlaceCounts } from '../../domain/account-filter.ts'
import type { Wanted } from '../../domain/wanted.ts'
import { useWatched } from './use-watched.ts'

/** How many of those that are wanted there are in each place, kept up to date; undefined while they are counted. */
export function usePlaces(db: PageRows, { search, filter }: Wanted): PlaceCounts | undefined {
  const watch = useCallback(() => watchPlaces(db, { search, filter }), [db, search, filter])
  const told = useWatched(watch)
  return told === 'unreadable' ? undefined : told
}
