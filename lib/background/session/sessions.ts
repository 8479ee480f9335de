import * as v from 'valibot'
import { backendFor } from '../../backend/backend-for.ts'
import type { BackendClient, BackendSite } from '../../backend/client.ts'
import { onlyOffered } from '../../backend/offered-client.ts'
import type { Session } from '../../backend/session-schemas.ts'
import type { Mirror } from '../../db/mirror/mirror.ts'
import { levelIn } from '../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { Dashboard } from '../../domain/dashboards/dashboard.ts'
import { isPinned } from '../../domain/dashboards/pinned-link.ts'
import type { Asker } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { createStoredItem } from '../../platform/stored-item.ts'
import type { Dashboards } from '../dashboards/dashboards.ts'
import { forgetPreviews } from './kept-previews.ts'
import { forgetDrafts } from './stored-drafts.ts'
import { forgetForms } from './stored-forms.ts'

/** A dashboard session that was open a moment ago. `backend`: answers `not-offered` where the server lacks the capability. */
export interface OpenSession extends Session {
  backend: BackendClient
  /** The dashboard whose session it is. */
  dashboardId: string
}

/** The part of a session that is remembered while the browser runs. */
export interface KnownSession extends Asker {
  /** The origins of both dashboards. */
  origins: Record<Branch, string>
}

/** The actor's session, read from the backend each time: roles and sign-ins change without notice. */
export interface Sessions {
  /**
   * Opens the session on the dashboard at this origin, and remembers the origin for `open`. Fails with `no-dashboard` if no connected
   * dashboard has it, and with `no-access` if the browser keeps us off it.
   */
  openAt(origin: string): Promise<Result<OpenSession & { here: Branch; dashboard: Dashboard }>>
  /** Opens the session on the dashboard seen last, or else the first. Fails with `no-dashboard` if none is connected. */
  open(): Promise<Result<OpenSession>>
  /** Reads the session on the dashboard at this origin, for a check. Fails like `openAt`; remembers nothing, and forgets nothing. */
  checkAt(origin: string): Promise<Result<OpenSession>>
  /** Erases what is kept of people, unless it is of another dashboard than this one, which was removed. */
  forget(dashboardId: string): Promise<void>
  /** Returns who was signed in at the last read, and the origins of the dashboards, without the backend; undefined if nobody was. */
  lastKnown(): Promise<KnownSession | undefined>
}

const lastOrigin = createStoredItem('local', 'dashboard', v.pipe(v.string(), v.url()))
const deviceName = createStoredItem('local', 'device', v.pipe(v.string(), v.uuid()))
const lastKnown = createStoredItem(
  'session',
  'known',
  v.object({
    actorId: v.string(),
    dashboardId: v.string(),
    origins: v.object({ 'in-home': v.string(), facility: v.string() }),
  }),
)

/** The parts of the worker that sessions need. */
export interface SessionParts {
  mirror: Mirror
  dashboards: Pick<Dashboards, 'at' | 'list'>
  /** True if the browser lets us onto this origin. */
  hasAccess(origin: string): Promise<boolean>
  /** True if a server answers at this URL and a policy has the browser keep its answers from us. */
  isKeptOff(url: string): Promise<boolean>
  /** Called if somebody signed in or out since the last read. */
  actorChanged(): Promise<void>
}

/** Two sessions at once could leave the mirror to one and the name to the other. */
const LOCK = 'tandem-session'

