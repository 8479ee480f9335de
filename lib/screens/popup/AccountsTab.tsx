import { useState } from 'preact/hooks'
import { AccountList } from '../../../components/AccountList.tsx'
import type { AccountRow } from '../../../components/account-row.ts'
import { filterWords } from '../../../components/filter-words.ts'
import { ListMenu } from '../../../components/ListMenu.tsx'
import { NoToggleNote } from '../../../components/NoToggleNote.tsx'
import type { StatusAction } from '../../../components/operation-status.ts'
import { statusOf, undoRefused } from '../../../components/operation-status.ts'
import { PopupNotice } from '../../../components/PopupNotice.tsx'
import { SelectionBar } from '../../../components/SelectionBar.tsx'
import type { TandemRows } from '../../db/reads.ts'
import {
  type AccountFilter,
  EVERYBODY,
  isFiltering,
  refined,
  sourceOf,
} from '../../domain/account-filter.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import { isCopy } from '../../domain/operation.ts'
import { may } from '../../domain/rights.ts'
import { hasNoToggle } from '../../domain/toggle.ts'
import { Finding } from './Finding.tsx'
import { ListDialogOpen } from './ListDialogOpen.tsx'
import { noticeOf } from './notice.ts'
import { rowsOf } from './rows.ts'
import type { BulkState } from './use-bulk.ts'
import type { DialogState } from './use-dialog.ts'
import { useExport } from './use-export.ts'
import { useHeal } from './use-heal.ts'
import { useListSelect } from './use-list-select.ts'
import { useListing } from './use-listing.ts'
import { useSelection } from './use-selection.ts'
import type { SessionState } from './use-session.ts'

/** How many accounts stand in the list at first, and how many more each time. */
const PAGE = 50

/** What the tab shows, and what it hands on. */
export interface AccountsTabProps {
  db: TandemRows
  at: SessionState
  dialog: DialogState
  bulk: BulkState
  /** A run of many was started. */
  onStarted(): void
}

/** Every account the actor may see, found by typing, synced with one press, or many at once. */
export function AccountsTab({ db, at, dialog, bulk, onStarted }: AccountsTabProps) {
  const { session, problem, refreshing, refresh } = at
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState(EVERYBODY)
  const [limit, setLimit] = useState(PAGE)
  const wanted = { search, filter }
  const listing = useListing(db, wanted, { from: 0, to: limit })
  useHeal(listing)
  const selection = useSelection(db, wanted)
  const list = useListSelect(db)
  const file = useExport(db, wanted)

  const filtered = isFiltering(filter)
  const known = { signedIn: session !== undefined, problem, refreshing, listing, search, filtered }
  const notice = noticeOf(known)
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

  /** The branches whose clients this actor may sync in bulk. */
  const maySyncFrom = (from: Branch) =>
    session?.mayBulk && may({ action: 'sync-client', branch: from }, session.actor)
  const [place, ...otherPlaces] = filter.places
  const pressed = otherPlaces.length === 0 && place !== 'both' ? place : undefined
  const source = pressed ?? (maySyncFrom('in-home') ? 'in-home' : 'facility')
  /** Staff and who is in both softwares cannot be synced as many: selecting starts with those who can. */
  const syncable = { kind: 'client', places: [source] } as const
  const asksStaff = filter.kind === 'staff' || filter.role !== undefined

  function choose(next: AccountFilter) {
    setFilter(next)
    setLimit(PAGE)
    // Who was selected stays so while other filters change, as with another search, but not for another direction.
    if (sourceOf(next) !== sourceOf(filter)) selection.leave()
  }

  function act({ account }: AccountRow, action: StatusAction) {
    if (action === 'undo') return dialog.undo()
    if (!last) return
    const { task, to } = last
    if (isCopy(last)) dialog.compare(account)
    else if (task.kind === 'role') dialog.changeRole(account, to, task.role)
    else if (task.kind === 'sync' && action === 'role')
      dialog.changeRole(account, to, task.choices.role)
    else dialog.sync(account, to)
  }

  return (
    <>
      {ready && (
        <Finding
          db={db}
          wanted={wanted}
          resultCount={search.trim() ? listing.total : undefined}
          onSearch={(value) => {
            setSearch(value)
            setLimit(PAGE)
          }}
          onFilter={choose}
        >
          {!selection.isOn && !asksStaff && maySyncFrom(source) && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                choose(refined(filter, syncable))
                selection.start()
              }}
            >
              Select
            </button>
          )}
          <ListMenu
            exporting={file.stage}
            onExport={() => void file.start()}
            onCancelExport={file.cancel}
            onSelectFrom={maySyncFrom(source) ? list.open : undefined}
          />
        </Finding>
      )}
      {session && hasNoToggle(session.actor) && (
        <NoToggleNote actor={session.actor} admins={session.admins} />
      )}
      {notice && (
        <PopupNotice
          kind={notice.kind}
          homes={session?.homes}
          query={notice.kind === 'no-match' || notice.kind === 'no-fit' ? search.trim() : undefined}
          filters={notice.kind === 'no-fit' ? filterWords(filter) : undefined}
          onClear={notice.kind === 'no-fit' ? () => choose(EVERYBODY) : undefined}
          onRetry={refresh}
        />
      )}
      {rows.length > 0 && ready && (
        <AccountList
          rows={rows}
          more={listing.total > rows.length}
          selected={selection.isOn ? selection.ids : undefined}
          onSelect={({ account }) => selection.toggle(account.id)}
          onMore={() => setLimit(limit + PAGE)}
          onAdd={({ account, addTo }) => addTo && dialog.sync(account, addTo)}
          onCompare={({ account }) => dialog.compare(account)}
          onRole={({ account }, where) => dialog.changeRole(account, where)}
          onAct={act}
        />
      )}
      {ready && selection.isOn && (
        <SelectionBar
          to={otherBranch(source)}
          selected={selection.ids.size}
          shown={selection.shown?.length}
          onAll={selection.all}
          onNone={selection.none}
          onLeave={selection.leave}
          onSync={() =>
            bulk.sync([...selection.ids], otherBranch(source), () => {
              selection.leave()
              onStarted()
            })
          }
        />
      )}
      <ListDialogOpen
        list={list}
        from={source}
        onSelect={(ids) => {
          choose(refined(EVERYBODY, syncable))
          selection.take(ids)
        }}
      />
    </>
  )
}
