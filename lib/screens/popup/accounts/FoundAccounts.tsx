import type { RefObject } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { AccountList, type ListHandle } from '../../../../components/accounts/AccountList.tsx'
import type { AccountRow } from '../../../../components/accounts/account-row.ts'
import type { ListedRows } from '../../../../components/accounts/keyboard/active-row.ts'
import type { Covered } from '../../../../components/accounts/virtual-rows.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { dialogFor } from '../../../domain/outbox/open-dialog.ts'
import type { StatusAction } from '../../../domain/outbox/status-message.ts'
import { statusOf } from '../../../sentences/operation-status.ts'
import { undoRefused } from '../../../sentences/refusal-status.ts'
import { currentLanguage } from '../../../text/current.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'
import { accountRowsOf, syncedFrom } from './account-rows.ts'
import { copy } from './copy.ts'
import type { QueriedPage } from './use-account-page.ts'
import type { Selection } from './use-selection.ts'

/** The accounts found, the session, and the callbacks of the list. */
export interface FoundAccountsProps {
  listing: QueriedPage
  session: SessionView
  dialog: PopupDialogState
  selection: Selection
  /** False while something else is shown in place of the list. */
  shown: boolean
  covered(): Covered
  handle: RefObject<ListHandle | null>
  /** Called when the rows at these positions are on screen. */
  onSee(first: number, last: number): void
  /** Opens the account in place of the list. */
  onOpen(accountId: string): void
}

/** Lists the accounts found, each with the status of its last operation and its actions. */
export function FoundAccounts(props: FoundAccountsProps) {
  const { listing, session, dialog, selection, shown, covered, handle, onSee, onOpen } = props
  const { last, problem } = dialog

  const before = useRef<{ session: SessionView; rows: AccountRow[] }>(undefined)
  const known = useMemo(() => {
    const kept = before.current?.session === session ? before.current.rows : []
    const rows = accountRowsOf(listing, session, kept)
    before.current = { session, rows }
    return rows
  }, [listing, session])
  const language = currentLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a status is said in the language that is spoken.
  const list = useMemo((): ListedRows => {
    const rows = known.map((row) => {
      if (!last || row.account.id !== last.accountId) return row
      const { name } = row.account
      const status = problem
        ? undoRefused(problem, { name, to: last.to })
        : statusOf(last, name, Date.now(), session)
      return { ...row, status, syncedFrom: syncedFrom(last, row.account, session) }
    })
    return { total: listing.total, from: listing.from, rows }
  }, [known, listing.total, listing.from, session, last, problem, language])
  const id = useMemo(() => JSON.stringify(listing.query), [listing.query])

  function act({ account }: AccountRow, action: StatusAction) {
    if (action === 'undo') return dialog.undo()
    if (!last) return
    const decision = dialogFor(last, action)
    if (decision) dialog.open(account, decision, last.id)
  }

  return (
    <AccountList
      id={id}
      list={list}
      terms={listing.terms}
      selected={selection.isOn ? selection.ids : undefined}
      shown={shown}
      covered={covered}
      handle={handle}
      onSee={onSee}
      onCopy={copy}
      onOpen={({ account }) => onOpen(account.id)}
      onSelect={({ account }) => selection.toggle(account.id)}
      onAdd={({ account, addTo }) => addTo && dialog.open(account, { kind: 'sync', branch: addTo })}
      onCompare={({ account }) => dialog.open(account, { kind: 'compare' })}
      onRole={({ account }, branch) => dialog.open(account, { kind: 'role', branch })}
      onMakeInactive={({ account }, branch) => dialog.open(account, { kind: 'status', branch })}
      onAct={act}
    />
  )
}
