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

/** What is remembered of a session while the browser runs. */
export interface KnownSession {
  actorId: string
  /** Of both dashboards. */
  origins: Record<Branch, string>
}

/** The actor's session, asked of the backend each time: roles and sign-ins change without telling us. */
export interface Sessions {
  /** The session on the dashboard at this origin, which is remembered for when no page is at hand. */
  openAt(origin: string): Promise<Result<OpenSession & { here: Branch }>>
  /** The session on the dashboard seen last. `no-dashboard` when none was. */
  open(): Promise<Result<OpenSession>>
  /** Who was signed in when anybody last asked, and where the dashboards are, for when nobody can be asked. */
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
 * The mirror is erased as soon as a session turns out to be over, or to be somebody else's, or to allow less than before. `actorChanged` is called when
 * somebody signed in or out since the last time anybody asked.
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
      // Also when nobody is remembered: a browser that was restarted forgets who it was, but not the rows.
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

/** A random name for this browser profile, so that the backend can tell devices apart. */
async function device(): Promise<string> {
  const known = await deviceName.read()
  if (known) return known
  const name = crypto.randomUUID()
  await deviceName.write(name)
  return name
}
