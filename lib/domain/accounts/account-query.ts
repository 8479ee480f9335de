import type { AccountFilter } from './account-filter.ts'

/** Which accounts are meant: of those that the search finds, the ones that fit the filter. An empty search finds everybody. */
export interface AccountQuery {
  search: string
  filter: AccountFilter
}
