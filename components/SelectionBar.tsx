import type { RefObject } from 'preact'
import { BRANCH_NAME, type Branch } from '../lib/domain/branch.ts'
import { LONGEST_RUN } from '../lib/domain/bulk.ts'
import { counted } from './count-words.ts'

/** How many are selected of how many, and what can be done with them. */
export interface SelectionBarProps {
  /** Becomes the element of the bar. */
  box?: RefObject<HTMLElement | null>
  to: Branch
  selected: number
  /** How many the search and the filters show, drawn or not; undefined while they are counted. */
  shown: number | undefined
  onAll(): void
  onNone(): void
  onSync(): void
  onLeave(): void
}

/** The foot of the list while accounts are selected. */
export function SelectionBar(props: SelectionBarProps) {
  const { box, to, selected, shown, onAll, onNone, onSync, onLeave } = props
  const isTooMany = selected > LONGEST_RUN
  const blocked = selected === 0 || isTooMany
  return (
    <section ref={box ?? null} class="selection" aria-label="Selection">
      <p role="status">
        {isTooMany
          ? `At most ${LONGEST_RUN.toLocaleString('en')} can be synced at once, and ${selected.toLocaleString('en')} are selected. Search for a part of them first.`
          : `${selected.toLocaleString('en')} selected`}
      </p>
      <div class="ways">
        {shown !== undefined && shown > 0 && (
          <button type="button" class="btn" onClick={onAll}>
            Select all {shown.toLocaleString('en')}
          </button>
        )}
        {selected > 0 && (
          <button type="button" class="btn" onClick={onNone}>
            Select none
          </button>
        )}
        <button type="button" class="btn" onClick={onLeave}>
          Done
        </button>
        <button
          type="button"
          class="btn main"
          aria-disabled={blocked}
          onClick={() => blocked || onSync()}
        >
          Sync {counted(selected, 'client')} to {BRANCH_NAME[to]}
        </button>
      </div>
    </section>
  )
}
