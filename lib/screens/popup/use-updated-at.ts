import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchCompletion } from '../../db/reads.ts'
import { useWatched } from './use-watched.ts'

/** When the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function useUpdatedAt(db: ReadConnection): number | undefined {
  const watch = useCallback(() => watchCompletion(db), [db])
  const told = useWatched(watch)
  return told === 'unreadable' ? undefined : told
}
