import type { AccountFilter } from './account-filter.ts'

/** A query for accounts: those that the search finds and that fit the filter. An empty search finds every account. */
export interface AccountQuery {
  search: string
  filter: AccountFilter
}
