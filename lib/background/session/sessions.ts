import * as v from 'valibot'
import { backendFor } from '../../backend/backend-for.ts'
import type { BackendClient, BackendSite } from '../../backend/client.ts'
import { onlyOffered } from '../../backend/offered-client.ts'
import type { Session } from '../../backend/session-schemas.ts'
import type { Mirror } from '../../db/mirror/mirror.ts'
import { levelIn } from '../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import type { Dashboard } from '../../domain/dashboards/dashboard.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { createStoredItem } from '../../platform/stored-item.ts'
import type { Dashboards } from '../dashboards/dashboards.ts'
import { forgetDrafts } from './stored-drafts.ts'
import { forgetForms } from './stored-forms.ts'

/** A dashboard session that was open a moment ago. `backend`: answers `not-offered` where the server lacks the capability. */
export interface OpenSession extends Session {
  backend: BackendClient
  /** The dashboard whose session it is. */
  dashboardId: string
}

/** The part of a session that is remembered while the browser runs. */
export interface KnownSession {
  actorId: string
  dashboardId: string
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

/** Creates the sessions. Erases the mirror as soon as a session turns out to be over, somebody else's, or to allow less than before. */
export function createSessions(parts: SessionParts): Sessions {
  const { mirror, dashboards, hasAccess, isKeptOff, actorChanged } = parts

  async function read(dashboard: Dashboard, branch: Branch): Promise<Result<OpenSession>> {
    const { id: dashboardId, origins, apiPath } = dashboard
    const site: BackendSite = { origin: origins[branch], apiPath, hasAccess }
    const backend = backendFor(site)
    const answer = await backend.readSession(await device())
    if (!answer.ok) {
      const { name } = answer.problem
      if (name === 'signed-out') await noticeActor(undefined)
      // To a request, a policy looks like a lost network.
      const isAsItSays =
        name !== 'offline' || !(await isKeptOff(`${site.origin}${apiPath}/session`))
      return isAsItSays ? answer : failed({ name: 'no-access' })
    }
    const { actor, urls, mirrorKey } = answer.value
    // Links of ours lead nowhere but to the two origins that somebody has connected.
    const hasMoved = BRANCHES.some((each) =>
      Object.values(urls[each]).some((url) => url !== undefined && !isWithin(url, origins)),
    )
    if (hasMoved) return failed({ name: 'moved' })
    const levels = { 'in-home': levelIn(actor, 'in-home'), facility: levelIn(actor, 'facility') }
    await mirror.setOwner({ actorId: actor.accountId, levels, key: mirrorKey })
    await noticeActor({ actorId: actor.accountId, dashboardId, origins })
    const offered = onlyOffered(backend, answer.value.capabilities)
    return ok({ ...answer.value, backend: offered, dashboardId })
  }

  async function noticeActor(known: KnownSession | undefined) {
    const before = await lastKnown.read()
    // Two dashboards may give the same id to two people.
    const isSame = before?.actorId === known?.actorId && before?.dashboardId === known?.dashboardId
    if (!isSame || known === undefined) {
      await rememberedSession.clear()
      await forgetForms()
      await forgetDrafts()
    }
    if (known === undefined) {
      // Also when nobody is remembered: after a restart the browser has forgotten the actor, but not the rows.
      await mirror.wipe()
      await lastKnown.clear()
    } else if (!isSame) {
      await lastKnown.write(known)
    }
    if (!isSame) await actorChanged()
  }

  return {
    async openAt(origin) {
      const found = await dashboards.at(origin)
      if (!found) return failed({ name: 'no-dashboard' })
      const { dashboard, branch: here } = found
      const opened = await read(dashboard, here)
      if (!opened.ok) return opened
      if ((await lastOrigin.read()) !== origin) await lastOrigin.write(origin)
      return ok({ ...opened.value, here, dashboard })
    },

    async open() {
      const known = await lastKnown.read()
      const isRemoved = async () =>
        (await dashboards.list()).every(({ id }) => id !== known?.dashboardId)
      if (known && (await isRemoved())) await noticeActor(undefined)
      const origin = await lastOrigin.read()
      const last = origin === undefined ? undefined : await dashboards.at(origin)
      if (last) return read(last.dashboard, last.branch)
      const [first] = await dashboards.list()
      return first ? read(first, 'in-home') : failed({ name: 'no-dashboard' })
    },

    lastKnown: () => lastKnown.read(),
  }
}

/** True if an address, or a template of one, is on one of these origins. */
function isWithin(url: string, origins: Record<Branch, string>): boolean {
  const origin = URL.parse(url)?.origin
  return BRANCHES.some((branch) => origins[branch] === origin)
}

/** Returns the random name of this browser profile, by which the backend tells devices apart. */
async function device(): Promise<string> {
  const known = await deviceName.read()
  if (known) return known
  const name = crypto.randomUUID()
  await deviceName.write(name)
  return name
}
