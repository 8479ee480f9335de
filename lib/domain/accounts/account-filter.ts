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

/** Every place, in the order of the picture: what the branches share stands between them. */
export const PRESENCES = ['in-home', 'both', 'facility'] as const satisfies readonly Presence[]

/** What the outbox has of an account: something under way, or something that somebody has to look at. */
export type InOutbox = 'under-way' | 'attention'

/** Which accounts are meant. What is left out asks nothing. */
export interface AccountFilter {
  /** In any of these places; none asks nothing. */
  presences: readonly Presence[]
  kind?: AccountKind | undefined
  /** As the list says it: whoever is active anywhere is active. */
  status?: ProfileStatus | undefined
  /** Held in any branch. Staff only. */
  role?: Role | undefined
  /** The primary branch of whoever is in both. Clients only. */
  primary?: Branch | undefined
  /** On the client in any branch, by its label: each branch has its own flags. Clients only. */
  flag?: string | undefined
  outbox?: InOutbox | undefined
}

/** Criteria that one kind of account alone can fit. */
const KIND_OF = { role: 'staff', primary: 'client', flag: 'client' } as const satisfies {
  [criterion in keyof AccountFilter]?: AccountKind
}
// Safe: these are its keys.
const OF_ONE_KIND = Object.keys(KIND_OF) as (keyof typeof KIND_OF)[]

/** The filter that everybody fits. */
export const EVERYBODY: AccountFilter = { presences: [] }

/** How many there are in each place. */
export type PresenceCounts = Record<Presence, number>

/** What a filter asks of an account, apart from roles and the outbox: few enough to have an index. */
export interface Traits {
  kind: AccountKind
  /** None: without any profile. */
  presence: Presence | undefined
  status: ProfileStatus
  /** Of clients in both branches. */
  primary: Branch | undefined
}

/** Where the account has a profile, if anywhere. */
export function presenceOf(account: Account): Presence | undefined {
  return isLinked(account) ? 'both' : onlyBranch(account)
}

/** Active anywhere is active; else what the first branch says. */
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

/** All traits that an account can have. */
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

/** Whether an account with these traits may fit; it does unless the filter asks for a role, a flag or the outbox. */
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

/** Whether the account is one of those that are meant. `has`: what the outbox has of it. */
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

/** Whether a client has a flag with this label in any branch. */
function hasFlag({ profiles }: Account, label: string): boolean {
  const wanted = normalizeText(label)
  return BRANCHES.some((branch) =>
    profiles[branch]?.flags?.some((flag) => normalizeText(flag.label) === wanted),
  )
}

/** The filter after a change. The newest criterion wins: those that no account can fit together with it are dropped. */
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

/** The one kind that can fit what is asked for, if only one can. */
function kindMeantBy(change: Partial<AccountFilter>): AccountKind | undefined {
  const criterion = OF_ONE_KIND.find((each) => change[each])
  return change.kind ?? (criterion && KIND_OF[criterion])
}

/** The places with this one pressed if it was not, and let go if it was. */
export function togglePresence(presences: readonly Presence[], presence: Presence): Presence[] {
  return PRESENCES.filter((each) => presences.includes(each) !== (each === presence))
}

/** How many criteria there are besides the presences, which the chart shows. */
export function countActiveFilters({ presences: _, ...others }: AccountFilter): number {
  return Object.values(others).filter((other) => other !== undefined).length
}

/** Whether anything is asked at all. */
export function isFiltering(filter: AccountFilter): boolean {
  return filter.presences.length > 0 || countActiveFilters(filter) > 0
}

/** The one place whose clients are all that is meant: what can be done with many depends on where they are. */
export function sourceOf({ kind, presences }: AccountFilter): Presence | undefined {
  const [presence, ...others] = presences
  return kind === 'client' && others.length === 0 ? presence : undefined
}
