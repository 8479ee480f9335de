import type { Actor } from '../../../lib/domain/actor.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { AccountRecord } from '../model.ts'
import type { Store } from '../store.ts'
import type { WireProfile } from '../wire.ts'
import { flagsOn } from './branch-flags.ts'

/** Returns the flags of a profile that the reader may see: they are notes of the front desk, hidden from the client. */
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
