import { type Account, isLinked } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import { LARGEST_BULK_RUN } from '../outbox/bulk-run.ts'
import type { EmailList, ListedEmail, ListedLine, NoEmails } from './e-mail-list.ts'
import type { Encoding, NoText } from './list-text.ts'

/**
 * Whether a run from one branch can take an account. `ready`: it can, the client is in that branch only. `both`: the client is in both
 * branches. `elsewhere`: the client is in the other branch only. `staff`: not a client.
 */
export type ListedStatus = 'ready' | 'both' | 'elsewhere' | 'staff'

/** The order of precedence if several accounts have the same e-mail. */
const FIRST: readonly ListedStatus[] = ['ready', 'both', 'elsewhere', 'staff']

/** An account that was found by its e-mail. */
export interface FoundAccount {
  id: string
  status: ListedStatus
}

/** Returns whether a run from the branch `from` can take this account. */
export function listedStatusOf(account: Account, from: Branch): ListedStatus {
  if (account.kind === 'staff') return 'staff'
  if (isLinked(account)) return 'both'
  return account.profiles[from] ? 'ready' : 'elsewhere'
}

/** Returns the one of two accounts with the same e-mail that the list means. */
export function readyIds(a: FoundAccount, b: FoundAccount): FoundAccount {
  return FIRST.indexOf(b.status) < FIRST.indexOf(a.status) ? b : a
}

/** The result of reading a list: the accounts to select, and the entries that cannot be selected, by reason. */
export interface ListReport {
  /** The number of e-mails in the list, repeated ones included. */
  total: number
  found: number
  /** Ids of the accounts to select, in the order of the list. */
  ready: string[]
  /** The number of ready accounts beyond the largest run. */
  beyond: number
  missing: ListedEmail[]
  repeated: ListedEmail[]
  left: Record<Exclude<ListedStatus, 'ready'>, ListedEmail[]>
  without: ListedLine[]
  column?: string | undefined
  /** Set for a file only. */
  encoding?: Encoding | undefined
}

/** Creates the report of a list. `found`: the accounts by the key of their e-mail. `keyOf`: returns that key. */
export function createListReport(
  list: EmailList,
  found: ReadonlyMap<string, FoundAccount>,
  keyOf: (email: string) => string,
): ListReport {
  const ready: string[] = []
  const missing: ListedEmail[] = []
  const left: ListReport['left'] = { both: [], elsewhere: [], staff: [] }
  for (const listed of list.emails) {
    const account = found.get(keyOf(listed.email))
    if (!account) missing.push(listed)
    else if (account.status === 'ready') ready.push(account.id)
    else left[account.status].push(listed)
  }
  return {
    total: list.emails.length + list.repeated.length,
    found: list.emails.length - missing.length,
    ready: ready.slice(0, LARGEST_BULK_RUN),
    beyond: Math.max(0, ready.length - LARGEST_BULK_RUN),
    missing,
    repeated: list.repeated,
    left,
    without: list.without,
    column: list.column,
  }
}

/** Why a list cannot be read. `unreadable`: the file or the accounts could not be read. `line`: the one that it begins in, from 1. */
export type ListProblem =
  | { name: NoText | NoEmails | 'too-large' | 'too-many' | 'unreadable' }
  | { name: 'unclosed-quote' | 'long-row'; line: number }

/** The stage of the dialog. `reading`: how much of the list, and then how many of the accounts, have been looked through. */
export type ListStage =
  | { kind: 'asking'; problem?: ListProblem | undefined }
  | { kind: 'reading'; what: 'list' | 'accounts'; done: number; total: number }
  | { kind: 'report'; report: ListReport }
