import type { AccountKind, ProfileStatus } from '../lib/domain/accounts/account.ts'
import {
  type AccountFilter,
  type InOutbox,
  PRESENCES,
  type Presence,
} from '../lib/domain/accounts/account-filter.ts'
import type { Branch } from '../lib/domain/branch.ts'
import type { Role } from '../lib/domain/role.ts'
import { counted } from './count-words.ts'

/** What each choice of a filter is called. */
export const PLACE_WORDS: Record<Presence, string> = {
  'in-home': 'In-Home only',
  both: 'Both',
  facility: 'Facility only',
}

export const KIND_WORDS: Record<AccountKind, string> = { client: 'Clients', staff: 'Staff' }

export const STATUS_WORDS: Record<ProfileStatus, string> = {
  active: 'Active',
  inactive: 'Inactive',
  pending: 'Pending',
}

export const ROLE_WORDS: Record<Role, string> = {
  Admin: 'Admin',
  'Office Manager': 'Office Manager',
  Scheduler: 'Scheduler',
  'Staff/User': 'Staff/User',
  'Tech/Runner': 'Tech/Runner',
  Trainee: 'Trainee',
}

export const PRIMARY_WORDS: Record<Branch, string> = {
  'in-home': 'Primary: In-Home',
  facility: 'Primary: Facility',
}

export const OUTBOX_WORDS: Record<InOutbox, string> = {
  'under-way': 'Under way',
  attention: 'Needs attention',
}

/** One and many of those who are counted. */
const NOUNS: Record<AccountKind | 'any', [string, string]> = {
  client: ['client', 'clients'],
  staff: ['staff member', 'staff'],
  any: ['account', 'accounts'],
}

/** Everything a filter asks, a few words each. */
export function filterWords(filter: AccountFilter): string[] {
  const { presences: places, kind, status, role, primary, outbox } = filter
  return [
    PRESENCES.filter((place) => places.includes(place))
      .map((place) => PLACE_WORDS[place])
      .join(' or '),
    kind && KIND_WORDS[kind],
    status && STATUS_WORDS[status],
    role && ROLE_WORDS[role],
    primary && PRIMARY_WORDS[primary],
    outbox && OUTBOX_WORDS[outbox],
  ].filter((words): words is string => Boolean(words))
}

/** How many of what the filter shows: "1 client", "214 accounts". */
export function countedAs(count: number, { kind, role }: AccountFilter): string {
  return counted(count, ...NOUNS[role ? 'staff' : (kind ?? 'any')])
}
