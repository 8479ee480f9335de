import { useState } from 'preact/hooks'
import { firstValueFrom, type ReadConnection, watchIds } from '../../../db/reads.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import {
  type AccountFilter,
  EVERYBODY,
  type Presence,
  presenceOf,
  refineFilter,
  sourceOf,
} from '../../../domain/accounts/account-filter.ts'
import type { AccountQuery } from '../../../domain/accounts/account-query.ts'
import type { NotSelectable } from '../../../domain/accounts/selection.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { BRANCHES } from '../../../domain/branch.ts'
import { offers } from '../../../domain/capability.ts'
import { may } from '../../../domain/rights/rights.ts'
import { useRowRange } from './use-row-range.ts'
import { useSelection } from './use-selection.ts'

/**
 * Keeps the query, the loaded rows and the selection. `session`: of the actor; without it nothing can be selected. `first`: the initial
 * search text.
 */
export function useAccountSearch(db: ReadConnection, session: SessionView | undefined, first = '') {
  const [query, setWanted] = useState<AccountQuery>({ search: first, filter: EVERYBODY })
  const { range, begin, see } = useRowRange()
  const selection = useSelection(db, query)
  const { filter, search } = query

  /**
   * True if this actor may bulk sync the clients of this presence or, for clients in both, change their primary branch in bulk, and the
   * server offers it.
   */
  const maySelectIn = (presence: Presence) => {
    if (!session?.mayBulk || !isBulkOffered(presence, session)) return false
    const { actor } = session
    return presence === 'both'
      ? BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
      : may({ action: 'sync-client', branch: presence }, actor)
  }
  const [presence, ...otherPresences] = filter.presences
  const pressed = otherPresences.length === 0 ? presence : undefined
  const source = pressed ?? (maySelectIn('in-home') ? 'in-home' : 'facility')
  /** There are no bulk actions for staff: selecting starts with the clients of one presence. */
  const selectable = (from: Presence) => ({ kind: 'client', presences: [from] }) as const

  function want(next: AccountQuery, position = 0) {
    setWanted(next)
    if (position === 0) begin()
    else see(position, position)
  }

  function choose(next: AccountFilter) {
    want({ search, filter: next })
    // The selection survives a new search and other filters, but not another direction.
    if (sourceOf(next) !== sourceOf(filter)) selection.leave()
  }

  return {
    query,
    range,
    selection,
    /** The presence whose clients can be selected now. */
    source,
    /** True if this actor may run a bulk action on the clients there. */
    maySelect: maySelectIn(source),
    /** True if the filter asks for staff, who have no bulk actions. */
    wantsStaff: filter.kind === 'staff' || filter.role !== undefined,
    /** Reports that the rows at these positions are on screen. */
    see,
    find: (text: string) => want({ search: text, filter }),
    choose,
    /** Shows the accounts that can be selected, with an empty selection. */
    startSelecting() {
      choose(refineFilter(filter, selectable(source)))
      selection.start()
    },
    /** Shows the accounts that can be selected, and selects these. */
    select(ids: readonly string[]) {
      choose(refineFilter(EVERYBODY, selectable(source)))
      selection.take(ids)
    },
    /**
     * Toggles the selection of an account. Starts selection mode where the actor may and the account can be selected; else returns why not.
     */
    async toggle(account: Account): Promise<NotSelectable | undefined> {
      if (account.kind === 'staff') return 'staff'
      const from = presenceOf(account)
      if (!session?.mayBulk) return 'no-bulk'
      if (from && !isBulkOffered(from, session)) return 'not-offered'
      if (!from || !maySelectIn(from)) return from ?? 'nowhere'
      if (selection.isOn) {
        selection.toggle(account.id)
        return undefined
      }
      const next = { search, filter: refineFilter(filter, selectable(from)) }
      // Other accounts leave the list, so the rows around this one's new position are read.
      const ids = await firstValueFrom(watchIds(db, next))
      want(next, Math.max(0, ids.indexOf(account.id)))
      selection.take([account.id])
      return undefined
    },
  }
}

/** True if the server offers what a bulk run does with clients of this presence. */
function isBulkOffered(presence: Presence, session: SessionView): boolean {
  return offers(session, presence === 'both' ? 'primary-branch' : 'sync-batch')
}
