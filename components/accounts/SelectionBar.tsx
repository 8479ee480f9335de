import type { RefObject } from 'preact'
import type { Presence } from '../../lib/domain/accounts/account-filter.ts'
import { BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { type BulkRunKind, LARGEST_BULK_RUN } from '../../lib/domain/outbox/bulk-run.ts'
import { text } from '../../lib/text/text.ts'
import { runName } from '../sync/bulk-labels.ts'

/** The number of selected accounts out of how many, and what can be done with them. */
export interface SelectionBarProps {
  /** Set to the element of the bar. */
  box?: RefObject<HTMLElement | null>
  /** The presence of the selected accounts: the bulk actions depend on it. */
  from: Presence
  selected: number
  /** How many accounts match the search and the filters, drawn or not; undefined while they are counted. */
  shown: number | undefined
  onAll(): void
  onNone(): void
  /** Starts a bulk run: clients in one software are added to `to`, clients in both get `to` as their primary branch. */
  onStart(what: BulkRunKind, to: Branch): void
  onDone(): void
}

/** Shows the foot of the list in selection mode. */
export function SelectionBar(props: SelectionBarProps) {
  const { box, from, selected, shown, onAll, onNone, onStart, onDone } = props
  const what = from === 'both' ? 'primary' : 'sync'
  const ways = from === 'both' ? BRANCHES : [otherBranch(from)]
  const isTooMany = selected > LARGEST_BULK_RUN
  const blocked = selected === 0 || isTooMany
  return (
    <section ref={box ?? null} class="selection" aria-label={text('accounts.selection')}>
      <p role="status">
        {isTooMany
          ? text('accounts.tooManySelected', { limit: LARGEST_BULK_RUN, selected })
          : text('accounts.selected', { count: selected })}
      </p>
      <div class="ways">
        {shown !== undefined && shown > 0 && (
          <button type="button" class="btn" onClick={onAll}>
            {text('accounts.selectAll', { shown })}
          </button>
        )}
        {selected > 0 && (
          <button type="button" class="btn" onClick={onNone}>
            {text('accounts.selectNone')}
          </button>
        )}
        <button type="button" class="btn" onClick={onDone}>
          {text('accounts.done')}
        </button>
        {ways.map((to) => (
          <button
            key={to}
            type="button"
            class={ways.length === 1 ? 'btn main' : 'btn'}
            aria-disabled={blocked}
            onClick={() => blocked || onStart(what, to)}
          >
            {runName({ what, size: selected, to })}
          </button>
        ))}
      </div>
    </section>
  )
}
