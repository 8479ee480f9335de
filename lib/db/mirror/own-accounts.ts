import type { Account } from '../../domain/accounts/account.ts'
import { EVERYBODY } from '../../domain/accounts/account-filter.ts'
import type { MirrorReader } from './mirror-reader.ts'

/**
 * Finds the accounts that match a text best, at most `limit`. Undefined if the mirror is not this actor's, or was never complete.
 */
export async function findAccounts(
  mirror: MirrorReader,
  actorId: string,
  text: string,
  limit: number,
): Promise<Account[] | undefined> {
  const known = await mirror.read()
  if (known?.manifest.actorId !== actorId || !known.manifest.completeAt) return undefined
  if (!text.trim()) return []
  const found = known.searchIndex.find({ search: text, filter: EVERYBODY })
  return known.accountsIn(found.slots(0, limit))
}

/** Finds the account with this id; undefined if the mirror lacks it, or is not this actor's. */
export async function findAccount(
  mirror: MirrorReader,
  actorId: string,
  id: string,
): Promise<Account | undefined> {
  const known = await mirror.read()
  if (known?.manifest.actorId !== actorId) return undefined
  const slot = known.searchIndex.slotOf(id)
  const [account] = slot === undefined ? [] : await known.accountsIn([slot])
  return account
}
