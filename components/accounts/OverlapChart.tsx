import { useId } from 'preact/hooks'
import {
  type AccountFilter,
  PRESENCES,
  type Presence,
  type PresenceCounts,
} from '../../lib/domain/accounts/account-filter.ts'
import { formatNumber } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { countedAs, placeLabel } from './filter-labels.ts'

/** The counts that the chart shows, and the parts that the list is filtered by. */
export interface OverlapChartProps {
  /** Undefined while they are counted: the chart then has no numbers and no scale. */
  counts: PresenceCounts | undefined
  /** Its `presences` are the pressed parts; its kind says what is counted. */
  filter: AccountFilter
  onToggle(presence: Presence): void
}

/** Shows how many are in one software only and how many in both, as one bar to scale. Each part of it filters the list. */
export function OverlapChart({ counts, filter, onToggle }: OverlapChartProps) {
  const id = useId()
  const total = counts && PRESENCES.reduce((sum, presence) => sum + counts[presence], 0)
  const parts = PRESENCES.map((presence) => ({
    place: presence,
    id: `${id}-${presence}`,
    count: counts?.[presence],
    isPressed: filter.presences.includes(presence),
  }))
  return (
    <fieldset
      class="overlap"
      aria-label={text('accounts.whoIsWhere')}
      data-narrowed={filter.presences.length > 0}
    >
      <div class="parts">
        {parts.map(({ place: presence, id, count, isPressed }) => (
          <button
            key={presence}
            type="button"
            id={id}
            data-place={presence}
            data-none={count === 0}
            // A small share keeps the minimum width from the style sheet; the others share the rest to scale.
            style={{ flexGrow: total ? count : 1 }}
            aria-label={nameOf(presence, count, filter)}
            aria-pressed={isPressed}
            onClick={() => onToggle(presence)}
          />
        ))}
      </div>
      <div class="key">
        {parts.map(({ place: presence, id, count }) => (
          <label key={presence} for={id} data-place={presence}>
            <span>{placeLabel(presence)}</span>{' '}
            <b>{count === undefined ? '' : formatNumber(count)}</b>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function nameOf(presence: Presence, count: number | undefined, filter: AccountFilter): string {
  const place = placeLabel(presence)
  if (count === undefined) return place
  return text('accounts.placeCount', { place, counted: countedAs(count, filter) })
}
