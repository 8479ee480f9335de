import * as v from 'valibot'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { BRANCHES } from '../../domain/branch.ts'
import type { Dashboard } from '../../domain/dashboards/dashboard.ts'
import type { DashboardView } from '../../domain/dashboards/dashboard-view.ts'
import { MOST_BYTES, readDefinition } from '../../domain/dashboards/definition-schema.ts'
import { isOfDashboard } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { hasAccess } from '../../platform/site-access.ts'
import { checkDashboard } from '../dashboards/check-dashboard.ts'
import type { Dashboards } from '../dashboards/dashboards.ts'
import type { Sessions } from '../session/sessions.ts'
import { nothing } from './args.ts'

/** Parts of the worker that dashboard calls use. */
export interface DashboardCallParts {
  dashboards: Dashboards
  sessions: Sessions
  outbox: Outbox
}

const dashboardId = v.pipe(v.string(), v.uuid())
const named = v.strictObject({ id: dashboardId })
const defined = v.strictObject({ id: dashboardId, definition: v.unknown() })

/** Creates the calls about connected dashboards. Only pages of ours may make them: what is stored here decides which servers we speak to. */
export function createDashboardCalls({ dashboards, sessions, outbox }: DashboardCallParts) {
  /** Stores a definition that fits. `invalid` if it does not: the page that asks has said why before. */
  async function store(
    { id, definition }: { id: string; definition: unknown },
    write: 'add' | 'change',
  ): Promise<Result<Dashboard>> {
    let fits = true
    const stored = await dashboards[write](id, (others) => {
      const read = readDefinition(definition, others)
      fits = read.ok
      return read.ok ? read.definition : undefined
    })
    return stored ? ok(stored) : failed({ name: fits ? 'not-found' : 'invalid' })
  }

  /** Dismisses what ended there without being done: nobody can deal with it any more. */
  async function dismissEnded(dashboardId: string): Promise<void> {
    const ended = (await outbox.attention()).filter((each) => each.dashboardId === dashboardId)
    await outbox.transition(ended.map(({ id }) => ({ id, to: 'cancelled' })))
  }

  return {
    /** Lists the connected dashboards, and whether the browser lets us onto them. */
    'dashboard.list': defineCall({
      from: ['popup'],
      args: nothing,
      async answer() {
        const list = await dashboards.list()
        return ok(await Promise.all(list.map(viewOf)))
      },
    }),

    /** Connects a dashboard. The same id twice is the same dashboard. */
    'dashboard.add': defineCall({
      from: ['popup'],
      size: 2 * MOST_BYTES,
      args: defined,
      answer: (asked) => store(asked, 'add'),
    }),

    /** Replaces the definition of a dashboard. `not-found` if it was removed. */
    'dashboard.change': defineCall({
      from: ['popup'],
      size: 2 * MOST_BYTES,
      args: defined,
      answer: (asked) => store(asked, 'change'),
    }),

    /** Removes a dashboard. `in-progress` while something that was asked for there is still open. */
    'dashboard.remove': defineCall({
      from: ['popup'],
      args: named,
      async answer({ id }): Promise<Result<'removed'>> {
        const isBusy = (await outbox.open()).some((operation) => isOfDashboard(operation, id))
        if (isBusy) return failed({ name: 'in-progress' })
        await dismissEnded(id)
        await dashboards.remove(id)
        await sessions.forget(id)
        return ok('removed')
      },
    }),

    /** Holds everything that is assumed about a dashboard against its servers and its page that was in front last. */
    'dashboard.check': defineCall({
      from: ['popup'],
      args: named,
      async answer({ id }) {
        const found = (await dashboards.list()).find((each) => each.id === id)
        return found ? ok(await checkDashboard(found, sessions)) : failed({ name: 'not-found' })
      },
    }),
  }
}

async function viewOf(dashboard: Dashboard): Promise<DashboardView> {
  const [inHome, facility] = await Promise.all(
    BRANCHES.map((branch) => hasAccess([dashboard.origins[branch]])),
  )
  return { dashboard, access: { 'in-home': inHome ?? false, facility: facility ?? false } }
}
