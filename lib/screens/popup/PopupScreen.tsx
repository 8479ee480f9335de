import { useState } from 'preact/hooks'
import { AccountList } from '../../../components/AccountList.tsx'
import type { StatusAction } from '../../../components/operation-status.ts'
import { statusOf } from '../../../components/operation-status.ts'
import { PopupHeader } from '../../../components/PopupHeader.tsx'
import { PopupNotice } from '../../../components/PopupNotice.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { SyncDialog } from '../../../components/SyncDialog.tsx'
import { undoRefused } from '../../../components/undo-status.ts'
import { noticeOf } from './notice.ts'
import { rowsOf } from './rows.ts'
import { useListing } from './use-listing.ts'
import { useSession } from './use-session.ts'
import { useSync } from './use-sync.ts'

/** How many accounts stand in the list at first, and how many more each time. */
const PAGE = 50

/** The popup: every account the actor may see, found by typing, synced with one press. */
export function PopupScreen() {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(PAGE)
  const { session, problem, refreshing, refresh } = useSession()
  const listing = useListing(search, limit)
  const sync = useSync()

  const notice = noticeOf({ signedIn: session !== undefined, problem, refreshing, listing, search })
  const ready = listing && listing !== 'unreadable' && session && !notice?.instead
  const { subject, last } = sync

  const rows = ready ? rowsOf(listing, session) : []
  const synced = rows.find((row) => row.account.id === last?.accountId)
  if (synced && last) {
    const { name } = synced.account
    synced.status = sync.problem
      ? undoRefused(sync.problem, { name, to: last.to })
      : statusOf(last, name, Date.now())
  }

  const act: Record<StatusAction, () => void> = {
    undo: sync.undo,
    retry: sync.again,
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
          onAdd={({ account, addTo }) => addTo && sync.start({ account, to: addTo })}
          onAct={(_, action) => act[action]()}
        />
      )}
      {subject && sync.stage.kind !== 'closed' && (
        <SyncDialog
          open
          name={subject.account.name}
          kind={subject.account.kind}
          to={subject.to}
          stage={sync.stage}
          onConfirm={sync.confirm}
          onChoose={sync.choose}
          onRetry={sync.retry}
          onCancel={sync.close}
        />
      )}
    </main>
  )
}
