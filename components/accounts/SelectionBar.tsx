import type { RefObject } from 'preact'
import type { Presence } from '../../lib/domain/accounts/account-filter.ts'
import { BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { type BulkRunKind, LARGEST_BULK_RUN } from '../../lib/domain/outbox/bulk-run.ts'
import { text } from '../../lib/text/text.ts'
import { runName } from '../sync/bulk-labels.ts'

/** How many are selected of how many, and what can be done with them. */
export interface SelectionBarProps {
  /** Becomes the element of the bar. */
  box?: RefObject<HTMLElement | null>
  /** The place that the selected are in: what can be done with many depends on it. */
  from: Presence
  selected: number
  /** How many the search and the filters show, drawn or not; undefined while they are counted. */
  shown: number | undefined
  onAll(): void
  onNone(): void
  /** Those who are in one software are to be added to `to`; for those in both `to` is to come first. */
  onStart(what: BulkRunKind, to: Branch): void
  onDone(): void
}

/** The foot of the list while accounts are selected. */
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
