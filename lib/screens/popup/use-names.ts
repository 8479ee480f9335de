import { useCallback } from 'preact/hooks'
import { type ReadConnection, watchNamed } from '../../db/reads.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { useWatched } from './use-watched.ts'

/** What accounts are called, as far as the mirror has them. */
export interface Names {
  /** The name, or the id where it is not known. */
  nameOf(id: string): string
  find(id: string): Account | undefined
}

/** Names for these ids, kept up to date. */
export function useNames(db: ReadConnection, ids: readonly string[]): Names {
  // One text, so that the same ids in a new list are no new question.
  const key = [...new Set(ids)].sort().join(' ')
  const watch = useCallback(() => watchNamed(db, key ? key.split(' ') : []), [db, key])
  const told = useWatched(watch)
  const accounts = told === 'unreadable' ? undefined : told
  return {
    nameOf: (id) => accounts?.get(id)?.name ?? id,
    find: (id) => accounts?.get(id),
  }
}
