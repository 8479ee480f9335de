import type { Presence } from './account-filter.ts'

/**
 * Why an account cannot be selected. `staff`: bulk actions are for clients. `no-bulk`: the actor may start no bulk action. A presence: the
 * actor may start none for the clients there. `nowhere`: the account has no profile. `not-offered`: the server has no bulk action for them.
 */
export type NotSelectable = 'staff' | 'no-bulk' | 'nowhere' | 'not-offered' | Presence
