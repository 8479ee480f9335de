import type { Actor } from '../actor.ts'
import type { Branch } from '../branch.ts'
import type { Offering } from '../capability.ts'
import type { Workplaces } from './page-view.ts'
import type { ProfileTemplates } from './profile-hrefs.ts'

/** The session as the popup shows it. */
export interface SessionView extends Offering {
  actor: Actor
  /** Names of the active Admins, to be shown as those to ask. */
  admins: string[]
  /** Addresses of both dashboards' home pages. */
  homes: Record<Branch, string>
  /** Address templates, with `{id}`, of the profile pages of clients and staff members. */
  profiles: ProfileTemplates
  /** The pages where staff work in Facility. */
  workplaces: Workplaces
  /** Whether the actor may start a bulk run. A hint: the backend decides. */
  mayBulk: boolean
}
