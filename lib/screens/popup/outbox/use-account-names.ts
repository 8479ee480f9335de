import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchNamed } from '../../../db/reads.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import { useObservable } from '../use-observable.ts'

/** Names for these ids, kept up to date. */
export function useAccountNames(db: ReadConnection, ids: readonly string[]) {
  // One text, so that the same ids in a new list are no new question.
  const key = [...new Set(ids)].sort().join(' ')
  const watch = useCallback(() => watchNamed(db, key ? key.split(' ') : []), [db, key])
  const value = useObservable(watch)
  const accounts = value === 'unreadable' ? undefined : value
  return {
    /** The name, or the id where it is not known. */
    nameOf: (id: string): string => accounts?.get(id)?.name ?? id,
    find: (id: string): Account | undefined => accounts?.get(id),
  }
}
