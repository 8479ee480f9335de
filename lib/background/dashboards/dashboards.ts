import * as v from 'valibot'
import type { Branch } from '../../domain/branch.ts'
import {
  branchAt,
  type Dashboard,
  type DashboardDefinition,
  dashboardAt,
} from '../../domain/dashboards/dashboard.ts'
import { dashboard } from '../../domain/dashboards/definition-schema.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

/** The connected dashboards. Whatever has no origin among them is no dashboard, and is never spoken to. */
export interface Dashboards {
  /** Reads all, in the order they were connected. */
  list(): Promise<Dashboard[]>
  /** Finds the dashboard with this origin, and the branch that is there. */
  at(origin: string): Promise<{ dashboard: Dashboard; branch: Branch } | undefined>
  /** Connects a dashboard. The same id twice is the same dashboard. */
  add(id: string, definition: DashboardDefinition): Promise<Dashboard>
  /** Replaces the definition. Undefined if there is no such dashboard. */
  change(id: string, definition: DashboardDefinition): Promise<Dashboard | undefined>
  /** Removes a dashboard. Undefined if there is none. */
  remove(id: string): Promise<Dashboard | undefined>
}

/** Each entry is parsed for itself, so that one that cannot be read takes no other with it. */
const stored = createStoredItem('local', 'dashboards', v.array(v.unknown()))

const LOCK = 'tandem-dashboards'

/** Creates the list. `changed`: called after every change, before the change is answered. */
export function createDashboards(changed: (dashboards: Dashboard[]) => Promise<void>): Dashboards {
  async function list(): Promise<Dashboard[]> {
    return ((await stored.read()) ?? []).flatMap((entry) => {
      const parsed = v.safeParse(dashboard, entry)
      return parsed.success ? [parsed.output] : []
    })
  }

  /** Writes what `edit` makes of the entries. Entries that cannot be read stay as they are. */
  function write(id: string, entry: Dashboard | undefined): Promise<void> {
    return navigator.locks.request(LOCK, async () => {
      const entries = (await stored.read()) ?? []
      const at = entries.findIndex((each) => v.is(v.object({ id: v.literal(id) }), each))
      if (entry && at < 0) await stored.write([...entries, entry])
      else if (entry) await stored.write(entries.with(at, entry))
      else await stored.write(entries.filter((_, index) => index !== at))
      await changed(await list())
    })
  }

  const find = async (id: string) => (await list()).find((each) => each.id === id)

  return {
    list,

    async at(origin) {
      const found = dashboardAt(await list(), origin)
      const branch = found && branchAt(found, origin)
      return found && branch ? { dashboard: found, branch } : undefined
    },

    async add(id, definition) {
      const added = { ...definition, id }
      await write(id, added)
      return added
    },

    async change(id, definition) {
      if (!(await find(id))) return undefined
      const next = { ...definition, id }
      await write(id, next)
      return next
    },

    async remove(id) {
      const found = await find(id)
      if (found) await write(id, undefined)
      return found
    },
  }
}