/** Creates the sessions. Erases the mirror as soon as a session turns out to be over, somebody else's, or to allow less than before. */
export function createSessions(parts: SessionParts): Sessions {
  const { mirror, dashboards, hasAccess, isKeptOff, actorChanged } = parts

  /** Reads a session, and remembers nothing of it. */
  async function ask(dashboard: Dashboard, branch: Branch): Promise<Result<OpenSession>> {
    const { id: dashboardId, origins, apiPath } = dashboard
    const site: BackendSite = { origin: origins[branch], apiPath, hasAccess }
    const backend = backendFor(site)
    const answer = await backend.readSession(await device())
    if (!answer.ok) {
      // To a request, a policy looks like a lost network.
      const isAsItSays =
        answer.problem.name !== 'offline' || !(await isKeptOff(`${site.origin}${apiPath}/session`))
      return isAsItSays ? answer : failed({ name: 'no-access' })
    }
    const { urls } = answer.value
    // Links of ours lead nowhere but to the two origins that somebody has connected.
    const hasMoved = BRANCHES.some((each) =>
      Object.values(urls[each]).some((url) => url !== undefined && !isPinned(url, origins)),
    )
    if (hasMoved) return failed({ name: 'moved' })
    const offered = onlyOffered(backend, answer.value.capabilities)
    return ok({ ...answer.value, backend: offered, dashboardId })
  }

  /** Reads a session, and keeps what is kept of people to its actor. `from`: the origin to remember, if the session is open. */
  async function read(
    dashboard: Dashboard,
    branch: Branch,
    from?: string,
  ): Promise<Result<OpenSession>> {
    const answer = await ask(dashboard, branch)
    if (!answer.ok) {
      if (answer.problem.name === 'signed-out') await forget(dashboard.id)
      return answer
    }
    return (await changing(() => notice(answer.value, dashboard.origins[branch], from)))
      ? answer
      : failed({ name: 'no-dashboard' })
  }

  /** False if the dashboard was removed, or its definition changed, while its backend was answering. */
  async function notice(
    { actor, mirrorKey, dashboardId }: OpenSession,
    origin: string,
    from: string | undefined,
  ): Promise<boolean> {
    const still = await dashboards.at(origin)
    if (still?.dashboard.id !== dashboardId) return false
    const levels = { 'in-home': levelIn(actor, 'in-home'), facility: levelIn(actor, 'facility') }
    const asker = { actorId: actor.accountId, dashboardId }
    await mirror.setOwner({ ...asker, levels, key: mirrorKey })
    await noticeActor({ ...asker, origins: still.dashboard.origins })
    if (from !== undefined && (await lastOrigin.read()) !== from) await lastOrigin.write(from)
    return true
  }

  /** What is kept may be of this dashboard if nobody is known: the browser has forgotten the name, but not the rows. */
  function forget(dashboardId: string): Promise<void> {
    return changing(async () => {
      const known = await lastKnown.read()
      if (!known || known.dashboardId === dashboardId) await noticeActor(undefined)
    })
  }

  /** Changes what is known, one change at a time, and then says so if it is another actor now. */
  async function changing<Value>(change: () => Promise<Value>): Promise<Value> {
    let isOther = false
    const value = await navigator.locks.request(LOCK, async () => {
      const before = await lastKnown.read()
      const changed = await change()
      isOther = !isSame(before, await lastKnown.read())
      return changed
    })
    if (isOther) await actorChanged()
    return value
  }

  async function noticeActor(known: KnownSession | undefined) {
    const before = await lastKnown.read()
    if (!isSame(before, known) || known === undefined) {
      await rememberedSession.clear()
      await forgetForms()
      await forgetDrafts()
      // Where another dashboard is in use meanwhile, what was shown of this one can still be confirmed there.
      if (!known || before?.dashboardId === known.dashboardId) await forgetPreviews()
    }
    if (known === undefined) {
      await mirror.wipe()
      await lastKnown.clear()
    } else if (JSON.stringify(before) !== JSON.stringify(known)) {
      // Also with other origins: the definition may have changed since.
      await lastKnown.write(known)
    }
  }

  return {
    async openAt(origin) {
      const found = await dashboards.at(origin)
      if (!found) return failed({ name: 'no-dashboard' })
      const { dashboard, branch: here } = found
      const opened = await read(dashboard, here, origin)
      return opened.ok ? ok({ ...opened.value, here, dashboard }) : opened
    },

    async checkAt(origin) {
      const found = await dashboards.at(origin)
      return found ? ask(found.dashboard, found.branch) : failed({ name: 'no-dashboard' })
    },

    async forget(dashboardId) {
      const origin = await lastOrigin.read()
      if (origin !== undefined && !(await dashboards.at(origin))) await lastOrigin.clear()
      await forget(dashboardId)
    },

    async open() {
      const origin = await lastOrigin.read()
      const last = origin === undefined ? undefined : await dashboards.at(origin)
      if (last) return read(last.dashboard, last.branch)
      const list = await dashboards.list()
      const known = await lastKnown.read()
      // The worker was stopped right after a dashboard was removed.
      if (known && !list.some(({ id }) => id === known.dashboardId)) await forget(known.dashboardId)
      const [first] = list
      return first ? read(first, 'in-home') : failed({ name: 'no-dashboard' })
    },

    lastKnown: () => lastKnown.read(),
  }
}

/** Two dashboards may give the same id to two people. */
function isSame(one: Asker | undefined, other: Asker | undefined): boolean {
  return one?.actorId === other?.actorId && one?.dashboardId === other?.dashboardId
}

/** Returns the random name of this browser profile, by which the backend tells devices apart. */
async function device(): Promise<string> {
  const known = await deviceName.read()
  if (known) return known
  const name = crypto.randomUUID()
  await deviceName.write(name)
  return name
}
