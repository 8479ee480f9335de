import type { ComponentChild } from 'preact'
import type { AccountRow } from '../../../components/account-row.ts'
import { KeysDialog } from '../../../components/KeysDialog.tsx'
import { NoToggleNote } from '../../../components/NoToggleNote.tsx'
import { statusOf } from '../../../components/operation-status.ts'
import { PopupHeader } from '../../../components/PopupHeader.tsx'
import { type NoticeKind, PopupNotice } from '../../../components/PopupNotice.tsx'
import { ProfileSync } from '../../../components/ProfileSync.tsx'
import { RoleDialog } from '../../../components/RoleDialog.tsx'
import { SaidLine } from '../../../components/SaidLine.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { SyncDialog } from '../../../components/SyncDialog.tsx'
import { notSelectableWords } from '../../../components/selection-words.ts'
import { ToggleBar } from '../../../components/ToggleBar.tsx'
import type { RoleStage, SyncStage } from '../../../lib/domain/dialog-flow.ts'
import type { Operation } from '../../../lib/domain/operation.ts'
import type { Role } from '../../../lib/domain/role.ts'
import { accountList } from './account-list.tsx'
import { eightyFields, fiftyMatches, fiveFields } from './field-samples.ts'
import {
  ARABIC_NAME,
  account,
  BOB,
  BOB_LINKED,
  EMAIL_MATCH,
  HREFS,
  LONG_NAME,
  MARKUP_NAME,
  NOW,
  OMAR,
  OMAR_LINKED,
  OPEN,
  operation,
  outOfReach,
  PHONE_MATCH,
  preview,
  ROLE_VIEW,
  UMA,
  WORKPLACES,
} from './samples.ts'
import { STATUS_STATES } from './status-states.tsx'

const nothing = () => undefined

function profile(view = BOB, change?: Partial<Operation>, busy = false) {
  const status = change && statusOf(operation(change), view.name, NOW)
  return (
    <ProfileSync
      profile={view}
      busy={busy}
      status={status}
      onAdd={nothing}
      onCompare={nothing}
      onLeave={nothing}
      onAct={nothing}
    />
  )
}

function dialog(stage: SyncStage, name = 'Bob Walker', kind: 'client' | 'staff' = 'client') {
  return (
    <SyncDialog
      open
      name={name}
      kind={kind}
      to="facility"
      stage={stage}
      onConfirm={nothing}
      onChoose={nothing}
      onRetry={nothing}
      onLater={nothing}
      onCancel={nothing}
    />
  )
}

function staffDialog(roles: Role[]) {
  const shown = preview({ account: OMAR, fields: [], pets: [] }, roles)
  return (
    <SyncDialog
      open
      name="Omar Okafor"
      kind="staff"
      to="facility"
      stage={{ kind: 'preview', shown, choices: {} }}
      workplaces={WORKPLACES}
      onConfirm={nothing}
      onChoose={nothing}
      onRetry={nothing}
      onLater={nothing}
      onCancel={nothing}
    />
  )
}

function roleDialog(stage: RoleStage, wanted?: Role) {
  return (
    <RoleDialog
      name="Uma Ueda"
      branch="in-home"
      stage={stage}
      wanted={wanted}
      onConfirm={nothing}
      onRetry={nothing}
      onCancel={nothing}
    />
  )
}

/** Rows of every sort, as one list. */
export const rows = (): AccountRow[] => [
  { account: account(), hrefs: { 'in-home': '/clients/7' }, addTo: 'facility' },
  {
    account: account({
      id: 'dana',
      name: 'Dana Dual',
      primaryBranch: 'facility',
      profiles: {
        'in-home': { id: '3', status: 'active', pets: [] },
        facility: { id: '4', status: 'active', pets: [{ id: 'p9', name: 'Rex', type: 'Dog' }] },
      },
    }),
    hrefs: HREFS,
    mayCompare: true,
    status: statusOf(
      operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
      'Dana Dual',
      NOW,
    ),
  },
  {
    account: account({
      id: 'ines',
      name: 'Ines Idle',
      profiles: { 'in-home': { id: '5', status: 'inactive', pets: [] } },
    }),
    hrefs: { 'in-home': '/clients/5' },
    addTo: 'facility',
    pending: true,
  },
  {
    account: account({
      id: 'sam',
      kind: 'staff',
      name: 'Sam Sato',
      primaryBranch: undefined,
      profiles: {
        'in-home': { id: '1', status: 'active', role: 'Office Manager', pets: [] },
        facility: { id: '2', status: 'active', role: 'Scheduler', pets: [] },
      },
    }),
    hrefs: HREFS,
    roles: [
      { branch: 'in-home', role: 'Office Manager', mayChange: true },
      { branch: 'facility', role: 'Scheduler', mayChange: false },
    ],
  },
  { account: account({ id: 'l', name: LONG_NAME }), hrefs: HREFS, addTo: 'facility' },
  { account: account({ id: 'a', name: ARABIC_NAME }), hrefs: HREFS, addTo: 'facility' },
  { account: account({ id: 'm', name: MARKUP_NAME }), hrefs: HREFS, addTo: 'facility' },
]

function list() {
  return (
    <main>
      <PopupHeader
        actorName="Ana Alvarez"
        refreshing={false}
        onRefresh={nothing}
        onOptions={nothing}
        onSidePanel={nothing}
        updatedAt={NOW}
      />
      <SearchBox value="" onInput={nothing} resultCount={214} />
      {accountList(rows())}
    </main>
  )
}

