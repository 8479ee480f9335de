import type { AccountPage } from '../../../../../../lib/db/reads.ts'
import type { Account } from '../../../../../../lib/domain/accounts/account.ts'
import type { Actor } from '../../../../../../lib/domain/actor.ts'
import type { Branch } from '../../../../../../lib/domain/branch.ts'
import { CAPABILITIES } from '../../../../../../lib/domain/capability.ts'
import { accountRowsOf } from '../../../../../../lib/screens/popup/accounts/account-rows.ts'

/** What the popup offers on this row, asked of the same function that draws it. */
export function offered(actor: Actor, account: Account): Branch | undefined {
  const template = { client: '', staff: '' }
  const profiles = { 'in-home': template, facility: template }
  const session = {
    actor,
    admins: [],
    homes: { 'in-home': '', facility: '' },
    profiles,
    workplaces: { shifts: '' },
    mayBulk: false,
    capabilities: CAPABILITIES,
  }
  const listing: AccountPage = {
    total: 1,
    from: 0,
    accounts: [account],
    terms: [],
    openOperations: new Set(),
    completeAt: 0,
  }
  return accountRowsOf(listing, session)[0]?.addTo
}
