import type { ComponentChild } from 'preact'
import { AccountFilters } from '../../../../components/accounts/AccountFilters.tsx'
import { filterLabel } from '../../../../components/accounts/filter-labels.ts'
import { OverlapChart } from '../../../../components/accounts/OverlapChart.tsx'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import {
  type AccountFilter,
  EVERYBODY,
  type PresenceCounts,
} from '../../../../lib/domain/accounts/account-filter.ts'
import { MARKUP_NAME } from '../samples.ts'
import { accountList } from './account-list.tsx'
import { rows } from './row-samples.ts'

const nothing = () => undefined

export const COUNTS: PresenceCounts = { 'in-home': 214, both: 48, facility: 96 }

/** Everything that can be asked and still be fitted. */
export const MUCH_ASKED: AccountFilter = {
  presences: ['in-home', 'both'],
  kind: 'staff',
  status: 'pending',
  role: 'Office Manager',
  outbox: 'attention',
}

function finding(
  counts: PresenceCounts | undefined,
  filter: AccountFilter = EVERYBODY,
  below: ComponentChild = null,
) {
  return (
    <main>
      <h1>Tandem</h1>
      <div class="finding">
        <SearchBox value="" onInput={nothing} />
        <OverlapChart counts={counts} filter={filter} onToggle={nothing} />
        <AccountFilters filter={filter} onChange={nothing} onClear={nothing}>
          <button type="button" class="btn">
            Select
          </button>
        </AccountFilters>
      </div>
      {below}
    </main>
  )
}

function noOneFits(query?: string) {
  return finding(
    { 'in-home': 0, both: 0, facility: 0 },
    MUCH_ASKED,
    <EmptyState
      kind="no-fit"
      query={query}
      filters={filterLabel(MUCH_ASKED)}
      onClear={nothing}
      onRetry={nothing}
    />,
  )
}

const list = () => accountList(rows())

/** The head of the accounts, with the picture of who is where and with filters. */
export const FILTER_STATES: Record<string, () => ComponentChild> = {
  'accounts found': () => finding(COUNTS, EVERYBODY, list()),
  'accounts not counted yet': () => finding(undefined),
  'accounts in one software only': () =>
    finding(COUNTS, { presences: ['in-home'], kind: 'client' }, list()),
  'accounts of two parts': () => finding(COUNTS, { presences: ['in-home', 'facility'] }),
  'a tiny share, pressed': () =>
    finding({ 'in-home': 99_998, both: 1, facility: 1 }, { presences: ['both'] }),
  'nobody in one part': () =>
    finding({ 'in-home': 12, both: 0, facility: 3 }, { presences: ['both'] }),
  'no one fits the filters': () => noOneFits(),
  'no one fits search and filters': () => noOneFits(MARKUP_NAME),
}
