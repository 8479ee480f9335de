import type { AccountKind } from '../accounts/account.ts'
import type { PageAddress } from '../accounts/page-view.ts'
import type { DashboardDefinition } from './dashboard.ts'
import { matchesAny, matchPattern, type PageLocation } from './path-pattern.ts'

const KINDS = ['client', 'staff'] as const
const FORMS = { client: 'newClient', staff: 'newStaff' } as const
const LISTS = { client: 'clientList', staff: 'staffList' } as const

/** Returns the kind of account that the form at this address creates; undefined if it is no such form. */
export function formAt(
  { pages }: DashboardDefinition,
  location: PageLocation,
): AccountKind | undefined {
  return KINDS.find((kind) => matchesAny(pages[FORMS[kind]], location))
}

/** Returns the page that an address names. A form for new people counts as its list. Undefined if it is no page of the dashboard. */
export function addressAt(
  definition: DashboardDefinition,
  location: PageLocation,
): PageAddress | undefined {
  const { pages, excluded } = definition
  if (matchesAny(excluded, location)) return undefined
  const form = formAt(definition, location)
  if (form) return { page: 'list', kind: form }
  for (const kind of KINDS) {
    if (matchesAny(pages[LISTS[kind]], location)) return { page: 'list', kind }
    for (const pattern of pages[kind]) {
      const profileId = matchPattern(pattern, location)
      if (profileId) return { page: 'profile', kind, profileId }
    }
  }
  return { page: 'other' }
}

/** A profile as an address names it, in the branch of its origin. */
export interface NamedProfile {
  kind: AccountKind
  profileId: string
}

/** Returns the profiles that these addresses name. */
export function profilesAt(
  definition: DashboardDefinition,
  hrefs: readonly string[],
): NamedProfile[] {
  return hrefs.flatMap((href) => {
    const url = URL.parse(href)
    const address = url && addressAt(definition, url)
    if (address?.page !== 'profile') return []
    const { kind, profileId } = address
    return [{ kind, profileId }]
  })
}

/** True if both are one profile. */
export function isSameProfile(one: NamedProfile, other: NamedProfile): boolean {
  return one.kind === other.kind && one.profileId === other.profileId
}

/** True if one of these addresses names the same profile as the other address, or that one names none. */
export function isOwnAddress(
  definition: DashboardDefinition,
  address: PageAddress,
  hrefs: readonly string[],
): boolean {
  if (address.page !== 'profile') return true
  return profilesAt(definition, hrefs).some((each) => isSameProfile(each, address))
}
