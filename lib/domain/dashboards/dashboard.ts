import type { PageAnchors } from '../accounts/page-view.ts'
import { BRANCHES, type Branch } from '../branch.ts'

/** The version of the format that `docs/dashboard.schema.json` describes. */
export const DEFINITION_VERSION = 1

/**
 * Everything that Tandem assumes about a dashboard: one JSON document, as `docs/dashboard.schema.json` describes it. Paths are patterns as
 * in `path-pattern.ts`.
 */
export interface DashboardDefinition {
  version: typeof DEFINITION_VERSION
  /** What people call this dashboard, for lists in the options. */
  name: string
  /** The origins of both branches, such as `https://in-home.example`. */
  origins: Record<Branch, string>
  /** The path below which the API answers, on both origins. */
  apiPath: string
  pages: DashboardPages
  /** CSS selectors of places on the pages. A feature without its anchor stands in the bar, or stays away. */
  anchors: PageAnchors
  /** Patterns of pages of these origins that are no dashboard, such as the clients’ own. Nothing of ours runs there. */
  excluded: string[]
  /** Texts that stand on every page of the dashboard, for the check. */
  texts: string[]
}

/** Patterns of the pages that Tandem knows, in both branches. A feature without its page stays away. */
export interface DashboardPages {
  /** Profile pages, with `{id}`. */
  client: string[]
  staff: string[]
  /** Lists. */
  clientList: string[]
  staffList: string[]
  /** The dashboard’s own forms for new people. */
  newClient: string[]
  newStaff: string[]
  /** Path of the sign-in page, for a link; undefined where the home page asks for the sign-in. */
  signIn?: string | undefined
}

/** The kinds of pages with patterns. */
export const PAGE_KINDS = [
  'client',
  'staff',
  'clientList',
  'staffList',
  'newClient',
  'newStaff',
] as const

export type PageKind = (typeof PAGE_KINDS)[number]

export const ANCHOR_KINDS = [
  'name',
  'quickActions',
  'conversation',
  'newHeading',
  'header',
] as const satisfies readonly (keyof PageAnchors)[]

export type AnchorKind = (typeof ANCHOR_KINDS)[number]

/** A connected dashboard. */
export interface Dashboard extends DashboardDefinition {
  /** Made by us when it was connected; it stays when the definition changes. */
  id: string
}

/** Returns both origins of a dashboard. */
export function originsOf({ origins }: Pick<DashboardDefinition, 'origins'>): string[] {
  return BRANCHES.map((branch) => origins[branch])
}

/** Returns the branch whose origin this is; undefined if the dashboard has another. */
export function branchAt({ origins }: DashboardDefinition, origin: string): Branch | undefined {
  return BRANCHES.find((branch) => origins[branch] === origin)
}

/** Returns the dashboard that has this origin; undefined if none has. No two have the same. */
export function dashboardAt<Known extends DashboardDefinition>(
  dashboards: readonly Known[],
  origin: string,
): Known | undefined {
  return dashboards.find((dashboard) => branchAt(dashboard, origin) !== undefined)
}

/** Returns the addresses of both sign-in pages. */
export function signInHrefs({ origins, pages }: DashboardDefinition): Record<Branch, string> {
  const at = (branch: Branch) => origins[branch] + (pages.signIn ?? '/')
  return { 'in-home': at('in-home'), facility: at('facility') }
}
