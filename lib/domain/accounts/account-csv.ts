import { BRANCH_NAME, BRANCHES } from '../branch.ts'
import { type Account, type Profile, petsOf } from './account.ts'

/** A column: its heading, and what stands there of an account. */
type Column = [heading: string, textOf: (account: Account) => string | undefined]

const COLUMNS: readonly Column[] = [
  ['Name', ({ name }) => name],
  ['E-mail', ({ email }) => email],
  ['Phone', ({ phone }) => phone],
  ['Kind', ({ kind }) => (kind === 'client' ? 'Client' : 'Staff')],
  ...inEachBranch('status', ({ status }) => status),
  ...inEachBranch('role', ({ role }) => role),
  ['Primary branch', ({ primaryBranch }) => primaryBranch && BRANCH_NAME[primaryBranch]],
  ['Pets', (account) => listed(petsOf(account).map(({ name }) => name))],
  ...inEachBranch('flags', ({ flags }) => listed(flags?.map(({ label }) => label))),
  ...inEachBranch('profile id', ({ id }) => id),
]

/** The columns of a file of accounts. */
export const ACCOUNT_COLUMNS = COLUMNS.map(([heading]) => heading)

/** One account as a line of the file: what a list shows of it, in the order of the columns. */
export function accountCells(account: Account): string[] {
  return COLUMNS.map(([, textOf]) => textOf(account) ?? '')
}

/** Two columns: "In-Home flags", "Facility flags". */
function inEachBranch(what: string, textOf: (profile: Profile) => string | undefined): Column[] {
  return BRANCHES.map((branch) => [
    `${BRANCH_NAME[branch]} ${what}`,
    ({ profiles: { [branch]: profile } }) => profile && textOf(profile),
  ])
}

function listed(texts: readonly string[] = []): string {
  return texts.join('; ')
}
