import { vi } from 'vitest'
import type { SessionView } from '../../../../../lib/domain/accounts/session-view.ts'
import { CAPABILITIES } from '../../../../../lib/domain/capability.ts'
import type { DashboardView } from '../../../../../lib/domain/dashboards/dashboard-view.ts'
import type { FieldSettings } from '../../../../../lib/domain/mappings/mapping.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import { WORKPLACES } from '../../../components/samples.ts'

export const SESSION: SessionView = {
  actor: {
    accountId: 'ana',
    name: 'Ana Alvarez',
    roles: { 'in-home': 'Admin', facility: 'Admin' },
    inactive: [],
  },
  admins: ['Ana Alvarez'],
  homes: { 'in-home': '/in-home', facility: '/facility' },
  profiles: {
    'in-home': { client: '/clients/{id}', staff: '/staff/{id}' },
    facility: { client: '/clients/{id}', staff: '/staff/{id}' },
  },
  workplaces: WORKPLACES,
  mayBulk: true,
  capabilities: CAPABILITIES,
}

/** The worker at the other end of the messages: what it answers may be changed at any time, and what was saved is kept. */
export function workerBehind(first: Result<FieldSettings>) {
  const worker = {
    fields: first,
    /** Who is signed in, where that does not follow from `fields`. */
    session: undefined as Result<SessionView> | undefined,
    dashboards: [] as DashboardView[],
    save: (_: Saved): Result<FieldSettings> | Promise<Result<FieldSettings>> =>
      failed({ name: 'offline' }),
    saved: [] as Saved[],
    lookAgain: () => undefined as unknown,
  }
  async function answer({ tandem, ask }: { tandem: string; ask: Saved }) {
    if (tandem === 'session.read' && worker.session) return worker.session
    if (tandem === 'session.read') return worker.fields.ok ? ok(SESSION) : worker.fields
    if (tandem === 'fields.read') return worker.fields
    if (tandem === 'dashboard.list') return ok(worker.dashboards)
    worker.saved.push(ask)
    return worker.save(ask)
  }
  const runtime = {
    id: 'tandem',
    sendMessage: vi.fn(answer),
    onMessage: {
      addListener(listener: (message: unknown) => unknown) {
        worker.lookAgain = () => listener('tandem:look-again')
      },
      removeListener: () => undefined,
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })
  return worker
}

interface Saved {
  version: number
  pairs: { inHome: string; facility: string }[]
}
