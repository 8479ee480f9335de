import {
  ACCOUNT_COLUMNS,
  type AccountColumnId,
  type CellLabels,
  type CsvColumn,
  type ProfileColumnId,
} from '../../../domain/accounts/account-csv.ts'
import { BRANCH_NAME } from '../../../domain/branch.ts'
import { type TextKey, text } from '../../../text/text.ts'

const OF_ACCOUNT = {
  name: 'files.name',
  email: 'files.email',
  phone: 'files.phone',
  kind: 'files.kind',
  'primary-branch': 'files.primaryBranch',
  pets: 'files.pets',
} as const satisfies Record<AccountColumnId, TextKey>

const IN_BRANCH = {
  status: 'files.statusIn',
  role: 'files.roleIn',
  flags: 'files.flagsIn',
  'profile-id': 'files.profileIdIn',
} as const satisfies Record<ProfileColumnId, TextKey>

/** Returns the headings of a file of accounts, in the order of its columns. */
export function accountHeadings(): string[] {
  return ACCOUNT_COLUMNS.map(headingOf)
}

/** Returns the labels of kinds and statuses in a file of accounts. */
export function cellLabels(): CellLabels {
  return {
    kinds: { client: text('ui.client'), staff: text('ui.staff') },
    statuses: {
      active: text('ui.active'),
      inactive: text('ui.inactive'),
      pending: text('ui.pending'),
    },
  }
}

function headingOf(column: CsvColumn): string {
  if (!('branch' in column)) return text(OF_ACCOUNT[column.id])
  return text(IN_BRANCH[column.id], { branch: BRANCH_NAME[column.branch] })
}
