import { type Account, isLinked } from '../accounts/account.ts'
import type { Actor } from '../actor.ts'
import { BRANCHES, type Branch } from '../branch.ts'
import type { BulkPreview } from '../outbox/bulk-run.ts'
import { may } from '../rights/rights.ts'

/**
 * Returns what making `to` the primary branch of an account would do, as far as this device knows. The backend has no preview for it and
 * checks the account's version.
 */
export function primaryPreview(
  accountId: string,
  account: Account | undefined,
  to: Branch,
  actor: Actor,
): BulkPreview {
  const refused = (problem: 'not-found' | 'forbidden' | 'not-linked'): BulkPreview => ({
    accountId,
    kind: 'refused',
    problem,
  })
  if (account?.kind !== 'client') return refused('not-found')
  const isAllowed = BRANCHES.some(
    (branch) => account.profiles[branch] && may({ action: 'change-primary', branch }, actor),
  )
  if (!isAllowed) return refused('forbidden')
  if (!isLinked(account)) return refused('not-linked')
  if (account.primaryBranch === to) return { accountId, kind: 'already' }
  return { accountId, kind: 'ready', version: account.version }
}
