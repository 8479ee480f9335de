import type { AccountKind } from '../domain/accounts/account.ts'
import type { PageAddress } from '../domain/accounts/page-view.ts'

/** Everything that Tandem assumes about a dashboard's pages. The branch is not part of it: the backend names it, by the page's origin. */
export interface Site {
  id: string
  /** Match patterns of the content script and of the permission to call the backend. */
  matches: string[]
  /** Match patterns of pages of that origin that are no dashboard. Nothing of ours runs there. */
  exceptions: string[]
  /** The origins, to find the site of a page. */
  where: URLPattern
  /**
   * Paths of profile pages, with the group `id`. Regular expressions, as below: every page is tested against all of them, and creating one
   * `URLPattern` takes longer than that.
   */
  profiles: Record<AccountKind, RegExp>
  /** Paths of the lists. */
  lists: Record<AccountKind, RegExp>
  /** Paths of the vendor's own forms for new people, and the selector of their heading; our button stands after it. */
  newForms: Record<AccountKind, RegExp>
  newHeading: string
  /** Path of the sign-in page. No place is kept for the bar there. */
  signIn: RegExp
  /** Selector of the heading with the person's name, on a profile page of either look; the sync button stands under it. */
  nameHeading: string
  /** Selector of the Quick Actions list on a profile page; our entries stand at its end. */
  quickActions: string
  /** Selector of the conversation on a client's profile; ours takes its place. */
  feed: string
}

/** The demo business, as `mocks/dashboards` draws it. The end-to-end tests check these selectors against it on every run (last: 2026-11-23). */
const demo: Site = {
  id: 'demo',
  // A match pattern without a port covers every port.
  matches: ['http://127.0.0.1/*'],
  // Clients' own pages.
  exceptions: ['http://127.0.0.1/portal*'],
  where: new URLPattern({ protocol: 'http', hostname: '127.0.0.1' }),
  profiles: {
    client: /^\/clients\/(?<id>[^/]+)$/,
    staff: /^\/staff\/(?<id>[^/]+)$/,
  },
  lists: {
    client: /^\/clients$/,
    staff: /^\/staff$/,
  },
  newForms: {
    client: /^\/clients\/new$/,
    staff: /^\/staff\/new$/,
  },
  newHeading: 'main h1',
  signIn: /^\/sign-in$/,
  nameHeading: '.profile-name, [data-role="client-name"], [data-role="staff-name"]',
  quickActions: '.quick-actions > ul',
  feed: '[data-conversation]',
}

const KINDS = ['client', 'staff'] as const

/** Every dashboard that Tandem supports. */
export const SITES: readonly Site[] = [demo]

/** Returns the site that a page belongs to: one or none. */
export function sitesAt(href: string): Site[] {
  return SITES.filter(({ where }) => where.test(href)).slice(0, 1)
}

/** Finds the heading with the person's name; null if the page has none. */
export function headingOn(site: Site): Element | null {
  return document.querySelector(site.nameHeading)
}

/** Returns the kind of account that the form on this path creates; undefined if it is no such form. */
export function newFormOn(site: Site, path: string): AccountKind | undefined {
  return KINDS.find((kind) => site.newForms[kind].test(path))
}

/** Returns the page that a path names. A form for new people counts as its list. */
export function addressOn(site: Site, path: string): PageAddress {
  const form = newFormOn(site, path)
  if (form) return { page: 'list', kind: form }
  for (const kind of KINDS) {
    const profileId = site.profiles[kind].exec(path)?.groups?.id
    if (profileId) return { page: 'profile', kind, profileId }
    if (site.lists[kind].test(path)) return { page: 'list', kind }
  }
  return { page: 'other' }
}

/** Finds the dashboard's own menu on a profile page; null if the page has none. */
export function quickActionsOn(site: Site): Element | null {
  return document.querySelector(site.quickActions)
}
