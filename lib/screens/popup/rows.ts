import type { AccountRow } from '../../../components/account-row.ts'
import type { Listing } from '../../db/reads.ts'
import { type Account, onlyBranch } from '../../domain/account.ts'
import { maySyncClients } from '../../domain/actor.ts'
import { BRANCHES, type Branch, otherBranch } from '../../domain/branch.ts'
import type { SessionView } from '../../messaging/contract.ts'

/** The listing as the list shows it: with addresses, and the button where this actor may press it. */
export function rowsOf(listing: Listing, session: SessionView): AccountRow[] {
  return listing.accounts.map((account) => ({
    account,
    hrefs: hrefsOf(account, session),
    pending: listing.underWay.has(account.id),
    addTo: addToOf(account, session),
  }))
}

function hrefsOf(account: Account, { profiles }: SessionView): AccountRow['hrefs'] {
  const hrefs: AccountRow['hrefs'] = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (profile) {
      hrefs[branch] = profiles[branch][account.kind].replace('{id}', encodeURIComponent(profile.id))
    }
  }
  return hrefs
}

function addToOf(account: Account, { actor }: SessionView): Branch | undefined {
  const source = onlyBranch(account)
  if (account.kind !== 'client' || !source || !maySyncClients(actor, source)) return undefined
  return otherBranch(source)
}
