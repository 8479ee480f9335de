import { useState } from 'preact/hooks'
import { AccountList } from '../../../components/AccountList.tsx'
import { statusOf } from '../../../components/operation-status.ts'
import { PopupHeader } from '../../../components/PopupHeader.tsx'
import { PopupNotice } from '../../../components/PopupNotice.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { StatusLine } from '../../../components/StatusLine.tsx'
import { SyncDialog } from '../../../components/SyncDialog.tsx'
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

  const notice = noticeOf({ session, problem, refreshing, listing, search })
  const subject = sync.subject
  const about = subject && { name: subject.account.name, to: subject.to }
  return (
    <main>
      <PopupHeader
        actorName={session?.actor.name}
        refreshing={refreshing}
        updatedAt={listing === 'unreadable' ? undefined : listing?.completeAt}
        onRefresh={refresh}
      />
      {notice?.instead ? null : (
        <SearchBox
          value={search}
          onInput={(value) => {
            setSearch(value)
            setLimit(PAGE)
          }}
        />
      )}
      <StatusLine
        message={about && statusOf(sync.last, sync.problem, about)}
        onUndo={sync.undo}
        onRetry={() => subject && sync.start(subject)}
      />
      {notice && (
        <PopupNotice kind={notice.kind} homes={session?.homes} query={search} onRetry={refresh} />
      )}
      {!notice?.instead && listing && listing !== 'unreadable' && session && (
        <AccountList
          rows={rowsOf(listing, session)}
          more={listing.more}
          onMore={() => setLimit(limit + PAGE)}
          onAdd={(account, to) => sync.start({ account, to })}
        />
      )}
      {subject && (
        <SyncDialog
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
