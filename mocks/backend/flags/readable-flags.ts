import type { Actor } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { AccountRecord } from '../model.ts'
import type { Store } from '../store.ts'
import type { WireProfile } from '../wire.ts'
import { flagsOn } from './branch-flags.ts'

/** The flags of a profile as its reader may have them: they are the front desk's words about a client, not for the client. */
export function readableFlags(
  { business }: Store,
  reader: Pick<Actor, 'accountId'>,
  account: AccountRecord,
  branch: Branch,
): Pick<WireProfile, 'flags'> {
  if (account.id === reader.accountId) return {}
  const flags = flagsOn(business, branch, account.profiles[branch])
  return flags.length > 0 ? { flags } : {}
}
