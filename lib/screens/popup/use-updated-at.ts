import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchCompletion } from '../../db/reads.ts'
import { useObservable } from './use-observable.ts'

/** When the mirror was last complete, in epoch milliseconds; undefined while it is being filled. */
export function useUpdatedAt(db: ReadConnection): number | undefined {
  const watch = useCallback(() => watchCompletion(db), [db])
  const value = useObservable(watch)
  return value === 'unreadable' ? undefined : value
}
