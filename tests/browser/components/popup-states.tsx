import type { ComponentChild } from 'preact'
import { KeysDialog } from '../../../components/KeysDialog.tsx'
import { NoToggleNote } from '../../../components/NoToggleNote.tsx'
import { PopupHeader } from '../../../components/PopupHeader.tsx'
import { type NoticeKind, PopupNotice } from '../../../components/PopupNotice.tsx'
import { SaidLine } from '../../../components/SaidLine.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { notSelectableWords } from '../../../components/selection-words.ts'
import { accountList } from './account-list.tsx'
import { rows } from './row-samples.ts'
import { HREFS, NOW, UMA } from './samples.ts'

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

function notice(kind: NoticeKind) {
  return (
    <main>
      <PopupHeader actorName="Ana Alvarez" refreshing onRefresh={nothing} />
      <PopupNotice kind={kind} homes={HREFS} query="zebra" onRetry={nothing} />
    </main>
  )
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
