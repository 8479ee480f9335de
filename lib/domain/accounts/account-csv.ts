import { BRANCH_NAME } from '../branch.ts'
import { type Account, type Profile, petsOf } from './account.ts'

/** The columns of a file of accounts. */
export const ACCOUNT_COLUMNS = [
  'Name',
  'E-mail',
  'Phone',
  'Kind',
  'In-Home status',
  'Facility status',
  'In-Home role',
  'Facility role',
  'Primary branch',
  'Pets',
  'In-Home flags',
  'Facility flags',
  'In-Home profile id',
  'Facility profile id',
] as const

/** One account as a line of the file: what a list shows of it, in the order of the columns. */
export function accountCells(account: Account): string[] {
  const { name, email = '', phone = '', kind, profiles, primaryBranch } = account
  const { 'in-home': inHome, facility } = profiles
  return [
    name,
    email,
    phone,
    kind === 'client' ? 'Client' : 'Staff',
    inHome?.status ?? '',
    facility?.status ?? '',
    inHome?.role ?? '',
    facility?.role ?? '',
    primaryBranch ? BRANCH_NAME[primaryBranch] : '',
    petsOf(account)
      .map((pet) => pet.name)
      .join('; '),
    flagsOf(inHome),
    flagsOf(facility),
    inHome?.id ?? '',
    facility?.id ?? '',
  ]
}

function flagsOf(profile: Profile | undefined): string {
  return profile?.flags?.map(({ label }) => label).join('; ') ?? ''
}
