import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ListHandle } from '../../../components/AccountList.tsx'
import { filterWords } from '../../../components/filter-words.ts'
import { KeysButton } from '../../../components/KeysButton.tsx'
import { ListMenu } from '../../../components/ListMenu.tsx'
import { NewMenu } from '../../../components/NewMenu.tsx'
import { NoToggleNote } from '../../../components/NoToggleNote.tsx'
import { PopupNotice } from '../../../components/PopupNotice.tsx'
import { SelectionBar } from '../../../components/SelectionBar.tsx'
import { notSelectableWords } from '../../../components/selection-words.ts'
import type { AccountPage, ReadConnection } from '../../db/reads.ts'
import type { Account } from '../../domain/accounts/account.ts'
import { EVERYBODY, isFiltering } from '../../domain/accounts/account-filter.ts'
import { hasNoToggle } from '../../domain/rights/toggle.ts'
import { Finding } from './Finding.tsx'
import { FoundAccounts } from './FoundAccounts.tsx'
import { noticeOf } from './notice.ts'
import { useBeyondFirst } from './use-beyond-first.ts'
import type { BulkState } from './use-bulk.ts'
import { mayCreate, useCreating } from './use-creating.ts'
import type { DialogState } from './use-dialog.ts'
import { useExport } from './use-export.ts'
import { useFinding } from './use-finding.ts'
import { useHeal } from './use-heal.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListSelect } from './use-list-select.ts'
import { useListing } from './use-listing.ts'
import type { SessionState } from './use-session.ts'

/** What the tab shows, and what it hands on. */
export interface AccountsTabProps {
  db: ReadConnection
  at: SessionState
  dialog: DialogState
  bulk: BulkState
  /** False while another tab is shown. */
  shown: boolean
  /** The list as it opened last, where it is remembered. */
  before?: AccountPage | undefined
  /** What to look for at first. */
  search?: string | undefined
  /** A run of many was started. */
  onStarted(): void
}

/** Every account the actor may see, found by typing, opened, synced with one press, or many at once. */
export function AccountsTab(props: AccountsTabProps) {
  const { db, at, dialog, bulk, shown, before, onStarted } = props
  const { session, problem, refreshing, refresh } = at
  const finding = useFinding(db, session, props.search)
  const { wanted, selection, source, see } = finding
  const { search, filter } = wanted
  const listing = useListing(db, wanted, finding.stretch, before)
  useHeal(listing)
  const list = useListSelect(db)
  const file = useExport(db, wanted)
  const [opened, setOpened] = useState<string>()
  const create = useCreating()
  const [keysShown, setKeysShown] = useState(false)
  const beyond = useBeyondFirst()
  const box = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLElement>(null)
  const rows = useRef<ListHandle>(null)
  const covered = useCallback(
    () => ({ top: stuckHeight(head.current), bottom: stuckHeight(foot.current) }),
    [],
  )

  function leave() {
    setOpened(undefined)
    create.leave()
  }

  /** Answers with what is to be said of it: why not, or nothing. */
  async function select(account: Account) {
    const why = await finding.toggle(account)
    return why ? notSelectableWords(why, account.name) : ''
  }

  const filtered = isFiltering(filter)
  const known = { signedIn: session !== undefined, problem, refreshing, listing, search, filtered }
  const notice = noticeOf(known)
  const ready = listing && listing !== 'unreadable' && session && !notice?.instead
  const isDetail = opened !== undefined || create.wish !== undefined

  useListKeys({
    isOn: shown,
    isDetail,
    box,
    list: rows,
    onOpen: ({ account }) => setOpened(account.id),
    onSelect: ({ account }) => rows.current?.say(select(account)),
    onClear: () => finding.find(''),
    onBack: leave,
    onKeys: () => setKeysShown(true),
  })

  const wasDetail = useRef(isDetail)
  useLayoutEffect(() => {
    if (wasDetail.current && !isDetail) rows.current?.focus()
    wasDetail.current = isDetail
  }, [isDetail])

  // Each letter has the tab drawn anew, and the list only once it is answered.
  const found = useMemo(
    () =>
      ready &&
      listing.total > 0 && (
        <FoundAccounts
          {...{ listing, session, dialog, selection, covered }}
          shown={shown && !isDetail}
          handle={rows}
          onSee={see}
          onOpen={setOpened}
        />
      ),
    [ready, listing, session, dialog, selection, covered, shown, isDetail, see],
  )

  return (
    <div ref={box}>
      <div hidden={isDetail}>
        {ready && (
          <Finding
            box={head}
            db={db}
            wanted={wanted}
            listed={listing.wanted}
            resultCount={listing.wanted.search.trim() ? listing.total : undefined}
            onSearch={finding.find}
            onFilter={finding.choose}
          >
            {!selection.isOn && !finding.asksStaff && finding.maySelect && (
              <button type="button" class="btn" onClick={finding.startSelecting}>
                Select
              </button>
            )}
            {mayCreate(session.actor) && <NewMenu onNew={(kind) => create.begin(kind)} />}
            <ListMenu
              exporting={file.stage}
              onExport={() => void file.start()}
              onCancelExport={file.cancel}
              onSelectFrom={finding.maySelect && source !== 'both' ? list.open : undefined}
            />
            <KeysButton onPress={() => setKeysShown(true)} />
          </Finding>
        )}
        {session && hasNoToggle(session.actor) && (
          <NoToggleNote actor={session.actor} admins={session.admins} />
        )}
        {notice && (
          <PopupNotice
            kind={notice.kind}
            homes={session?.homes}
            query={
              notice.kind === 'no-match' || notice.kind === 'no-fit' ? search.trim() : undefined
            }
            filters={notice.kind === 'no-fit' ? filterWords(filter) : undefined}
            onClear={notice.kind === 'no-fit' ? () => finding.choose(EVERYBODY) : undefined}
            onRetry={refresh}
          />
        )}
        {found}
        {ready && selection.isOn && (
          <SelectionBar
            box={foot}
            from={source}
            selected={selection.ids.size}
            shown={selection.shown?.length}
            onAll={selection.all}
            onNone={selection.none}
            onLeave={selection.leave}
            onStart={(what, to) => {
              const started = () => {
                selection.leave()
                onStarted()
              }
              const ids = [...selection.ids]
              if (what === 'sync') bulk.sync(ids, to, started)
              else bulk.changePrimary(ids, to, session.actor, started)
            }}
          />
        )}
      </div>
      {beyond && create.wish && session && (
        <beyond.CreateView
          key={create.wish.kind}
          {...create.wish}
          onBack={create.leave}
          onCreated={(account, said) => {
            create.leave(said)
            setOpened(account.id)
          }}
          onOpen={({ id }) => {
            create.leave()
            setOpened(id)
          }}
          onUsed={(account, add) => {
            create.leave()
            setOpened(account.id)
            if (add) dialog.sync(account, add)
          }}
        />
      )}
      {beyond && opened !== undefined && !create.wish && (
        <beyond.DetailView
          {...{ db, at, dialog }}
          accountId={opened}
          said={create.said}
          onBack={leave}
        />
      )}
      {beyond && source !== 'both' && (
        <beyond.ListDialogOpen list={list} from={source} onSelect={finding.select} />
      )}
      {beyond && keysShown && <beyond.KeysDialog onClose={() => setKeysShown(false)} />}
    </div>
  )
}

/** How much of the window this covers while it sticks, in CSS pixels. */
function stuckHeight(element: HTMLElement | null): number {
  return element && getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0
}
