import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchNamed } from '../../../db/reads.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import { useObservable } from '../use-observable.ts'

/** Returns the names of these accounts, kept up to date. */
export function useAccountNames(db: ReadConnection, ids: readonly string[]) {
  // One string, so that a new list of the same ids starts no new query.
  const key = [...new Set(ids)].sort().join(' ')
  const watch = useCallback(() => watchNamed(db, key ? key.split(' ') : []), [db, key])
  const value = useObservable(watch)
  const accounts = value === 'unreadable' ? undefined : value
  return {
    /** Returns the name, or the id where the name is not known. */
    nameOf: (id: string): string => accounts?.get(id)?.name ?? id,
    find: (id: string): Account | undefined => accounts?.get(id),
  }
}
