import type { Actor } from '../../../lib/domain/actor.ts'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import type { WireAccount, WireProfiles } from '../wire.ts'

/** The account as its reader may have it: flags are the front desk's words about a client, not for the client. */
export function withoutOwnFlags(actor: Actor, account: WireAccount): WireAccount {
  if (account.kind !== 'client' || account.id !== actor.accountId) return account
  const profiles: WireProfiles = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (!profile) continue
    const { flags: _hidden, ...shown } = profile
    profiles[branch] = shown
  }
  return { ...account, profiles }
}