function notice(kind: NoticeKind) {
  return (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing onRefresh={nothing} />
      <PopupNotice kind={kind} homes={HREFS} query="zebra" onRetry={nothing} />
    </main>
  )
}

/** Just added to Facility. */
export const STAYING = {
  ...BOB_LINKED,
  operation: operation({ state: 'done', undoUntil: '2026-05-05T10:00:00Z' }),
}

/** Every state on a dashboard page. Drawn when asked for: the words come from the browser. */
export const DASHBOARD_STATES: Record<string, () => ComponentChild> = {
  'bar open': () => <ToggleBar view={OPEN} />,
  'bar out of reach': () => <ToggleBar view={outOfReach('Ana Alvarez')} />,
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

/** What the script of the dialogs draws, in every state worth looking at. */
export const DIALOG_STATES: Record<string, () => ComponentChild> = {
  'dialog loading': () => dialog({ kind: 'loading' }),
  'dialog preview': () => dialog({ kind: 'preview', shown: preview(), choices: {} }),
  'dialog changed': () =>
    dialog({ kind: 'preview', shown: preview(), choices: {}, changed: ['Phone', 'Pets'] }),
  'dialog question': () =>
    dialog({ kind: 'preview', shown: preview({ matches: [PHONE_MATCH] }), choices: {} }),
  'dialog of five fields': () => dialog({ kind: 'preview', shown: fiveFields(), choices: {} }),
  'dialog of eighty fields': () =>
    dialog({ kind: 'preview', shown: eightyFields(), choices: {}, changed: ['Phone'] }),
  'dialog of eighty fields busy': () =>
    dialog({ kind: 'busy', shown: eightyFields(), choices: {} }),
  'dialog of fifty matches': () =>
    dialog({ kind: 'preview', shown: preview({ matches: fiftyMatches() }), choices: {} }),
  'dialog joined': () =>
    dialog({
      kind: 'preview',
      shown: preview({ matches: [PHONE_MATCH] }),
      choices: { link: 'max2' },
    }),
  'dialog matches': () =>
    dialog(
      { kind: 'matches', problem: { name: 'match-found', matches: [EMAIL_MATCH, PHONE_MATCH] } },
      'Eve Echo',
    ),
  'dialog own inactive': () => dialog({ kind: 'matches', problem: { name: 'target-inactive' } }),
  'dialog busy': () => dialog({ kind: 'busy', shown: preview(), choices: {} }),
  'dialog problem': () =>
    dialog({
      kind: 'problem',
      problem: { name: 'email-required' },
      retryable: true,
      keepable: false,
    }),
  'dialog offline': () =>
    dialog({
      kind: 'problem',
      problem: { name: 'offline' },
      retryable: true,
      keepable: true,
    }),
  'dialog long name': () => dialog({ kind: 'preview', shown: preview(), choices: {} }, LONG_NAME),
  'dialog markup name': () =>
    dialog({ kind: 'preview', shown: preview(), choices: {} }, MARKUP_NAME),
  'dialog arabic name': () =>
    dialog(
      { kind: 'problem', problem: { name: 'email-required' }, retryable: true, keepable: false },
      ARABIC_NAME,
    ),
  'dialog staff': () => staffDialog(['Scheduler', 'Tech/Runner', 'Trainee']),
  'dialog staff without a choice': () => staffDialog(['Tech/Runner']),
  'role dialog loading': () => roleDialog({ kind: 'loading' }),
  'role dialog': () => roleDialog({ kind: 'preview', shown: ROLE_VIEW, choices: {} }),
  'role dialog with a paid seat': () =>
    roleDialog({ kind: 'preview', shown: ROLE_VIEW, choices: {} }, 'Office Manager'),
  'role dialog refused': () =>
    roleDialog({
      kind: 'problem',
      problem: { name: 'own-account' },
      retryable: false,
      keepable: false,
    }),
  ...STATUS_STATES,
}

/** Every state of the popup. */
export const POPUP_STATES: Record<string, () => ComponentChild> = {
  'popup list': () => list(),
  'popup list with marks': () => (
    <main>
      <h1>Tandem</h1>
      {accountList(rows(), { words: ['walk', 'pang', 'bob@'] })}
    </main>
  ),
  'popup list being read': () => (
    <main>
      <h1>Tandem</h1>
      {accountList([], { list: { total: 100_000, from: 0, rows: rows().slice(0, 2) } })}
    </main>
  ),
  'popup list that says something for a while': () => (
    <main>
      <h1>Tandem</h1>
      {accountList(rows().slice(0, 2))}
      <SaidLine said={notSelectableWords('staff', 'Sol Stone')} />
    </main>
  ),
  'popup keys': () => <KeysDialog onClose={nothing} />,
  'popup without a toggle': () => (
    <main>
      <PopupHeader actorName="Uma Ueda" refreshing={false} onRefresh={nothing} />
      <NoToggleNote actor={UMA} admins={['Ana Alvarez']} />
      <PopupNotice kind="empty" onRetry={nothing} />
    </main>
  ),
  'popup signed out': () => notice('signed-out'),
  'popup no dashboard': () => notice('no-dashboard'),
  'popup offline': () => notice('offline'),
  'popup error': () => notice('error'),
  'popup empty': () => notice('empty'),
  'popup no match': () => notice('no-match'),
  'popup loading': () => notice('loading'),
  'popup refilling': () => notice('refilling'),
  'popup no room': () => notice('no-room'),
}
