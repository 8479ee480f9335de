import {
  type Account,
  type AccountKind,
  isLinked,
  onlyBranch,
  type ProfileStatus,
} from './account.ts'
import { BRANCHES, type Branch } from './branch.ts'
import type { Role } from './role.ts'

/** Where an account has a profile: in one branch only, or in both. */
export type Place = Branch | 'both'

/** Every place, in the order of the picture: what the branches share stands between them. */
export const PLACES = ['in-home', 'both', 'facility'] as const satisfies readonly Place[]

/** What the outbox has of an account: something under way, or something that somebody has to look at. */
export type InOutbox = 'under-way' | 'attention'

/** Which accounts are meant. What is left out asks nothing. */
export interface AccountFilter {
  /** In any of these places; none asks nothing. */
  places: readonly Place[]
  kind?: AccountKind | undefined
  /** As the list says it: whoever is active anywhere is active. */
  status?: ProfileStatus | undefined
  /** Held in any branch. Staff only. */
  role?: Role | undefined
  /** The primary branch of whoever is in both. Clients only. */
  primary?: Branch | undefined
  outbox?: InOutbox | undefined
}

/** The filter that everybody fits. */
export const EVERYBODY: AccountFilter = { places: [] }

/** How many there are in each place. */
export type PlaceCounts = Record<Place, number>

/** What a filter asks of an account, apart from roles and the outbox: few enough to have an index. */
export interface Traits {
  kind: AccountKind
  /** None: without any profile. */
  place: Place | undefined
  status: ProfileStatus
  /** Of clients in both branches. */
  primary: Branch | undefined
}

/** Where the account has a profile, if anywhere. */
export function placeOf(account: Account): Place | undefined {
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
  const place = placeOf(account)
  const primary = kind === 'client' && place === 'both' ? primaryBranch : undefined
  return { kind, place, status: accountStatus(account), primary }
}

/** All traits that an account can have. */
export function everyTraits(): Traits[] {
  const kinds: AccountKind[] = ['client', 'staff']
  const places = [...PLACES, undefined]
  const states: ProfileStatus[] = ['active', 'inactive', 'pending']
  return kinds.flatMap((kind) =>
    places.flatMap((place) => {
      const primaries =
        kind === 'client' && place === 'both' ? [...BRANCHES, undefined] : [undefined]
      return states.flatMap((status) =>
        primaries.map((primary) => ({ kind, place, status, primary })),
      )
    }),
  )
}

/** Whether an account with these traits may fit; it does unless the filter asks for a role or for the outbox. */
export function traitsFit(traits: Traits, filter: AccountFilter): boolean {
  const { places, kind, status, role, primary } = filter
  return (
    (kind === undefined || traits.kind === kind) &&
    (places.length === 0 || places.some((place) => place === traits.place)) &&
    (status === undefined || traits.status === status) &&
    (role === undefined || traits.kind === 'staff') &&
    (primary === undefined || traits.primary === primary)
  )
}

/** Whether the account is one of those that are meant. `has`: what the outbox has of it. */
export function fits(account: Account, filter: AccountFilter, has: readonly InOutbox[]): boolean {
  const { role, outbox } = filter
  return (
    traitsFit(traitsOf(account), filter) &&
    (role === undefined || BRANCHES.some((branch) => account.profiles[branch]?.role === role)) &&
    (outbox === undefined || has.includes(outbox))
  )
}

/** The filter after a change. The newest wish wins: what nobody can fit together with it is dropped. */
export function refined(filter: AccountFilter, change: Partial<AccountFilter>): AccountFilter {
  const next = { ...filter, ...change }
  const { places = [], kind, role, primary } = change
  const apart = places.length > 0 && !places.includes('both')
  if (kind === 'client' || primary) next.role = undefined
  if (kind === 'staff' || role || apart) next.primary = undefined
  if ((role && next.kind === 'client') || (primary && next.kind === 'staff')) next.kind = undefined
  if (primary && !next.places.includes('both')) next.places = []
  return next
}

/** The places with this one pressed if it was not, and let go if it was. */
export function toggled(places: readonly Place[], place: Place): Place[] {
  return PLACES.filter((each) => places.includes(each) !== (each === place))
}

/** How many wishes there are beside the places, which the picture shows. */
export function wishesIn({ places: _, ...wishes }: AccountFilter): number {
  return Object.values(wishes).filter((wish) => wish !== undefined).length
}

/** Whether anything is asked at all. */
export function isFiltering(filter: AccountFilter): boolean {
  return filter.places.length > 0 || wishesIn(filter) > 0
}

/** The one place whose clients are all that is meant: what can be done with many depends on where they are. */
export function sourceOf({ kind, places }: AccountFilter): Place | undefined {
  const [place, ...others] = places
  return kind === 'client' && others.length === 0 ? place : undefined
}
