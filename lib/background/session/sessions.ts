import * as v from 'valibot'
import { type BackendClient, createBackendClient } from '../../backend/client.ts'
import type { Session } from '../../backend/session-schemas.ts'
import type { Mirror } from '../../db/mirror/mirror.ts'
import { levelIn } from '../../domain/actor.ts'
import { BRANCHES, type Branch } from '../../domain/branch.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { createStoredItem } from '../../platform/stored-item.ts'
import { forgetDrafts } from './stored-drafts.ts'
import { forgetForms } from './stored-forms.ts'

/** A dashboard session that was open a moment ago. */
export interface OpenSession extends Session {
  backend: BackendClient
}

/** The part of a session that is remembered while the browser runs. */
export interface KnownSession {
  actorId: string
  /** The origins of both dashboards. */
  origins: Record<Branch, string>
}

/** The actor's session, read from the backend each time: roles and sign-ins change without notice. */
export interface Sessions {
  /** Opens the session on the dashboard at this origin, and remembers the origin for `open`. */
  openAt(origin: string): Promise<Result<OpenSession & { here: Branch }>>
  /** Opens the session on the dashboard seen last. Fails with `no-dashboard` if none was seen. */
  open(): Promise<Result<OpenSession>>
  /** Returns who was signed in at the last read, and the origins of the dashboards, without the backend; undefined if nobody was. */
  lastKnown(): Promise<KnownSession | undefined>
}

const lastDashboard = createStoredItem('local', 'dashboard', v.pipe(v.string(), v.url()))
const deviceName = createStoredItem('local', 'device', v.pipe(v.string(), v.uuid()))
const lastKnown = createStoredItem(
  'session',
  'known',
  v.object({
    actorId: v.string(),
    origins: v.object({ 'in-home': v.string(), facility: v.string() }),
  }),
)

/**
 * Creates the sessions. Erases the mirror as soon as a session turns out to be over, somebody else's, or to allow less than before.
 * `actorChanged`: called if somebody signed in or out since the last read, and when the first dashboard is seen.
 */
export function createSessions(mirror: Mirror, actorChanged: () => Promise<void>): Sessions {
  async function read(origin: string): Promise<Result<OpenSession>> {
    const backend = createBackendClient(origin)
    const answer = await backend.readSession(await device())
    if (!answer.ok) {
      if (answer.problem.name === 'signed-out') await noticeActor(undefined)
      return answer
    }
    const { actor, urls } = answer.value
    const originOf = (branch: Branch) => new URL(urls[branch].home).origin
    const levels = { 'in-home': levelIn(actor, 'in-home'), facility: levelIn(actor, 'facility') }
    await mirror.setOwner({ actorId: actor.accountId, levels, key: answer.value.mirrorKey })
    await noticeActor({
      actorId: actor.accountId,
      origins: { 'in-home': originOf('in-home'), facility: originOf('facility') },
    })
    return ok({ ...answer.value, backend })
  }

  async function noticeActor(known: KnownSession | undefined) {
    const before = (await lastKnown.read())?.actorId
    if (before !== known?.actorId || known === undefined) {
      await rememberedSession.clear()
      await forgetForms()
      await forgetDrafts()
    }
    if (known === undefined) {
      // Also when nobody is remembered: after a restart the browser has forgotten the actor, but not the rows.
      await mirror.wipe()
      await lastKnown.clear()
    } else if (before !== known.actorId) {
      await lastKnown.write(known)
    }
    if (before !== known?.actorId) await actorChanged()
  }

  return {
    async openAt(origin) {
      const opened = await read(origin)
      if (!opened.ok) return opened
      const here = BRANCHES.find(
        (branch) => new URL(opened.value.urls[branch].home).origin === origin,
      )
      if (!here) return failed({ name: 'no-dashboard' })
      const known = await lastDashboard.read()
      await lastDashboard.write(origin)
      if (known === undefined) await actorChanged()
      return ok({ ...opened.value, here })
    },

    async open() {
      const origin = await lastDashboard.read()
      return origin === undefined ? failed({ name: 'no-dashboard' }) : read(origin)
    },

    lastKnown: () => lastKnown.read(),
  }
}

/** Returns the random name of this browser profile, by which the backend tells devices apart. */
async function device(): Promise<string> {
  const known = await deviceName.read()
  if (known) return known
  const name = crypto.randomUUID()
  await deviceName.write(name)
  return name
}
