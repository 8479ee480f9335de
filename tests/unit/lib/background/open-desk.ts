import { createBackend } from '../../../../mocks/backend/backend.ts'
import 'fake-indexeddb/auto'
import { getResponse } from 'msw'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createPorts } from '../../../../lib/background/browser/ports.ts'
import { createCalls } from '../../../../lib/background/calls/calls.ts'
import { createDashboards } from '../../../../lib/background/dashboards/dashboards.ts'
import { createBulkRuns } from '../../../../lib/background/outbox/bulk-runs.ts'
import { createDrain, type Drain } from '../../../../lib/background/outbox/drain.ts'
import { createOpenPreviews } from '../../../../lib/background/outbox/open-previews.ts'
import { createOperations } from '../../../../lib/background/outbox/operations.ts'
import { createOutboxBackup } from '../../../../lib/background/outbox/outbox-backup.ts'
import { createRefresh, pullChanges } from '../../../../lib/background/session/pull-changes.ts'
import { createSessions } from '../../../../lib/background/session/sessions.ts'
import { TandemDatabase } from '../../../../lib/db/database.ts'
import { createMirror } from '../../../../lib/db/mirror/mirror.ts'
import { createMirrorReader } from '../../../../lib/db/mirror/mirror-reader.ts'
import { findAccounts } from '../../../../lib/db/mirror/own-accounts.ts'
import { createPayloadReader } from '../../../../lib/db/outbox/encrypted-payloads.ts'
import { createOutbox } from '../../../../lib/db/outbox/outbox.ts'
import { CAPABILITIES, type Capability } from '../../../../lib/domain/capability.ts'
import { createBusiness } from '../../../../mocks/business/make-business.ts'
import { createHandlers } from '../../../../mocks/handlers/index.ts'
import { addressesOf } from '../../../../mocks/server/addresses.ts'
import { connected, DEMO } from '../../../fixtures/demo-dashboard.ts'
import { createDirectCall } from '../../../fixtures/direct-call.ts'

export const IN_HOME = 'http://127.0.0.1:4310'
export const FACILITY = 'http://127.0.0.1:4311'

/** What the network does to one request: hand it on, or not, and answer, or not. */
export type Network = (request: Request, send: () => Promise<Response>) => Promise<Response>

/**
 * The worker's parts at one desk, in front of the emulated business. Only the edges are not real: the network hands
 * requests straight to the handlers, and the database is in memory.
 */
