import { BRANCHES, type Branch } from '../branch.ts'
import { normalizeText } from '../normalize-text.ts'
import type { Role } from '../role.ts'
import {
  type Account,
  type AccountKind,
  isLinked,
  onlyBranch,
  type ProfileStatus,
} from './account.ts'

/** Where an account has a profile: in one branch only, or in both. */
export type Presence = Branch | 'both'

/** Every presence, in the order of the chart: "both" stands between the two branches. */
export const PRESENCES = ['in-home', 'both', 'facility'] as const satisfies readonly Presence[]

/** An account's state in the outbox: an operation under way, or one that needs attention. */
export type InOutbox = 'under-way' | 'attention'

/** The criteria that an account has to fit. One that is left out fits every account. */
export interface AccountFilter {
  /** The account is in one of these places; empty: in any. */
  presences: readonly Presence[]
  kind?: AccountKind | undefined
  /** The status that the list shows: an account that is active in any branch is active. */
  status?: ProfileStatus | undefined
  /** Held in any branch. Staff only. */
  role?: Role | undefined
  /** The primary branch of a client in both branches. Clients only. */
  primary?: Branch | undefined
  /** The label of a flag that the client has in any branch: each branch has its own flags. Clients only. */
  flag?: string | undefined
  outbox?: InOutbox | undefined
}

/** Criteria that only one kind of account can fit. */
const KIND_OF = { role: 'staff', primary: 'client', flag: 'client' } as const satisfies {
  [criterion in keyof AccountFilter]?: AccountKind
}
// Safe: these are its keys.
const OF_ONE_KIND = Object.keys(KIND_OF) as (keyof typeof KIND_OF)[]

/** The filter that every account fits. */
export const EVERYBODY: AccountFilter = { presences: [] }

/** The number of accounts in each place. */
export type PresenceCounts = Record<Presence, number>

/** The part of an account that a filter looks at, apart from roles, flags and the outbox: few enough combinations for an index. */
export interface Traits {
  kind: AccountKind
  /** Undefined for an account without any profile. */
  presence: Presence | undefined
  status: ProfileStatus
  /** Set only for clients in both branches. */
  primary: Branch | undefined
}

/** Returns where the account has a profile; undefined where it has none. */
export function presenceOf(account: Account): Presence | undefined {
  return isLinked(account) ? 'both' : onlyBranch(account)
}

/** Returns `active` if the account is active in any branch, else the status in the first branch with a profile. */
export function accountStatus({ profiles }: Account): ProfileStatus {
  let first: ProfileStatus | undefined
  for (const branch of BRANCHES) {
    const status = profiles[branch]?.status
    if (status === 'active') return status
    first ??= status
  }
  return first ?? 'active'
}

export function traitsOf(account: Account): Traits {
  const { kind, primaryBranch } = account
  const presence = presenceOf(account)
  const primary = kind === 'client' && presence === 'both' ? primaryBranch : undefined
  return { kind, presence, status: accountStatus(account), primary }
}

/** Returns every combination of traits that an account can have. */
export function everyTraits(): Traits[] {
  const kinds: AccountKind[] = ['client', 'staff']
  const presences = [...PRESENCES, undefined]
  const states: ProfileStatus[] = ['active', 'inactive', 'pending']
  return kinds.flatMap((kind) =>
    presences.flatMap((presence) => {
      const primaries =
        kind === 'client' && presence === 'both' ? [...BRANCHES, undefined] : [undefined]
      return states.flatMap((status) =>
        primaries.map((primary) => ({ kind, presence, status, primary })),
      )
    }),
  )
}

/** True if an account with these traits may fit. It certainly fits if the filter names no role, flag or outbox state. */
export function traitsMatch(traits: Traits, filter: AccountFilter): boolean {
  const { presences, kind, status, primary } = filter
  return (
    (kind === undefined || traits.kind === kind) &&
    (presences.length === 0 || presences.some((presence) => presence === traits.presence)) &&
    (status === undefined || traits.status === status) &&
    (primary === undefined || traits.primary === primary) &&
    OF_ONE_KIND.every((each) => filter[each] === undefined || traits.kind === KIND_OF[each])
  )
}

/** True if the account fits the filter. `has`: the account's states in the outbox. */
export function matchesFilter(
  account: Account,
  filter: AccountFilter,
  has: readonly InOutbox[],
): boolean {
  const { role, flag, outbox } = filter
  return (
    traitsMatch(traitsOf(account), filter) &&
    (role === undefined || BRANCHES.some((branch) => account.profiles[branch]?.role === role)) &&
    (flag === undefined || hasFlag(account, flag)) &&
    (outbox === undefined || has.includes(outbox))
  )
}

/** True if the client has a flag with this label in any branch. */
function hasFlag({ profiles }: Account, label: string): boolean {
  const wanted = normalizeText(label)
  return BRANCHES.some((branch) =>
    profiles[branch]?.flags?.some((flag) => normalizeText(flag.label) === wanted),
  )
}

/** Returns the filter with the change in it. The newest criterion wins: older ones that no account can fit together with it are dropped. */
export function refineFilter(filter: AccountFilter, change: Partial<AccountFilter>): AccountFilter {
  const next = { ...filter, ...change }
  const { presences = [], primary } = change
  const kind = kindMeantBy(change)
  if (kind) {
    for (const each of OF_ONE_KIND) if (KIND_OF[each] !== kind) next[each] = undefined
    if (next.kind !== kind) next.kind = undefined
  }
  if (presences.length > 0 && !presences.includes('both')) next.primary = undefined
  if (primary && !next.presences.includes('both')) next.presences = []
  return next
}

/** Returns the only kind of account that can fit the change; undefined if both can. */
function kindMeantBy(change: Partial<AccountFilter>): AccountKind | undefined {
  const criterion = OF_ONE_KIND.find((each) => change[each])
  return change.kind ?? (criterion && KIND_OF[criterion])
}

/** Adds the presence to the list, or removes it if it is there. */
export function togglePresence(presences: readonly Presence[], presence: Presence): Presence[] {
  return PRESENCES.filter((each) => presences.includes(each) !== (each === presence))
}

/** Counts the criteria other than the presences, which the chart shows. */
export function countActiveFilters({ presences: _, ...others }: AccountFilter): number {
  return Object.values(others).filter((other) => other !== undefined).length
}

/** True if the filter has any criterion. */
export function isFiltering(filter: AccountFilter): boolean {
  return filter.presences.length > 0 || countActiveFilters(filter) > 0
}

/** Returns the presence if the filter selects the clients of exactly one, else undefined. Bulk actions depend on where the clients are. */
export function sourceOf({ kind, presences }: AccountFilter): Presence | undefined {
  const [presence, ...others] = presences
  return kind === 'client' && others.length === 0 ? presence : undefined
}
