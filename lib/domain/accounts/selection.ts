import type { Presence } from './account-filter.ts'

/**
 * Why an account cannot be one of many. `staff`: nothing is done with them as many. `no-bulk`: the actor may do nothing with many. A place:
 * the actor may do nothing with the clients there. `nowhere`: there is no profile to begin with.
 */
export type NotSelectable = 'staff' | 'no-bulk' | 'nowhere' | Presence
