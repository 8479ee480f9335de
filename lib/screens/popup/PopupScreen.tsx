import { useState } from 'preact/hooks'
import { AccountList } from '../../../components/AccountList.tsx'
import type { AccountRow } from '../../../components/account-row.ts'
import { NoToggleNote } from '../../../components/NoToggleNote.tsx'
import type { StatusAction } from '../../../components/operation-status.ts'
import { statusOf, undoRefused } from '../../../components/operation-status.ts'
import { PopupHeader } from '../../../components/PopupHeader.tsx'
import { PopupNotice } from '../../../components/PopupNotice.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { hasNoToggle } from '../../domain/toggle.ts'
import { noticeOf } from './notice.ts'
import { PopupDialog } from './PopupDialog.tsx'
import { rowsOf } from './rows.ts'
import { useDialog } from './use-dialog.ts'
import { useListing } from './use-listing.ts'
import { useSession } from './use-session.ts'

/** How many accounts stand in the list at first, and how many more each time. */
const PAGE = 50

/** The popup: every account the actor may see, found by typing, synced with one press. */
export function PopupScreen() {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const { session, problem, refreshing, refresh } = useSession()
  const listing = useListing(search, limit)
  const dialog = useDialog()

  const notice = noticeOf({ signedIn: session !== undefined, problem, refreshing, listing, search })
  const ready = listing && listing !== 'unreadable' && session && !notice?.instead
  const { last } = dialog

  const rows = ready ? rowsOf(listing, session) : []
  const synced = rows.find((row) => row.account.id === last?.accountId)
  if (synced && last) {
    const { name } = synced.account
    synced.status = dialog.problem
      ? undoRefused(dialog.problem, { name, to: last.to })
      : statusOf(last, name, Date.now())
  }

  function act({ account }: AccountRow, action: StatusAction) {
    if (action === 'undo') return dialog.undo()
    if (!last) return
    const { task, to } = last
    if (task.kind === 'role') dialog.changeRole(account, to, task.role)
    else if (task.kind === 'sync' && action === 'role')
      dialog.changeRole(account, to, task.choices.role)
    else dialog.sync(account, to)
  }

  return (
    <main>
      <PopupHeader
        actorName={session?.actor.name}
        refreshing={refreshing}
        updatedAt={ready ? listing.completeAt : undefined}
        onRefresh={refresh}
      />
      {ready && (
        <SearchBox
          value={search}
          resultCount={search.trim() && !listing.more ? rows.length : undefined}
          onInput={(value) => {
            setSearch(value)
            setLimit(PAGE)
          }}
        />
      )}
      {session && hasNoToggle(session.actor) && (
        <NoToggleNote actor={session.actor} admins={session.admins} />
      )}
      {notice && (
        <PopupNotice
          kind={notice.kind}
          homes={session?.homes}
          query={notice.kind === 'no-match' ? search.trim() : undefined}
          onRetry={refresh}
        />
      )}
      {rows.length > 0 && ready && (
        <AccountList
          rows={rows}
          more={listing.more}
          onMore={() => setLimit(limit + PAGE)}
          onAdd={({ account, addTo }) => addTo && dialog.sync(account, addTo)}
          onRole={({ account }, branch) => dialog.changeRole(account, branch)}
          onAct={act}
        />
      )}
      <PopupDialog open={dialog.open} workplaces={session?.workplaces} />
    </main>
  )
}
