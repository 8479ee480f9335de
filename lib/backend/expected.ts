import type { Account } from '../domain/accounts/account.ts'
import type { Branch } from '../domain/branch.ts'
import type { NewPerson } from '../domain/create/creation.ts'
import type { Sync, SyncState } from '../domain/sync/sync.ts'
import type { StatusChangeRequest } from './account-change-request.ts'

/**
 * Whether an answer is one to what was asked. One of the right shape about somebody else, in the other direction or of another step
 * says nothing about that, and is refused where it enters like any other that makes no sense.
 */
export type Expected<Answer> = (answer: Answer) => boolean

/** Of answers that do not say whom or what they are about. */
export const anything: Expected<unknown> = () => true

/** Whom a sync is about, and which branch it leads to. */
export interface SyncAim {
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
export function syncOf({ accountId, to }: SyncAim, states: readonly SyncState[]): Expected<Sync> {
  return (sync) => sync.account.id === accountId && sync.to === to && states.includes(sync.state)
}

/** The sync of this id, taken back. */
export function undoneSync({ syncId, ...aim }: SyncAim & { syncId: string }): Expected<Sync> {
  const isTheirs = syncOf(aim, ['undone'])
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
 * Somebody new, in the branches that were asked for. Who it is tells the e-mail, which nobody else of that kind has there, or else the
 * name, however the backend writes it.
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

/** Whether two texts are the same to a person: letters, without their case, and how far they stand apart. */
export function isSame(one = '', other = ''): boolean {
  return folded(one) === folded(other)
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
