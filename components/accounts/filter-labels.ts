import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import {
  type AccountFilter,
  type InOutbox,
  PRESENCES,
  type Presence,
} from '../../lib/domain/accounts/account-filter.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import { pluralise } from '../ui/plurals.ts'

/** What each choice of a filter is called. */
export const PLACE_LABELS: Record<Presence, string> = {
  'in-home': 'In-Home only',
  both: 'Both',
  facility: 'Facility only',
}

export const KIND_LABELS: Record<AccountKind, string> = { client: 'Clients', staff: 'Staff' }

export const STATUS_LABELS: Record<ProfileStatus, string> = {
  active: 'Active',
  inactive: 'Inactive',
  pending: 'Pending',
}

export const ROLE_LABELS: Record<Role, string> = {
  Admin: 'Admin',
  'Office Manager': 'Office Manager',
  Scheduler: 'Scheduler',
  'Staff/User': 'Staff/User',
  'Tech/Runner': 'Tech/Runner',
  Trainee: 'Trainee',
}

export const PRIMARY_LABELS: Record<Branch, string> = {
  'in-home': 'Primary: In-Home',
  facility: 'Primary: Facility',
}

export const OUTBOX_LABELS: Record<InOutbox, string> = {
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
export function filterLabel(filter: AccountFilter): string[] {
  const { presences: places, kind, status, role, primary, flag, outbox } = filter
  return [
    PRESENCES.filter((presence) => places.includes(presence))
      .map((presence) => PLACE_LABELS[presence])
      .join(' or '),
    kind && KIND_LABELS[kind],
    status && STATUS_LABELS[status],
    role && ROLE_LABELS[role],
    primary && PRIMARY_LABELS[primary],
    flag && `Flag: ${flag}`,
    outbox && OUTBOX_LABELS[outbox],
  ].filter((label): label is string => Boolean(label))
}

/** How many of what the filter shows: "1 client", "214 accounts". */
export function countedAs(count: number, { kind, role }: AccountFilter): string {
  return pluralise(count, ...NOUNS[role ? 'staff' : (kind ?? 'any')])
}
