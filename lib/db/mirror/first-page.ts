import * as v from 'valibot'
import type { Account } from '../../domain/accounts/account.ts'
import { EARLY_KEY } from '../../platform/early-memory.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

/**
 * The first page of the list when it was last open, so that rows show at once. In the browser's memory only. `seal`: the name of the
 * cipher of its mirror; with another cipher it is somebody else's.
 */
export const firstPage = createStoredItem(
  'session',
  EARLY_KEY.firstPage,
  v.object({
    seal: v.string(),
    total: v.number(),
    completeAt: v.number(),
    // Only copies of mirror rows are written here, and they are gone when the browser or Tandem restarts.
    accounts: v.array(v.custom<Account>((value) => typeof value === 'object' && value !== null)),
  }),
)
