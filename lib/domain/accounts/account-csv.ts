import { BRANCH_NAME, BRANCHES, type Branch } from '../branch.ts'
import {
  type Account,
  type AccountKind,
  type Profile,
  type ProfileStatus,
  petsOf,
} from './account.ts'

/** A column that is about the account itself. */
export type AccountColumnId = 'name' | 'email' | 'phone' | 'kind' | 'primary-branch' | 'pets'

/** A column that is about the profile in one branch. */
export type ProfileColumnId = 'status' | 'role' | 'flags' | 'profile-id'

/** A column of a file of accounts. */
export type CsvColumn = { id: AccountColumnId } | { id: ProfileColumnId; branch: Branch }

/** What kinds and statuses are called in the file. */
export interface CellLabels {
  kinds: Record<AccountKind, string>
  statuses: Record<ProfileStatus, string>
}

type Column = CsvColumn & {
  /** What stands there of an account. */
  textOf(account: Account, labels: CellLabels): string | undefined
}

const COLUMNS: readonly Column[] = [
  { id: 'name', textOf: ({ name }) => name },
  { id: 'email', textOf: ({ email }) => email },
  { id: 'phone', textOf: ({ phone }) => phone },
  { id: 'kind', textOf: ({ kind }, { kinds }) => kinds[kind] },
  ...inEachBranch('status', ({ status }, { statuses }) => statuses[status]),
  ...inEachBranch('role', ({ role }) => role),
  {
    id: 'primary-branch',
    textOf: ({ primaryBranch }) => primaryBranch && BRANCH_NAME[primaryBranch],
  },
  { id: 'pets', textOf: (account) => listed(petsOf(account).map(({ name }) => name)) },
  ...inEachBranch('flags', ({ flags }) => listed(flags?.map(({ label }) => label))),
  ...inEachBranch('profile-id', ({ id }) => id),
]

/** The columns of a file of accounts, in their order. */
export const ACCOUNT_COLUMNS: readonly CsvColumn[] = COLUMNS

/** One account as a line of the file: what a list shows of it, in the order of the columns. */
export function accountCells(account: Account, labels: CellLabels): string[] {
  return COLUMNS.map(({ textOf }) => textOf(account, labels) ?? '')
}

/** Two columns: of the profile in In-Home, and of that in Facility. */
function inEachBranch(
  id: ProfileColumnId,
  textOf: (profile: Profile, labels: CellLabels) => string | undefined,
): Column[] {
  return BRANCHES.map((branch) => ({
    id,
    branch,
    textOf: ({ profiles: { [branch]: profile } }, labels) => profile && textOf(profile, labels),
  }))
}

function listed(texts: readonly string[] = []): string {
  return texts.join('; ')
}
