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

/** Who is looked for, and how many of them there are. */
export interface SearchPanelProps {
  /** Becomes the element that holds all of it. */
  box: RefObject<HTMLDivElement | null>
  db: ReadConnection
  query: AccountQuery
  /** The query of the list that is shown: counted after the list, not before it. */
  listed: AccountQuery
  /** How many the search found, where it is known. */
  resultCount: number | undefined
  onSearch(search: string): void
  onFilter(filter: AccountFilter): void
  /** What can be done with all that are found. */
  children?: ComponentChildren
}

/** The head of the list: search, the picture of who is where, filters. */
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
