import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { AccountRecord, Business } from '../backend/model.ts'
import type { Markup } from './html.ts'
import type { IconName } from './parts/icons.ts'
import type { ListedPerson } from './records/people.ts'

/** Parts of a dashboard that have an entry in the side bar. */
export type NavPlace =
  | 'home'
  | 'clients-menu'
  | 'clients'
  | 'add-client'
  | 'documents'
  | 'keys'
  | 'front-desk'
  | 'staff'
  | 'shifts'
  | 'approvals'
  | 'messages'
  | 'invoicing'
  | 'settings'

/** An entry of the side bar. `under` is the entry it belongs to. */
export interface NavEntry {
  place: NavPlace
  label: string
  href: string
  icon: IconName
  under?: NavPlace
}

/** What a page says, whatever the dashboard looks like. */
export interface PageContent {
  title: string
  place?: NavPlace
  /** The page's first heading; absent where the body brings its own. */
  heading?: string
  /** A line under the heading. */
  lead?: string
  /** Buttons beside the heading. */
  actions?: Markup
  body: Markup
  status?: number
}

/** A tab of a profile. */
export interface ProfileTab {
  id: string
  label: string
}

/** A client's or staff member's profile, with one tab open. */
export interface ProfileContent {
  kind: AccountKind
  person: ListedPerson
  facts: string[]
  flags: string[]
  tabs: readonly ProfileTab[]
  current: ProfileTab
  quickActions: Markup
  panel: Markup
}

/** A list of people as a page shows it. */
export interface AccountListContent {
  kind: AccountKind
  people: ListedPerson[]
  caption: string
}

/** The staff member a page is drawn for. */
export interface Viewer {
  business: Business
  caller: SignedInCaller
  me: AccountRecord
  role: Role
}

/** What a vendor's redesign changed, for tests of whoever relies on the pages. */
export interface Redesign {
  /** The name on a profile is no heading any more. */
  omitHeading: boolean
}

/** What makes one dashboard a different product from the other. */
export interface Theme {
  branch: Branch
  /** What the product is called. */
  name: string
  /** What it is for, under its name. */
  claim: string
  /** Its own style sheets by name, in the order they apply. */
  styles: string[]
  navigation: NavEntry[]
  /** Everything in the body of a signed-in page around its main part. */
  shell(viewer: Viewer, content: PageContent, main: Markup): Markup
  /** What stands in the main part. */
  main(content: PageContent): Markup
  profile(redesign: Redesign, profile: ProfileContent): Pick<PageContent, 'heading' | 'body'>
  accountList(accountList: AccountListContent): Markup
}
