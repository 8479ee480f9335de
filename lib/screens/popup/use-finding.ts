import { useState } from 'preact/hooks'
import { firstTold, type Stretch, type TandemRows, watchIds } from '../../db/reads.ts'
import { type Account, onlyBranch } from '../../domain/account.ts'
import { type AccountFilter, EVERYBODY, refined, sourceOf } from '../../domain/account-filter.ts'
import type { Branch } from '../../domain/branch.ts'
import { may } from '../../domain/rights.ts'
import type { Wanted } from '../../domain/wanted.ts'
import type { SessionView } from '../../messaging/contract.ts'
import { type Selection, useSelection } from './use-selection.ts'
import { useStretch } from './use-stretch.ts'

/** Who is looked for, which of them are read, and who of them is selected. */
export interface FindingState {
  wanted: Wanted
  stretch: Stretch
  selection: Selection
  /** The branch whose clients can be selected now. */
  source: Branch
  /** Whether this actor may sync many clients out of that branch. */
  maySelect: boolean
  /** Whether it is staff that is asked for, who cannot be synced as many. */
  asksStaff: boolean
  /** The rows from the first to the last of these positions are on screen. */
  see(first: number, last: number): void
  find(search: string): void
  choose(filter: AccountFilter): void
  /** Shows those who can be selected, and starts with nobody. */
  startSelecting(): void
  /** Shows those who can be selected, and selects these. */
  select(ids: readonly string[]): void
  /** Selects this one or leaves it out again. Starts selecting, where this actor may and it can be selected. */
  toggle(account: Account): Promise<void>
}

/** `session`: of the actor, where it is known; without it nobody can be selected. */
export function useFinding(db: TandemRows, session: SessionView | undefined): FindingState {
  const [wanted, setWanted] = useState<Wanted>({ search: '', filter: EVERYBODY })
  const { stretch, see } = useStretch()
  const selection = useSelection(db, wanted)
  const { filter, search } = wanted

  /** The branches whose clients this actor may sync in bulk. */
  const maySyncFrom = (from: Branch) =>
    session?.mayBulk === true && may({ action: 'sync-client', branch: from }, session.actor)
  const [place, ...otherPlaces] = filter.places
  const pressed = otherPlaces.length === 0 && place !== 'both' ? place : undefined
  const source = pressed ?? (maySyncFrom('in-home') ? 'in-home' : 'facility')
  /** Staff and who is in both softwares cannot be synced as many: selecting starts with those who can. */
  const syncable = (from: Branch) => ({ kind: 'client', places: [from] }) as const

  function want(next: Wanted, position = 0) {
    setWanted(next)
    see(position, position)
  }

  function choose(next: AccountFilter) {
    want({ search, filter: next })
    // Who was selected stays so while other filters change, as with another search, but not for another direction.
    if (sourceOf(next) !== sourceOf(filter)) selection.leave()
  }

  return {
    wanted,
    stretch,
    selection,
    source,
    maySelect: maySyncFrom(source),
    asksStaff: filter.kind === 'staff' || filter.role !== undefined,
    see,
    find: (text) => want({ search: text, filter }),
    choose,
    startSelecting() {
      choose(refined(filter, syncable(source)))
      selection.start()
    },
    select(ids) {
      choose(refined(EVERYBODY, syncable(source)))
      selection.take(ids)
    },
    async toggle(account) {
      if (selection.isOn) return selection.toggle(account.id)
      const from = account.kind === 'client' ? onlyBranch(account) : undefined
      if (!from || !maySyncFrom(from)) return
      const next = { search, filter: refined(filter, syncable(from)) }
      // Others leave the list: the rows around this one are read, wherever it stands then.
      const ids = await firstTold(watchIds(db, next))
      want(next, Math.max(0, ids.indexOf(account.id)))
      selection.take([account.id])
    },
  }
}
