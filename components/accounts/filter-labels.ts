import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import {
  type AccountFilter,
  type InOutbox,
  PRESENCES,
  type Presence,
} from '../../lib/domain/accounts/account-filter.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import { formatList } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'

/** Roles stay as the dashboards print them. */
export const ROLE_LABELS: Record<Role, string> = {
  Admin: 'Admin',
  'Office Manager': 'Office Manager',
  Scheduler: 'Scheduler',
  'Staff/User': 'Staff/User',
  'Tech/Runner': 'Tech/Runner',
  Trainee: 'Trainee',
}

/** Names a part of the overlap chart. */
export function placeLabel(presence: Presence): string {
  if (presence === 'both') return text('accounts.both')
  return text('accounts.onlyIn', { branch: BRANCH_NAME[presence] })
}

/** Returns the label of each kind of account, as a choice. */
export function kindLabels(): Record<AccountKind, string> {
  return { client: text('accounts.clients'), staff: text('ui.staff') }
}

/** Returns the label of each status, as a choice. */
export function statusLabels(): Record<ProfileStatus, string> {
  return {
    active: text('accounts.active'),
    inactive: text('accounts.inactive'),
    pending: text('accounts.pending'),
  }
}

/** Returns the label of each primary branch, as a choice. */
export function primaryLabels(): Record<Branch, string> {
  return {
    'in-home': text('accounts.primary', { branch: BRANCH_NAME['in-home'] }),
    facility: text('accounts.primary', { branch: BRANCH_NAME.facility }),
  }
}

/** Returns the label of each state in the outbox, as a choice. */
export function outboxLabels(): Record<InOutbox, string> {
  return { 'under-way': text('outbox.underWay'), attention: text('outbox.needsAttention') }
}

/** Words each criterion of a filter, in a few words. */
export function filterLabel(filter: AccountFilter): string[] {
  const { presences, kind, status, role, primary, flag, outbox } = filter
  const places = PRESENCES.filter((presence) => presences.includes(presence)).map(placeLabel)
  return [
    places.length > 0 && formatList(places, 'or'),
    kind && kindLabels()[kind],
    status && statusLabels()[status],
    role && ROLE_LABELS[role],
    primary && primaryLabels()[primary],
    flag && text('accounts.withFlag', { flag }),
    outbox && outboxLabels()[outbox],
  ].filter((label): label is string => Boolean(label))
}

const COUNTED = {
  client: 'ui.clients',
  staff: 'accounts.staffMembers',
  any: 'ui.accounts',
} as const satisfies Record<AccountKind | 'any', TextKey>

/** Words a count of what the filter shows: "1 client", "214 accounts". */
export function countedAs(count: number, { kind, role }: AccountFilter): string {
  return text(COUNTED[role ? 'staff' : (kind ?? 'any')], { count })
}
