import { useId } from 'preact/hooks'
import {
  type AccountFilter,
  PRESENCES,
  type Presence,
  type PresenceCounts,
} from '../../lib/domain/accounts/account-filter.ts'
import { countedAs, PLACE_LABELS } from './filter-labels.ts'

/** What the picture shows, and which of its parts the list is narrowed to. */
export interface OverlapChartProps {
  /** Undefined while they are counted: then the picture has no numbers and no scale. */
  counts: PresenceCounts | undefined
  /** Its places are the parts that are pressed; its kind says what is counted. */
  filter: AccountFilter
  onToggle(place: Presence): void
}

/** Who is in one software only and who in both, as one bar to scale. Each part of it narrows the list. */
export function OverlapChart({ counts, filter, onToggle }: OverlapChartProps) {
  const id = useId()
  const total = counts && PRESENCES.reduce((sum, place) => sum + counts[place], 0)
  const parts = PRESENCES.map((place) => ({
    place,
    id: `${id}-${place}`,
    count: counts?.[place],
    isPressed: filter.presences.includes(place),
  }))
  return (
    <fieldset class="overlap" aria-label="Who is where" data-narrowed={filter.presences.length > 0}>
      <div class="parts">
        {parts.map(({ place, id, count, isPressed }) => (
          <button
            key={place}
            type="button"
            id={id}
            data-place={place}
            data-none={count === 0}
            // A small share keeps the least width, which the styles say; the others share the rest to scale.
            style={{ flexGrow: total ? count : 1 }}
            aria-label={nameOf(place, count, filter)}
            aria-pressed={isPressed}
            onClick={() => onToggle(place)}
          />
        ))}
      </div>
      <div class="key">
        {parts.map(({ place, id, count }) => (
          <label key={place} for={id} data-place={place}>
            <span>{PLACE_LABELS[place]}</span> <b>{count?.toLocaleString('en')}</b>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function nameOf(place: Presence, count: number | undefined, filter: AccountFilter): string {
  const words = PLACE_LABELS[place]
  return count === undefined ? words : `${words}, ${countedAs(count, filter)}`
}
