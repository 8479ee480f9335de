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
  add(id: string, read: ReadBeside): Promise<Dashboard | undefined>
  /** Replaces the definition. Undefined also if there is no such dashboard. */
  change(id: string, read: ReadBeside): Promise<Dashboard | undefined>
  /** Removes a dashboard. False if there is none. */
  remove(id: string): Promise<boolean>
}

/** Reads the definition to store, beside the other dashboards. Undefined: nothing is stored, as it does not fit. */
export type ReadBeside = (others: readonly Dashboard[]) => DashboardDefinition | undefined

/** Each entry is parsed for itself, so that one that cannot be read takes no other with it. */
const stored = createStoredItem('local', 'dashboards', v.array(v.unknown()))

const LOCK = 'tandem-dashboards'

/** Creates the list. `changed`: called after every change, before the change is answered. */
export function createDashboards(changed: (dashboards: Dashboard[]) => Promise<void>): Dashboards {
  const list = async () => readable(await entries())

  /**
   * Replaces the list by what `edit` makes of it, or leaves it if that is undefined. Entries that cannot be read stay as they are. One edit
   * at a time: two would both be read beside a list without the other.
   */
  function edit<Answer>(
    change: (before: unknown[]) => { after: unknown[]; answer: Answer } | undefined,
  ): Promise<Answer | undefined> {
    return navigator.locks.request(LOCK, async () => {
      const changing = change(await entries())
      if (!changing) return undefined
      await stored.write(changing.after)
      await changed(readable(changing.after))
      return changing.answer
    })
  }

  function put(id: string, read: ReadBeside, ifMissing: 'add' | 'leave') {
    return edit((before) => {
      const at = placeOf(id, before)
      if (at < 0 && ifMissing === 'leave') return undefined
      const definition = read(readable(before).filter((each) => each.id !== id))
      if (!definition) return undefined
      const answer: Dashboard = { ...definition, id }
      return { after: at < 0 ? [...before, answer] : before.with(at, answer), answer }
    })
  }

  return {
    list,

    async at(origin) {
      const found = dashboardAt(await list(), origin)
      const branch = found && branchAt(found, origin)
      return found && branch ? { dashboard: found, branch } : undefined
    },

    add: (id, read) => put(id, read, 'add'),
    change: (id, read) => put(id, read, 'leave'),

    async remove(id) {
      const removed = await edit((before) => {
        const at = placeOf(id, before)
        return at < 0 ? undefined : { after: before.toSpliced(at, 1), answer: true }
      })
      return removed ?? false
    },
  }
}

async function entries(): Promise<unknown[]> {
  return (await stored.read()) ?? []
}

function readable(all: readonly unknown[]): Dashboard[] {
  return all.flatMap((entry) => {
    const parsed = v.safeParse(dashboard, entry)
    return parsed.success ? [parsed.output] : []
  })
}

function placeOf(id: string, all: readonly unknown[]): number {
  return all.findIndex((each) => v.is(v.object({ id: v.literal(id) }), each))
}
