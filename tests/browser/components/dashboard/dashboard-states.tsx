import type { ComponentChild } from 'preact'
import { BarNotice } from '../../../../components/dashboard/BarNotice.tsx'
import { ProfileSync } from '../../../../components/dashboard/ProfileSync.tsx'
import { ToggleBar } from '../../../../components/dashboard/ToggleBar.tsx'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { earlierStatusOf, statusOf } from '../../../../lib/sentences/operation-status.ts'
import {
  BOB,
  BOB_LINKED,
  LONG_NAME,
  NOW,
  OMAR_LINKED,
  OPEN,
  operation,
  outOfReach,
} from '../samples.ts'

const nothing = () => undefined

function profile(view = BOB, change?: Partial<Operation>, busy = false) {
  const status = change && statusOf(operation(change), view.name, NOW)
  const earlier = earlierStatusOf(view.earlier, view.name, NOW)
  return (
    <ProfileSync
      profile={view}
      busy={busy}
      status={status}
      earlier={earlier}
      onAdd={nothing}
      onCompare={nothing}
      onMakeInactive={nothing}
      onAct={nothing}
      onActEarlier={nothing}
    />
  )
}

/** Just added to Facility. */
const STAYING = {
  ...BOB_LINKED,
  operation: operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
}

/** Every state on a dashboard page. Drawn when asked for: the words come from the browser. */
export const DASHBOARD_STATES: Record<string, () => ComponentChild> = {
  'bar open': () => <ToggleBar view={OPEN} />,
  'bar out of reach': () => <ToggleBar view={outOfReach('Ana Alvarez')} />,
  'bar unreachable': () => <BarNotice why="unreachable" onRetry={nothing} />,
  'bar without access': () => <BarNotice why="noAccess" onRetry={nothing} />,
  'bar with the button': () => <ToggleBar view={OPEN}>{profile()}</ToggleBar>,
  'bar with badges': () => (
    <ToggleBar view={OPEN}>
      {profile(BOB_LINKED, { state: 'done', undoUntil: '2026-05-05T10:00:00Z' })}
    </ToggleBar>
  ),
  'button idle': () => profile(),
  'button busy': () => profile(BOB, undefined, true),
  'linked with undo': () =>
    profile(BOB_LINKED, { state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
  'linked and staying active': () => profile(STAYING, STAYING.operation),
  'linked and inactive in one': () =>
    profile({ ...BOB_LINKED, statuses: { 'in-home': 'inactive', facility: 'active' } }),
  'requested after a sync': () =>
    profile(
      {
        ...BOB_LINKED,
        earlier: operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
      },
      { task: { kind: 'request' }, state: 'done' },
    ),
  'status unchanged': () => profile(BOB_LINKED, { state: 'done', unchanged: true }),
  'status waiting': () => profile(BOB, { state: 'unknown', problem: { name: 'offline' } }),
  'status failed': () => profile(BOB, { state: 'failed', problem: { name: 'email-required' } }),
  'status undone': () => profile(BOB, { state: 'undone' }),
  'long name failed': () => profile({ ...BOB, name: LONG_NAME }, { state: 'failed' }),
  'staff with links': () =>
    profile(OMAR_LINKED, { state: 'done', undoUntil: '2026-05-05T10:00:00Z', role: 'Tech/Runner' }),
  'staff with a role refused': () =>
    profile(OMAR_LINKED, {
      task: { kind: 'sync', choices: { role: 'Scheduler' } },
      state: 'done',
      undoUntil: '2026-05-05T10:00:00Z',
      role: 'Tech/Runner',
      roleRefused: 'role-revoked',
    }),
  'staff with a new role': () =>
    profile(OMAR_LINKED, {
      task: { kind: 'role', role: 'Scheduler', was: 'Tech/Runner' },
      state: 'done',
    }),
}
