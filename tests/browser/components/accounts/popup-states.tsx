import type { ComponentChild } from 'preact'
import { KeyboardShortcutsDialog } from '../../../../components/accounts/keyboard/KeyboardShortcutsDialog.tsx'
import { NewMenu } from '../../../../components/accounts/NewMenu.tsx'
import { NoToggleNote } from '../../../../components/accounts/NoToggleNote.tsx'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import { notSelectableLabel } from '../../../../components/accounts/selection-labels.ts'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import type { EmptyStateKind } from '../../../../components/ui/empty-state-kind.ts'
import { PopupHeader } from '../../../../components/ui/PopupHeader.tsx'
import { Toast } from '../../../../components/ui/Toast.tsx'
import { HREFS, NOW, UMA } from '../samples.ts'
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
        onOptions={nothing}
        onSidePanel={nothing}
        updatedAt={NOW}
      />
      <SearchBox value="" onInput={nothing} resultCount={214} />
      {accountList(rows())}
    </main>
  )
}

function notice(kind: EmptyStateKind) {
  return (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing onRefresh={nothing} />
      <EmptyState kind={kind} homes={HREFS} query="zebra" onRetry={nothing} />
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
  'popup signed out': () => notice('signed-out'),
  'popup no dashboard': () => notice('no-dashboard'),
  'popup without a feed': () => (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing={false} onRefresh={nothing} />
      <EmptyState kind="no-feed" homes={HREFS}>
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
