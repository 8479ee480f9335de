import type { ComponentChild, ComponentChildren } from 'preact'
import { AccessNote } from '../../../../components/access/AccessNote.tsx'
import {
  AccessRequest,
  type AccessRequestProps,
} from '../../../../components/access/AccessRequest.tsx'
import { SignInLinks } from '../../../../components/access/SignInLinks.tsx'
import { KeyboardShortcutsDialog } from '../../../../components/accounts/keyboard/KeyboardShortcutsDialog.tsx'
import { NewMenu } from '../../../../components/accounts/NewMenu.tsx'
import { NoToggleNote } from '../../../../components/accounts/NoToggleNote.tsx'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import { notSelectableLabel } from '../../../../components/accounts/selection-labels.ts'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import type { EmptyStateKind } from '../../../../components/ui/empty-state-kind.ts'
import { PopupHeader } from '../../../../components/ui/PopupHeader.tsx'
import { Toast } from '../../../../components/ui/Toast.tsx'
import { HREFS, LONG_NAME, NOW, UMA } from '../samples.ts'
import { accountList } from './account-list.tsx'
import { rows } from './row-samples.ts'

const nothing = () => undefined

function list() {
  return (
    <main>
      <PopupHeader
        actorName="Ana Alvarez"
        refreshing={false}
        onRefresh={nothing}
        onHelp={nothing}
        onOptions={nothing}
        onSidePanel={nothing}
        updatedAt={NOW}
      />
      <SearchBox value="" onInput={nothing} resultCount={214} />
      {accountList(rows())}
    </main>
  )
}

const SITES = ['in-home.branch-2.paws.example', 'facility.branch-2.paws.example']

function access(change: Partial<AccessRequestProps> = {}): AccessRequestProps {
  return { sites: SITES, browser: 'chromium', onAllow: nothing, ...change }
}

function notice(kind: EmptyStateKind, wayOut?: ComponentChildren) {
  return (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing onRefresh={nothing} />
      <EmptyState kind={kind} query="zebra" sites={SITES} onRetry={nothing}>
        {wayOut}
      </EmptyState>
    </main>
  )
}

/** Every state of the popup. */
export const POPUP_STATES: Record<string, () => ComponentChild> = {
  'popup list': () => list(),
  'popup list with marks': () => (
    <main>
      <h1>Tandem</h1>
      {accountList(rows(), { terms: ['walk', 'pang', 'bob@'] })}
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
      <Toast said={notSelectableLabel('staff', 'Sol Stone')} />
    </main>
  ),
  'popup keys': () => <KeyboardShortcutsDialog onClose={nothing} />,
  'popup without a toggle': () => (
    <main>
      <PopupHeader actorName="Uma Ueda" refreshing={false} onRefresh={nothing} />
      <NoToggleNote actor={UMA} admins={['Ana Alvarez']} />
      <EmptyState kind="empty" onRetry={nothing} />
    </main>
  ),
  'popup signed out': () =>
    notice(
      'signed-out',
      <SignInLinks places={[{ id: 'paws', name: 'Paws & Co.', hrefs: HREFS }]} />,
    ),
  'popup signed out of two dashboards': () =>
    notice(
      'signed-out',
      <SignInLinks
        places={[
          { id: 'paws', name: 'Paws & Co.', hrefs: HREFS },
          { id: 'long', name: LONG_NAME, hrefs: HREFS },
        ]}
      />,
    ),
  'popup no access': () => notice('no-access', <AccessRequest {...access()} />),
  'popup access refused': () =>
    notice('no-access', <AccessRequest {...access({ outcome: 'refused' })} />),
  'popup access refused in Firefox': () =>
    notice('no-access', <AccessRequest {...access({ outcome: 'refused', browser: 'firefox' })} />),
  'popup access forbidden': () =>
    notice('no-access', <AccessRequest {...access({ outcome: 'forbidden' })} />),
  'popup access noted above the list': () => (
    <main>
      <h1>Tandem</h1>
      <AccessNote {...access({ outcome: 'refused' })} />
      {accountList(rows().slice(0, 2))}
    </main>
  ),
  'popup moved': () => notice('moved'),
  'popup no dashboard': () => notice('no-dashboard'),
  'popup without a feed': () => (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing={false} onRefresh={nothing} />
      <EmptyState kind="no-feed">
        <NewMenu onNew={nothing} />
      </EmptyState>
    </main>
  ),
  'popup offline': () => notice('offline'),
  'popup error': () => notice('error'),
  'popup empty': () => notice('empty'),
  'popup no match': () => notice('no-match'),
  'popup loading': () => notice('loading'),
  'popup refilling': () => notice('refilling'),
  'popup no room': () => notice('no-room'),
}
