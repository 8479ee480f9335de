import type { ProfileStatus } from '../../../lib/domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { normalizeText } from '../../../lib/domain/normalize-text.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { AccountRecord, Business, ProfileRecord } from '../../backend/model.ts'
import { petsIn } from './pets.ts'

/** Somebody as one dashboard knows them. The other branch does not show. */
export interface ListedPerson {
  account: AccountRecord
  profile: ProfileRecord
  name: string
  href: string
  status: ProfileStatus
  role: Role | undefined
  readonly pets: string[]
}

const byName = new Intl.Collator('en', { sensitivity: 'base' }).compare

/** The person behind an account in one branch, if it has a profile there. */
export function personIn(
  business: Business,
  branch: Branch,
  account: AccountRecord,
): ListedPerson | undefined {
  const profile = account.profiles[branch]
  if (!profile) return undefined
  const list = account.kind === 'client' ? 'clients' : 'staff'
  return {
    account,
    profile,
    name: `${account.firstName} ${account.lastName}`.trim(),
    href: `/${list}/${profile.id}`,
    status: profile.status,
    role: profile.role,
    // Read when asked for: a list of thousands shows the pets of a few.
    get pets() {
      return petsIn(business, branch, profile).map(({ name }) => name)
    },
  }
}

/** Whether somebody has a profile in both branches. */
export function isInBoth({ profiles }: AccountRecord): boolean {
  return BRANCHES.every((branch) => profiles[branch])
}

/** Everybody of one kind in one branch, by last name. */
export function peopleIn(
  business: Business,
  branch: Branch,
  kind: AccountRecord['kind'],
): ListedPerson[] {
  return [...business.accounts.values()]
    .filter((account) => account.kind === kind)
    .flatMap((account) => personIn(business, branch, account) ?? [])
    .sort(({ account: one }, { account: other }) => inNameOrder(one, other))
}

/** Compares by last name, then by first name. */
export function inNameOrder(one: AccountRecord, other: AccountRecord): number {
  return byName(one.lastName, other.lastName) || byName(one.firstName, other.firstName)
}

/** Whether every word of the search begins or stands in the name, the e-mail, the phone number or a pet's name. */
export function isFound(person: ListedPerson, search: string): boolean {
  const { email = '', phone = '' } = person.account
  const text = normalizeText([person.name, email, phone, ...person.pets].join(' '))
  return normalizeText(search)
    .split(' ')
    .every((word) => text.includes(word))
}
