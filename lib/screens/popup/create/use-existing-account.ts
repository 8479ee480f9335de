import { useState } from 'preact/hooks'
import type { ExistingAccountAction } from '../../../../components/create/create-labels.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import type { Branch } from '../../../domain/branch.ts'
import { isOpen } from '../../../domain/outbox/operation.ts'
import type { Problem } from '../../../domain/problem.ts'
import { failed, ok, type Result } from '../../../domain/result.ts'
import { call } from '../../../messaging/client.ts'
import { type SentenceSubject, sentenceFor } from '../../../sentences/problem-sentences.ts'

/**
 * Uses an existing account instead of creating a duplicate. `onUsed`: called once it is active again where needed; `add` is the branch that
 * is still missing.
 */
export function useExistingAccount(onUsed: (account: Account, add: Branch | undefined) => void) {
  const [busy, setBusy] = useState<string>()
  const [refused, setRefused] = useState<{ problem: Problem; about: SentenceSubject }>()

  async function use(account: Account, { reactivate, add }: ExistingAccountAction) {
    setRefused(undefined)
    setBusy(account.id)
    const done = reactivate ? await reactivated(account, reactivate) : ok('active')
    setBusy(undefined)
    if (done.ok) onUsed(account, add)
    else {
      const about = { name: account.name, to: reactivate ?? 'in-home' } as const
      setRefused({ problem: done.problem, about })
    }
  }

  return {
    /** Id of the account that an action is under way for. */
    busy,
    /** Why the action failed: a sentence. */
    problem: refused && sentenceFor(refused.problem, refused.about),
    use: (account: Account, instead: ExistingAccountAction) => void use(account, instead),
  }
}

/** Reactivates the account. Stored first, then sent, like every change of a status: it is in the history and can be undone. */
async function reactivated(account: Account, branch: Branch): Promise<Result<'active'>> {
  const subject = { from: 'popup', accountId: account.id } as const
  const preview = await call('status.preview', { subject, branch })
  if (!preview.ok) return preview
  if (preview.value.status === 'active') return ok('active')
  const { operationId } = preview.value
  const done = await call('status.confirm', { operationId, subject, choices: {} })
  if (!done.ok) return done
  if (done.value.state === 'done') return ok('active')
  const lost: Problem = { name: isOpen(done.value) ? 'offline' : 'server-error' }
  return failed(done.value.problem ?? lost)
}
