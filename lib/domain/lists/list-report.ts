import { type Account, isLinked } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import { LARGEST_BULK_RUN } from '../outbox/bulk-run.ts'
import type { EmailList, ListedEmail, ListedLine, NoEmails } from './e-mail-list.ts'
import type { Encoding, NoText } from './list-text.ts'

/**
 * How an account stands to a run out of one branch. `ready`: a client who is in that branch only, so the run can take it. `both`: a
 * client in both branches. `elsewhere`: a client in the other branch only. `staff`: no client.
 */
export type ListedStatus = 'ready' | 'both' | 'elsewhere' | 'staff'

/** The first of them counts where several accounts have one e-mail. */
const FIRST: readonly ListedStatus[] = ['ready', 'both', 'elsewhere', 'staff']

/** An account that was found by its e-mail. */
export interface FoundAccount {
  id: string
  status: ListedStatus
}

/** How this account stands to a run out of `from`. */
export function listedStatusOf(account: Account, from: Branch): ListedStatus {
  if (account.kind === 'staff') return 'staff'
  if (isLinked(account)) return 'both'
  return account.profiles[from] ? 'ready' : 'elsewhere'
}

/** Of two accounts with one e-mail, the one that the list means. */
export function readyIds(a: FoundAccount, b: FoundAccount): FoundAccount {
  return FIRST.indexOf(b.status) < FIRST.indexOf(a.status) ? b : a
}

/** What became of a list: who can be selected, and everybody who cannot, with the reason. */
export interface ListReport {
  /** E-mails in the list, those that stand there again included. */
  total: number
  found: number
  /** Ids of the accounts to select, in the order of the list. */
  ready: string[]
  /** How many more could be, if a run took so many. */
  beyond: number
  missing: ListedEmail[]
  repeated: ListedEmail[]
  left: Record<Exclude<ListedStatus, 'ready'>, ListedEmail[]>
  without: ListedLine[]
  column?: string | undefined
  /** Of a file. */
  encoding?: Encoding | undefined
}

/** `found`: the accounts by the key of their e-mail; `keyOf`: that key. */
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

/** Why a list cannot be read. `unreadable`: the file or the accounts could not be had. */
export type ListProblem =
  | { name: NoText | NoEmails | 'too-large' | 'unreadable' }
  | { name: 'unclosed-quote'; line: number }

/** How far the dialog is. `reading`: how much of the list, then how many accounts, were looked through. */
export type ListStage =
  | { kind: 'asking'; problem?: ListProblem | undefined }
  | { kind: 'reading'; what: 'list' | 'accounts'; done: number; total: number }
  | { kind: 'report'; report: ListReport }
