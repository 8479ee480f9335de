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
import { may } from '../../../domain/rights/rights.ts'
import { useRowRange } from './use-row-range.ts'
import { useSelection } from './use-selection.ts'

/**
 * Who is looked for, which of them are read, and who of them is selected. `session`: of the actor, where it is known; without it nobody
 * can be selected. `first`: what to look for at first.
 */
export function useAccountSearch(db: ReadConnection, session: SessionView | undefined, first = '') {
  const [query, setWanted] = useState<AccountQuery>({ search: first, filter: EVERYBODY })
  const { range, begin, see } = useRowRange()
  const selection = useSelection(db, query)
  const { filter, search } = query

  /** Whether this actor may sync the clients of one branch as many, or have another branch come first for those in both. */
  const maySelectIn = (presence: Presence) => {
    if (!session?.mayBulk) return false
    const { actor } = session
    return presence === 'both'
      ? BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
      : may({ action: 'sync-client', branch: presence }, actor)
  }
  const [presence, ...otherPresences] = filter.presences
  const pressed = otherPresences.length === 0 ? presence : undefined
  const source = pressed ?? (maySelectIn('in-home') ? 'in-home' : 'facility')
  /** Nothing can be done with staff as many: selecting starts with the clients of one place. */
  const selectable = (from: Presence) => ({ kind: 'client', presences: [from] }) as const

  function want(next: AccountQuery, position = 0) {
    setWanted(next)
    if (position === 0) begin()
    else see(position, position)
  }

  function choose(next: AccountFilter) {
    want({ search, filter: next })
    // Who was selected stays so while other filters change, as with another search, but not for another direction.
    if (sourceOf(next) !== sourceOf(filter)) selection.leave()
  }

  return {
    query,
    range,
    selection,
    /** The place whose clients can be selected now. */
    source,
    /** Whether this actor may do something with many clients who are there. */
    maySelect: maySelectIn(source),
    /** Whether it is staff that is asked for, with whom nothing can be done as many. */
    wantsStaff: filter.kind === 'staff' || filter.role !== undefined,
    /** The rows from the first to the last of these positions are on screen. */
    see,
    find: (text: string) => want({ search: text, filter }),
    choose,
    /** Shows those who can be selected, and starts with nobody. */
    startSelecting() {
      choose(refineFilter(filter, selectable(source)))
      selection.start()
    },
    /** Shows those who can be selected, and selects these. */
    select(ids: readonly string[]) {
      choose(refineFilter(EVERYBODY, selectable(source)))
      selection.take(ids)
    },
    /** Selects this one or leaves it out again. Starts selecting, where this actor may and it can be selected; else answers why not. */
    async toggle(account: Account): Promise<NotSelectable | undefined> {
      if (account.kind === 'staff') return 'staff'
      const from = presenceOf(account)
      if (!session?.mayBulk) return 'no-bulk'
      if (!from || !maySelectIn(from)) return from ?? 'nowhere'
      if (selection.isOn) {
        selection.toggle(account.id)
        return undefined
      }
      const next = { search, filter: refineFilter(filter, selectable(from)) }
      // Others leave the list: the rows around this one are read, wherever it stands then.
      const ids = await firstValueFrom(watchIds(db, next))
      want(next, Math.max(0, ids.indexOf(account.id)))
      selection.take([account.id])
      return undefined
    },
  }
}