export function openDesk() {
  fakeBrowser.reset()
  const backend = createBackend(createBusiness({ accounts: 30, seed: 1 }), {
    urls: addressesOf({ 'in-home': IN_HOME, facility: FACILITY }),
  })
  const handlers = createHandlers(backend)
  const sent: string[] = []
  let cookie = ''
  let access = true
  const known = [DEMO]
  let network: Network = (_, send) => send()

  vi.stubGlobal('fetch', async (input: Request) => {
    const request = new Request(input, {
      headers: { ...Object.fromEntries(input.headers), cookie },
    })
    sent.push(`${request.method} ${new URL(request.url).pathname}`)
    return network(request, () => hear(request))
  })

  async function hear(request: Request): Promise<Response> {
    const response = await getResponse(handlers, request)
    return response ?? new Response(null, { status: 404 })
  }

  /** The parts as a worker that has just been started would have them. `batch`: as many of a run go into one request. */
  function startWorker({ batch }: { batch?: number } = {}) {
    const db = new TandemDatabase()
    const reader = createMirrorReader(db)
    const mirror = createMirror(db, { reader })
    const outbox = createOutbox(db)
    const payloads = createPayloadReader(db)
    const actorChanged = vi.fn(async () => {})
    const dashboards = createDashboards(async (list) => void known.splice(0, known.length, ...list))
    const sessions = createSessions({
      mirror,
      dashboards: connected(known),
      hasAccess: async () => access,
      isKeptOff: async () => false,
      actorChanged,
    })
    const onOperationsChanged = vi.fn(async () => {})
    // What was to be done later is left to the test.
    const later = vi.fn()
    // Not at once: on a slow machine a second drain would find a retry due before the test has looked.
    const random = () => 0.9
    const ports = { ...createPorts(), later, random }
    const backup = createOutboxBackup()
    const previews = createOpenPreviews()
    const parts = { outbox, payloads, backup, mirror, sessions, ports, onOperationsChanged }
    const drain: Drain = createDrain(parts, batch)
    const count = vi.fn(async () => {})
    const operations = createOperations({
      sessions,
      outbox,
      payloads,
      backup,
      previews,
      drain,
      ports,
      count,
    })
    const bulkRuns = createBulkRuns({ sessions, outbox, backup, operations, drain, ports, count })
    const calls = createCalls({
      dashboards: { ...dashboards, at: connected(known).at },
      sessions,
      refresh: createRefresh(sessions, mirror),
      mirror,
      outbox,
      payloads,
      previews,
      operations,
      bulkRuns,
      drain,
      find: (actorId, text, limit) => findAccounts(reader, actorId, text, limit),
      created: async () => {},
    })
    return {
      db,
      reader,
      mirror,
      outbox,
      payloads,
      dashboards,
      sessions,
      drain,
      later,
      onOperationsChanged,
      count,
      actorChanged,
      operations,
      backup,
      previews,
      bulkRuns,
      calls,
      call: createDirectCall(calls),
    }
  }

  return {
    backend,
    sent,
    /** The business's own answer, whatever the network does. */
    hear,
    startWorker,
    signIn(name: string) {
      const signedIn = backend.signIn({ email: `${name}@paws.example`, password: 'demo' })
      if (!signedIn.ok) throw new Error(`${name} cannot sign in`)
      cookie = `paws_session=${signedIn.value.token}`
      return signedIn.value
    },
    signOut() {
      cookie = ''
    },
    disturb(next: Network) {
      network = next
    },
    /** The connected dashboards, which a test may exchange. Once one is added, changed or removed, those of the worker. */
    known,
    /** Has the browser let the extension onto the dashboards, or not. */
    allow(now: boolean) {
      access = now
    },
    calm() {
      network = (_, send) => send()
    },
    /** A client or staff member of the business, by the part of the e-mail before the @. */
    account(name: string) {
      const found = [...backend.business.accounts.values()].find(
        ({ email }) => email === `${name}@paws.example`,
      )
      if (!found) throw new Error(`nobody is called ${name}`)
      return found
    },
    /** From now on the business's server offers all but these. */
    withhold(...missing: Capability[]) {
      backend.business.capabilities = CAPABILITIES.filter((each) => !missing.includes(each))
    },
    /** How many requests for the feed there were. */
    feedRequests: () => sent.filter((each) => each === 'GET /api/v1/changes').length,
    /** How many syncs the backend has carried out. */
    commits: () => backend.business.syncs.size,
  }
}

export type Desk = ReturnType<typeof openDesk>
export type DeskWorker = ReturnType<Desk['startWorker']>

/** A desk at which Ana is signed in, and a worker that has asked nothing yet. */
export function openFreshDesk(): { desk: Desk; worker: DeskWorker } {
  const desk = openDesk()
  const worker = desk.startWorker()
  desk.signIn('ana')
  return { desk, worker }
}

/** A desk at which Ana is signed in, and a worker that knows her from this origin. */
export async function openAnasDesk(origin = IN_HOME): Promise<{ desk: Desk; worker: DeskWorker }> {
  const opened = openFreshDesk()
  await opened.worker.sessions.openAt(origin)
  return opened
}

/** Has a worker ask who is signed in at In-Home, and bring the mirror up to date. */
export async function pullWith({ sessions, mirror }: DeskWorker) {
  const opened = await sessions.openAt(IN_HOME)
  return opened.ok ? pullChanges(opened.value, mirror) : opened
}

/** Puts away what the worker has stored, and the network. */
export async function closeDesk({ db }: DeskWorker): Promise<void> {
  await db.delete()
  vi.unstubAllGlobals()
}
