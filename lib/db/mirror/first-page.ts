import * as v from 'valibot'
import type { Account } from '../../domain/accounts/account.ts'
import { EARLY_KEY } from '../../platform/early-memory.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

/**
 * What the list showed first when it was open last, so that rows stand at once. Kept in the browser's memory only. `seal`: the name
 * of the cipher that the mirror was encrypted with; under another one it is somebody else's.
 */
export const firstPage = createStoredItem(
  'session',
  EARLY_KEY.firstPage,
  v.object({
    seal: v.string(),
    total: v.number(),
    completeAt: v.number(),
    // Written by this file's readers only, out of the mirror, and gone when the browser or Tandem starts anew.
    accounts: v.array(v.custom<Account>((value) => typeof value === 'object' && value !== null)),
  }),
)
