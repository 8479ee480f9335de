import type { Actor } from '../actor.ts'
import type { Branch } from '../branch.ts'
import type { Workplaces } from './page-view.ts'
import type { ProfileTemplates } from './profile-hrefs.ts'

/** Who is signed in, for the popup. */
export interface SessionView {
  actor: Actor
  /** Names of the active Admins: whom to ask. */
  admins: string[]
  /** Addresses of both dashboards' home pages. */
  homes: Record<Branch, string>
  /** Templates with `{id}` for clients' and staff members' profile pages. */
  profiles: ProfileTemplates
  /** Where staff work in Facility. */
  workplaces: Workplaces
  /** Whether a run of many syncs may be started. A hint: the backend decides. */
  mayBulk: boolean
}
