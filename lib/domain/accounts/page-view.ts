import type { Branch } from '../branch.ts'
import type { QuickAction } from '../outbox/open-dialog.ts'
import type { Operation } from '../outbox/operation.ts'
import type { StatusMessage } from '../outbox/status-message.ts'
import type { Role } from '../role.ts'
import type { AccountKind, ProfileStatus } from './account.ts'

/** What a dashboard's address bar says: a profile page, a list, or neither. */
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
      /** Whether there is a toggle on the other side too, for this actor. */
      comesBack: boolean
    }
  | {
      kind: 'out-of-reach'
      because: 'no-profile' | 'inactive'
      here: Branch
      hereHref: string
      /** Whom to ask. */
      admins: string[]
    }

/** Where staff work in Facility, which has no mobile app for them. */
export interface Workplaces {
  /** Address of Shift Schedule. */
  shifts: string
  /** Address of Front Desk Mode, where there is one. */
  frontDesk?: string | undefined
}

/** A client's or staff member's profile page, as far as syncing goes. */
export interface ProfileView {
  accountId: string
  kind: AccountKind
  name: string
  here: Branch
  linked: boolean
  /** Whether this actor may sync this account from here. A hint: the backend decides. */
  maySync: boolean
  /** The dialogs that this actor may open about the account. Hints, as above. */
  actions: QuickAction[]
  /** What the profile is in each branch that has one. */
  statuses: { [branch in Branch]?: ProfileStatus }
  /** Of clients: the branch they see first. */
  primaryBranch?: Branch | undefined
  /** Addresses of the account's profiles, for the badges. */
  hrefs: { [branch in Branch]?: string }
  /** Of staff. */
  workplaces?: Workplaces
  /** The newest operation on this account from this browser, whatever its kind, while it still matters. */
  operation?: Operation
  /** What is said of it. */
  status?: StatusMessage | undefined
  /** Where that has a payload: the newest one before that has none, while it still matters. */
  earlier?: Operation | undefined
  /** What is said of that. */
  earlierStatus?: StatusMessage | undefined
}

/** Everything the extension draws on one dashboard page. */
export interface PageView {
  toggle: ToggleView
  /** The keys that toggle, as the browser writes them, where some are set. */
  shortcut?: string
  profile?: ProfileView
}
