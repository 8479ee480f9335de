import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ListHandle } from '../../../../components/accounts/AccountList.tsx'
import { filterLabel } from '../../../../components/accounts/filter-labels.ts'
import { KeyboardShortcutsButton } from '../../../../components/accounts/keyboard/KeyboardShortcutsButton.tsx'
import { ListMenu } from '../../../../components/accounts/lists/ListMenu.tsx'
import { NewMenu } from '../../../../components/accounts/NewMenu.tsx'
import { NoToggleNote } from '../../../../components/accounts/NoToggleNote.tsx'
import { SelectionBar } from '../../../../components/accounts/SelectionBar.tsx'
import { notSelectableLabel } from '../../../../components/accounts/selection-labels.ts'
import type { AccountPage, ReadConnection } from '../../../db/reads.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import { EVERYBODY, isFiltering } from '../../../domain/accounts/account-filter.ts'
import { offers } from '../../../domain/capability.ts'
import { hasNoToggle } from '../../../domain/rights/toggle.ts'
import { currentLanguage } from '../../../text/current.ts'
import { text } from '../../../text/text.ts'
import { mayCreate, useCreateView } from '../create/use-create-view.ts'
import { PopupEmptyState } from '../PopupEmptyState.tsx'
import type { PopupState } from '../popup-state.ts'
import type { BulkDialogState } from '../sync/use-bulk.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'
import { useLazyScreens } from '../use-lazy-screens.ts'
import { useRepair } from '../use-repair.ts'
import { emptyStateOf } from './empty-state.ts'
import { FoundAccounts } from './FoundAccounts.tsx'
import { SearchPanel } from './SearchPanel.tsx'
import { useAccountPage } from './use-account-page.ts'
import { useAccountSearch } from './use-account-search.ts'
import { useExport } from './use-export.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListSelect } from './use-list-select.ts'

/** The state that the tab shows, and its callbacks. */
export interface AccountsTabProps {
  db: ReadConnection
  at: PopupState
  dialog: PopupDialogState
  bulk: BulkDialogState
  /** False while another tab is shown. */
  shown: boolean
  /** The list as it last opened; undefined where it is not remembered. */
  before?: AccountPage | undefined
  /** The initial search text. */
  search?: string | undefined
  /** Called when a bulk run was started. */
  onStarted(): void
}

/** Shows every account the actor may see, to search, open and sync, one at a time or in bulk. */
export function AccountsTab(props: AccountsTabProps) {
  const { db, at, dialog, bulk, shown, before, onStarted } = props
  const { session, problem, refreshing } = at
  const finding = useAccountSearch(db, session, props.search)
  const { query, selection, source, see } = finding
  const { search, filter } = query
  const listing = useAccountPage(db, query, finding.range, before)
  useRepair(listing)
  const list = useListSelect(db)
  const file = useExport(db, query)
  const [opened, setOpened] = useState<string>()
  const create = useCreateView()
  const [keysShown, setKeysShown] = useState(false)
  const beyond = useLazyScreens()
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

  /** Toggles the selection of an account. Returns why it cannot be selected, or ''. */
  async function select(account: Account) {
    const why = await finding.toggle(account)
    return why ? notSelectableLabel(why, account.name) : ''
  }

  const filtered = isFiltering(filter)
  const signedIn = session !== undefined
  const lacksFeed = signedIn && !offers(session, 'changes')
  const known = { signedIn, lacksFeed, problem, refreshing, listing, search, filtered }
  const notice = emptyStateOf(known)
  const newMenu = session && mayCreate(session) && <NewMenu onNew={(kind) => create.begin(kind)} />
  const ready = listing && listing !== 'unreadable' && session && !notice?.instead
  const isDetail = opened !== undefined || create.request !== undefined

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

  // Each letter redraws the tab, but the list only once its results are here.
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another language the list says the same in other words.
  const found = useMemo(
    () =>
      ready &&
      listing.total > 0 && (
        <FoundAccounts
          listing={listing}
          session={session}
          dialog={dialog}
          selection={selection}
          covered={covered}
          shown={shown && !isDetail}
          handle={rows}
          onSee={see}
          onOpen={setOpened}
        />
      ),
    [ready, listing, session, dialog, selection, covered, shown, isDetail, see, language],
  )

  return (
    <div ref={box}>
      <div hidden={isDetail}>
        {ready && (
          <SearchPanel
            box={head}
            db={db}
            query={query}
            listed={listing.query}
            resultCount={listing.query.search.trim() ? listing.total : undefined}
            onSearch={finding.find}
            onFilter={finding.choose}
          >
            {!selection.isOn && !finding.wantsStaff && finding.maySelect && (
              <button type="button" class="btn" onClick={finding.startSelecting}>
                {text('accounts.select')}
              </button>
            )}
            {newMenu}
            <ListMenu
              exporting={file.stage}
              onExport={() => void file.start()}
              onCancelExport={file.cancel}
              onSelectFrom={finding.maySelect && source !== 'both' ? list.open : undefined}
            />
            <KeyboardShortcutsButton onPress={() => setKeysShown(true)} />
          </SearchPanel>
        )}
        {session && hasNoToggle(session.actor) && (
          <NoToggleNote actor={session.actor} admins={session.admins} />
        )}
        {notice && (
          <PopupEmptyState
            at={at}
            kind={notice.kind}
            query={
              notice.kind === 'no-match' || notice.kind === 'no-fit' ? search.trim() : undefined
            }
            filters={notice.kind === 'no-fit' ? filterLabel(filter) : undefined}
            onClear={notice.kind === 'no-fit' ? () => finding.choose(EVERYBODY) : undefined}
          >
            {notice.kind === 'no-feed' && newMenu}
          </PopupEmptyState>
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
            onDone={selection.leave}
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
      {beyond && create.request && session && (
        <beyond.CreateView
          key={create.request.kind}
          {...create.request}
          session={session}
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
            if (add) dialog.open(account, { kind: 'sync', branch: add })
          }}
        />
      )}
      {beyond && opened !== undefined && !create.request && (
        <beyond.DetailView
          db={db}
          at={at}
          dialog={dialog}
          accountId={opened}
          said={create.said}
          onBack={leave}
        />
      )}
      {beyond && source !== 'both' && (
        <beyond.ListDialogOpen list={list} from={source} onSelect={finding.select} />
      )}
      {beyond && keysShown && (
        <beyond.KeyboardShortcutsDialog onClose={() => setKeysShown(false)} />
      )}
    </div>
  )
}

/** Returns how much of the window a sticky element covers, in CSS pixels. */
function stuckHeight(element: HTMLElement | null): number {
  return element && getComputedStyle(element).position === 'sticky' ? element.offsetHeight : 0
}
