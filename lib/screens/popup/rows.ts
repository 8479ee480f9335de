import type { AccountRow } from '../../../components/account-row.ts'
import type { Listing } from '../../db/reads.ts'
import { type Account, onlyBranch } from '../../domain/account.ts'
import { maySyncClients } from '../../domain/actor.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import { profileHrefs } from '../../domain/profile-hrefs.ts'
import type { SessionView } from '../../messaging/contract.ts'

/** The listing as the list shows it: with addresses, and the button where this actor may press it. */
export function rowsOf(listing: Listing, session: SessionView): AccountRow[] {
  return listing.accounts.map((account) => ({
    account,
    hrefs: profileHrefs(session.profiles, account),
    pending: listing.underWay.has(account.id),
    addTo: addToOf(account, session),
  }))
}

function addToOf(account: Account, { actor }: SessionView): Branch | undefined {
  const source = onlyBranch(account)
  if (account.kind !== 'client' || !source || !maySyncClients(actor, source)) return undefined
  return otherBranch(source)
}
