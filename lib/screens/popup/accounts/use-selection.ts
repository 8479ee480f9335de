import { useCallback, useMemo, useState } from 'preact/hooks'
import { type ReadConnection, watchIds } from '../../../db/reads.ts'
import { sourceOf } from '../../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'
import { useObservable } from '../use-observable.ts'

/**
 * Keeps the ids of the selected accounts, drawn or not. Counts only in selection mode. Returns the same object until something in it
 * changes.
 */
export function useSelection(db: ReadConnection, { search, filter }: AccountQuery) {
  const [isOn, setOn] = useState(false)
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const counts = isOn && sourceOf(filter) !== undefined
  const counted = useMemo(() => (counts ? { search, filter } : undefined), [counts, search, filter])
  const watch = useCallback(() => watchIds(db, counted), [db, counted])
  const value = useObservable(watch)
  const shown = value === 'unreadable' ? undefined : value

  return useMemo(
    () => ({
      isOn: counts,
      ids,
      /** The ids of all accounts that match the search and the filters; undefined while they are read. */
      shown,
      start() {
        setIds(new Set())
        setOn(true)
      },
      toggle(id: string) {
        const next = new Set(ids)
        if (!next.delete(id)) next.add(id)
        setIds(next)
      },
      /** Adds these to the selection, and starts selection mode. */
      take(more: readonly string[]) {
        setIds(new Set([...(counts ? ids : []), ...more]))
        setOn(true)
      },
      all: () => setIds(new Set([...ids, ...(shown ?? [])])),
      none: () => setIds(new Set()),
      leave() {
        setIds(new Set())
        setOn(false)
      },
    }),
    [counts, ids, shown],
  )
}

export type Selection = ReturnType<typeof useSelection>
