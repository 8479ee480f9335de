import type { ComponentChildren, RefObject } from 'preact'
import { AccountFilters } from '../../../../components/accounts/AccountFilters.tsx'
import { OverlapChart } from '../../../../components/accounts/OverlapChart.tsx'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import type { ReadConnection } from '../../../db/reads.ts'
import {
  type AccountFilter,
  EVERYBODY,
  refineFilter,
  togglePresence,
} from '../../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'
import { LoadedFilters } from './LoadedFilters.tsx'
import { usePresenceCounts } from './use-place-counts.ts'

/** The query, and the number of results. */
export interface SearchPanelProps {
  /** Set to the element of the panel. */
  box: RefObject<HTMLDivElement | null>
  db: ReadConnection
  query: AccountQuery
  /** The query of the list on screen. Its counts are read after the list, so that they do not delay it. */
  listed: AccountQuery
  /** Number of accounts found; undefined while it is not known. */
  resultCount: number | undefined
  onSearch(search: string): void
  onFilter(filter: AccountFilter): void
  /** The actions on all accounts found. */
  children?: ComponentChildren
}

/** Shows the head of the list: search, overlap chart and filters. */
export function SearchPanel(props: SearchPanelProps) {
  const { box, db, query, listed, resultCount, onSearch, onFilter, children } = props
  const { search, filter } = query
  const counts = usePresenceCounts(db, listed)
  const refine = (change: Partial<AccountFilter>) => onFilter(refineFilter(filter, change))
  return (
    <div class="finding" ref={box}>
      <SearchBox value={search} resultCount={resultCount} onInput={onSearch} />
      <OverlapChart
        counts={counts}
        filter={filter}
        onToggle={(presence) => refine({ presences: togglePresence(filter.presences, presence) })}
      />
      <AccountFilters
        filter={filter}
        onChange={refine}
        onClear={() => onFilter(EVERYBODY)}
        more={<LoadedFilters filter={filter} onChange={refine} />}
      >
        {children}
      </AccountFilters>
    </div>
  )
}
