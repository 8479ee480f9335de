import { BRANCH_NAME, BRANCHES, type Branch } from '../branch.ts'
import {
  type Account,
  type AccountKind,
  type Profile,
  type ProfileStatus,
  petsOf,
} from './account.ts'

/** The name of a column about the account itself. */
export type AccountColumnId = 'name' | 'email' | 'phone' | 'kind' | 'primary-branch' | 'pets'

/** The name of a column about the profile in one branch. */
export type ProfileColumnId = 'status' | 'role' | 'flags' | 'profile-id'

/** A column of a file of accounts. */
export type CsvColumn = { id: AccountColumnId } | { id: ProfileColumnId; branch: Branch }

/** The words for account kinds and statuses in the file. */
export interface CellLabels {
  kinds: Record<AccountKind, string>
  statuses: Record<ProfileStatus, string>
}

type Column = CsvColumn & {
  /** The account's text in this column; undefined for an empty cell. */
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

/** Returns the cells of one account's row, in the order of `ACCOUNT_COLUMNS`. What the account lacks is ''. */
export function accountCells(account: Account, labels: CellLabels): string[] {
  return COLUMNS.map(({ textOf }) => textOf(account, labels) ?? '')
}

/** Returns two columns: one for the profile in In-Home, one for the profile in Facility. */
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
