import type { Branch } from '../branch.ts'
import type { QuickAction } from '../outbox/open-dialog.ts'
import type { Operation } from '../outbox/operation.ts'
import type { StatusMessage } from '../outbox/status-message.ts'
import type { Role } from '../role.ts'
import type { AccountKind, ProfileStatus } from './account.ts'

/** The page that a dashboard's address names: a profile page, a list, or neither. */
export type PageAddress =
  | { page: 'profile'; kind: AccountKind; profileId: string }
  | { page: 'list'; kind: AccountKind }
  | { page: 'other' }

/** The toggle bar of one page. `hrefs` always has the current branch. */
export type ToggleView =
  | { kind: 'hidden' }
  | {
      kind: 'open'
      here: Branch
      hrefs: Record<Branch, string>
      roleThere: Role
      /** Whether this actor has a toggle in the other branch too. */
      comesBack: boolean
    }
  | {
      kind: 'out-of-reach'
      because: 'no-profile' | 'inactive'
      here: Branch
      hereHref: string
      /** Names of the Admins to ask. */
      admins: string[]
    }

/** The pages where staff work in Facility, which has no mobile app for them. */
export interface Workplaces {
  /** Address of Shift Schedule. */
  shifts: string
  /** Address of Front Desk Mode; undefined where there is none. */
  frontDesk?: string | undefined
}

/** A profile page of a client or staff member: what syncing needs of it. */
export interface ProfileView {
  accountId: string
  /** The profile's id in the branch of the page. */
  profileId: string
  kind: AccountKind
  name: string
  here: Branch
  linked: boolean
  /** Whether this actor may sync this account from here, and the server offers it. A hint: the backend decides. */
  maySync: boolean
  /** Whether there is a conversation to show: with a client in both branches, where the server offers it. */
  talks?: boolean
  /** The dialogs that this actor may open about the account. Hints, as above. */
  actions: QuickAction[]
  /** The status of the profile in each branch that has one. */
  statuses: { [branch in Branch]?: ProfileStatus }
  /** The branch that the client sees first. Clients only. */
  primaryBranch?: Branch | undefined
  /** Addresses of the account's profile pages, for the badges. */
  hrefs: { [branch in Branch]?: string }
  /** Staff only. */
  workplaces?: Workplaces
  /** The newest operation of any kind on this account from this browser; undefined once it no longer matters. */
  operation?: Operation
  /** The status line of `operation`. */
  status?: StatusMessage | undefined
  /** If `operation` has a payload: the newest earlier operation without one; undefined once it no longer matters. */
  earlier?: Operation | undefined
  /** The status line of `earlier`. */
  earlierStatus?: StatusMessage | undefined
}

/** Selectors of the places on a page where something of ours can stand. Each is missing where the dashboard has none. */
export interface PageAnchors {
  /** The heading with the person's name, on a profile page; the sync button stands under it. */
  name?: string | undefined
  /** The Quick Actions list on a profile page; our entries stand at its end. */
  quickActions?: string | undefined
  /** The conversation on a client's profile; ours takes its place. */
  conversation?: string | undefined
  /** The heading of the form for a new person; our button stands after it. */
  newHeading?: string | undefined
  /** A header that stays at the top of the window; the bar stands below it. */
  header?: string | undefined
}

/** Everything the extension draws on one dashboard page. */
export interface PageView {
  toggle: ToggleView
  anchors: PageAnchors
  /** On the dashboard's own form for a new person: the kind of account that it creates, if this actor may create it. A hint. */
  form?: AccountKind | undefined
  /** The keyboard shortcut of the toggle, as the browser writes it; undefined where none is set. */
  shortcut?: string
  profile?: ProfileView | undefined
}
