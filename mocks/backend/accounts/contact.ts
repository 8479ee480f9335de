import { BRANCHES, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import type { AccountRecord, Values } from '../model.ts'
import type { Store } from '../store.ts'
import { emailOwner } from './matches.ts'

/** Standard fields that the login and every list show too. */
export const CONTACT = ['firstName', 'lastName', 'email', 'phone'] as const

/** True if the login and the lists follow that branch: the primary one, or the only one. */
export function leads({ primaryBranch, profiles }: AccountRecord, branch: Branch): boolean {
  return primaryBranch === branch || !profiles[otherBranch(branch)]
}

/** Returns the account with the contact details of these keys taken from the values of a branch, for the login and the lists. */
export function withContact(
  store: Store,
  account: AccountRecord,
  branch: Branch,
  { values, keys }: { values: Values; keys: readonly (typeof CONTACT)[number][] },
): Answer<AccountRecord> {
  const next = { ...account }
  for (const key of keys) {
    const value = values.get(store.fields.standard(branch, key)?.id ?? '')
    if (value !== undefined) next[key] = String(value)
    else if (key === 'email' || key === 'phone') delete next[key]
    else next[key] = ''
  }
  const linked = account.profiles[otherBranch(branch)] !== undefined
  if (!next.email && linked) return refuse('email-required')
  const { email } = next
  return email && email !== account.email && isTaken(store, account, email, account.id)
    ? refuse('email-taken')
    : { ok: true, value: next }
}

/** True if an account other than `except` has the e-mail in a branch of this account. */
export function isTaken(
  store: Store,
  { kind, profiles }: AccountRecord,
  email: string,
  except: string,
): boolean {
  return BRANCHES.some(
    (branch) => profiles[branch] && emailOwner(store, kind, branch, email, except),
  )
}
