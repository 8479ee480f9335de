import type { ComponentChildren, RefObject } from 'preact'
import { AccountFilters } from '../../../components/AccountFilters.tsx'
import { OverlapPicture } from '../../../components/OverlapPicture.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import type { PageRows } from '../../db/reads.ts'
import { type AccountFilter, EVERYBODY, refined, toggled } from '../../domain/account-filter.ts'
import type { Wanted } from '../../domain/wanted.ts'
import { usePlaces } from './use-places.ts'

/** Who is looked for, and how many of them there are. */
export interface FindingProps {
  /** Becomes the element that holds all of it. */
  box: RefObject<HTMLDivElement | null>
  db: PageRows
  wanted: Wanted
  /** Who was wanted when the list was told: counted after the list, not before it. */
  listed: Wanted
  /** How many the search found, where it is known. */
  resultCount: number | undefined
  onSearch(search: string): void
  onFilter(filter: AccountFilter): void
  /** What can be done with all that are found. */
  children?: ComponentChildren
}

/** The head of the list: search, the picture of who is where, filters. */
export function Finding(props: FindingProps) {
  const { box, db, wanted, listed, resultCount, onSearch, onFilter, children } = props
  const { search, filter } = wanted
  const counts = usePlaces(db, listed)
  return (
    <div class="finding" ref={box}>
      <SearchBox value={search} resultCount={resultCount} onInput={onSearch} />
      <OverlapPicture
        counts={counts}
        filter={filter}
        onToggle={(place) => onFilter(refined(filter, { places: toggled(filter.places, place) }))}
      />
      <AccountFilters
        filter={filter}
        onChange={(change) => onFilter(refined(filter, change))}
        onClear={() => onFilter(EVERYBODY)}
      >
        {children}
      </AccountFilters>
    </div>
  )
}
