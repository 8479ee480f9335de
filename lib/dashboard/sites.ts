import type { AccountKind } from '../domain/accounts/account.ts'
import type { PageAddress } from '../domain/accounts/page-view.ts'

/**
 * Everything that Tandem assumes about a dashboard's pages, in one place. Which branch a page belongs to is not part of it: the
 * backend says so, by the page's origin.
 */
export interface Site {
  id: string
  /** Match patterns of the content script and of the permission to speak to the backend. */
  matches: string[]
  /** Match patterns of pages of that origin that are no dashboard: nothing of ours runs there. */
  exceptions: string[]
  /** The origins, for telling which site a page belongs to. */
  where: URLPattern
  /**
   * Paths of profile pages, with the group `id`. Regular expressions, as below: every page is held against all of them, and to make
   * one `URLPattern` takes longer than that.
   */
  profiles: Record<AccountKind, RegExp>
  /** Paths of the lists. */
  lists: Record<AccountKind, RegExp>
  /** Paths of the vendor's own forms for somebody new, and the heading of such a page; our button stands after it. */
  newForms: Record<AccountKind, RegExp>
  newHeading: string
  /** Path of the page on which nobody is signed in yet: no place is kept for the bar there. */
  signIn: RegExp
  /** The heading with the person's name on a profile page of either look; the sync button stands under it. */
  nameHeading: string
  /** The list of the Quick Actions on a profile page; entries of ours stand at its end. */
  quickActions: string
  /** What a client's profile shows of the conversation; ours takes its place. */
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

/** Every dashboard that Tandem knows. */
export const SITES: readonly Site[] = [demo]

/** The site that a page belongs to: one or none. */
export function sitesAt(href: string): Site[] {
  return SITES.filter(({ where }) => where.test(href)).slice(0, 1)
}

/** The heading with the person's name, where the page has one. */
export function headingOn(site: Site): Element | null {
  return document.querySelector(site.nameHeading)
}

/** Whom the form on the page with this path is for, where it is one. */
export function newFormOn(site: Site, path: string): AccountKind | undefined {
  return KINDS.find((kind) => site.newForms[kind].test(path))
}

/** What the path in the address bar says. A form for somebody new belongs to the list. */
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

/** The dashboard's own menu on a profile page, where the page has one. */
export function quickActionsOn(site: Site): Element | null {
  return document.querySelector(site.quickActions)
}
