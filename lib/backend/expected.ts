import type { Account } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { NewPerson } from '../domain/create/creation.ts'
import type { Sync, SyncState } from '../domain/sync/sync.ts'
import type { StatusChangeRequest } from './account-change-request.ts'

/**
 * A check that an answer fits its request. One of the right shape but about another account, direction or step is refused like any other
 * unexpected answer.
 */
export type Expected<Answer> = (answer: Answer) => boolean

/** Accepts every answer: for those that do not name what they are about. */
export const anything: Expected<unknown> = () => true

/** The account of a sync, and the branch it goes to. */
export interface SyncTarget {
  accountId: string
  to: Branch
}

/** The states that a preview can answer with. */
export const PREVIEWED: readonly SyncState[] = ['preview', 'unchanged']
/** The states that a sync can answer with. */
export const CARRIED_OUT: readonly SyncState[] = ['done', 'unchanged']
/** The states that a look-up can answer with: a sync may have been undone since. */
export const FOUND: readonly SyncState[] = ['done', 'unchanged', 'undone']

/** Expects a sync of this account in this direction, in one of these states. */
export function syncOf(
  { accountId, to }: SyncTarget,
  states: readonly SyncState[],
): Expected<Sync> {
  return (sync) => sync.account.id === accountId && sync.to === to && states.includes(sync.state)
}

/** Expects the sync with this id, undone. */
export function undoneSync({ syncId, ...target }: SyncTarget & { syncId: string }): Expected<Sync> {
  const isTheirs = syncOf(target, ['undone'])
  return (sync) => sync.id === syncId && isTheirs(sync)
}

/** Expects this account; the rest of the answer is not checked. */
export function accountOf(id: string): Expected<{ account: Account }> {
  return ({ account }) => account.id === id
}

/** Expects the account with the new status in the branch. */
export function withStatus(change: StatusChangeRequest): Expected<Account> {
  const { accountId, branch, status, primaryBranch } = change
  return (account) =>
    account.id === accountId &&
    account.profiles[branch]?.status === status &&
    (primaryBranch === undefined || account.primaryBranch === primaryBranch)
}

/** Expects rows of this branch only. */
export function allIn(branch: Branch): Expected<readonly { branch: Branch }[]> {
  return (rows) => rows.every((row) => row.branch === branch)
}

/**
 * Expects the new account, in the branches of the request. It is recognized by its e-mail, which is unique among accounts of its kind;
 * without one, by its name, regardless of case and spaces.
 */
export function created(person: NewPerson): Expected<Account> {
  const { kind, branches, email = '', firstName, lastName } = person
  const [primary] = branches
  return (account) =>
    account.kind === kind &&
    Object.keys(account.profiles).length === branches.length &&
    branches.every((branch) => account.profiles[branch]) &&
    (kind === 'staff' || account.primaryBranch === primary) &&
    (email.trim()
      ? isSame(account.email, email)
      : [firstName, lastName].every((name) => folded(account.name).includes(folded(name))))
}

/** True if two texts are the same apart from case and the width of spaces. */
export function isSame(one = '', other = ''): boolean {
  return folded(one) === folded(other)
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
