import type { Account } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { NewPerson } from '../domain/create/creation.ts'
import type { Sync, SyncState } from '../domain/sync/sync.ts'
import type { StatusChangeRequest } from './account-change-request.ts'

/**
 * Whether an answer fits its request. One of the right shape but about another account, the other direction or another step does not,
 * and is refused like any other unexpected response.
 */
export type Expected<Answer> = (answer: Answer) => boolean

/** For answers that do not name what they are about. */
export const anything: Expected<unknown> = () => true

/** The account of a sync, and the branch it goes to. */
export interface SyncTarget {
  accountId: string
  to: Branch
}

/** What a preview says: what would be done, or that it is so already. */
export const PREVIEWED: readonly SyncState[] = ['preview', 'unchanged']
/** What the sync itself says. */
export const CARRIED_OUT: readonly SyncState[] = ['done', 'unchanged']
/** What a look-up says: what was carried out may have been taken back since. */
export const FOUND: readonly SyncState[] = ['done', 'unchanged', 'undone']

/** A sync of this account in this direction, in one of these states. */
export function syncOf(
  { accountId, to }: SyncTarget,
  states: readonly SyncState[],
): Expected<Sync> {
  return (sync) => sync.account.id === accountId && sync.to === to && states.includes(sync.state)
}

/** The sync of this id, taken back. */
export function undoneSync({ syncId, ...target }: SyncTarget & { syncId: string }): Expected<Sync> {
  const isTheirs = syncOf(target, ['undone'])
  return (sync) => sync.id === syncId && isTheirs(sync)
}

/** This account, whatever else stands in the answer. */
export function accountOf(id: string): Expected<{ account: Account }> {
  return ({ account }) => account.id === id
}

/** The account as it is after a change of its status in a branch. */
export function withStatus(change: StatusChangeRequest): Expected<Account> {
  const { accountId, branch, status, primaryBranch } = change
  return (account) =>
    account.id === accountId &&
    account.profiles[branch]?.status === status &&
    (primaryBranch === undefined || account.primaryBranch === primaryBranch)
}

/** Rows of this branch alone. */
export function allIn(branch: Branch): Expected<readonly { branch: Branch }[]> {
  return (rows) => rows.every((row) => row.branch === branch)
}

/**
 * The new account, in the branches of the request. It is recognized by its e-mail, which is unique among accounts of its kind, or
 * without one by its name, where capitals and spaces do not count.
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

/** Whether two texts are the same apart from capitals and the width of spaces. */
export function isSame(one = '', other = ''): boolean {
  return folded(one) === folded(other)
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
