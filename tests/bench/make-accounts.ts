import type { Account } from '../../lib/domain/accounts/account.ts'
import { toAccount } from '../../mocks/backend/present.ts'
import { createStore } from '../../mocks/backend/store.ts'
import { createBusiness } from '../../mocks/business/make-business.ts'
import { SEED } from './seed.ts'

/** Reads every account, and is none of them. */
const DESK = { accountId: '' }

/** So many accounts of the demo business, as the backend's feed tells them. The first of more are the same. */
export function createAccounts(count: number): Account[] {
  const store = createStore(createBusiness({ accounts: count, seed: SEED }), () => 0)
  return [...store.business.accounts.values()].map((record) => toAccount(store, DESK, record))
}
