import type { SessionView } from '../../../../../lib/domain/accounts/session-view.ts'
import type { DashboardView } from '../../../../../lib/domain/dashboards/dashboard-view.ts'
import type { Problem } from '../../../../../lib/domain/problem.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import type { LockStart } from '../../../../../lib/screens/lock/use-lock.ts'
import { PopupScreen } from '../../../../../lib/screens/popup/PopupScreen.tsx'
import { drawInPopup } from '../../../components/draw.tsx'
import { startParts } from '../fake-browser-parts.ts'

/** Opens the whole popup over a worker whose answers may be changed at any time. `session` and `lock`: as remembered. */
export function openPopup(
  problem: Problem['name'] | SessionView,
  dashboards: DashboardView[],
  session?: SessionView,
  lock: LockStart = { setting: 'never' },
) {
  const listeners = new Set<(message: unknown) => unknown>()
  const worker = {
    session: (typeof problem === 'string'
      ? failed({ name: problem })
      : ok(problem)) as Result<SessionView>,
    dashboards,
    lookAgain() {
      for (const hear of listeners) hear('tandem:look-again')
    },
  }
  const runtime = {
    id: 'tandem',
    async sendMessage({ tandem }: { tandem: string }) {
      if (tandem === 'dashboard.list') return ok(worker.dashboards)
      if (tandem === 'session.read') return worker.session
      return worker.session.ok ? ok('complete') : worker.session
    },
    onMessage: {
      addListener: (listener: (message: unknown) => unknown) => void listeners.add(listener),
      removeListener: (listener: (message: unknown) => unknown) => void listeners.delete(listener),
    },
  }
  // What a page of the extension has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })
  startParts()
  drawInPopup()(<PopupScreen place="popup" remembered={{ session, lock }} />)
  return worker
}
