import { useId } from 'preact/hooks'
import {
  type AccountFilter,
  PLACES,
  type Place,
  type PlaceCounts,
} from '../lib/domain/account-filter.ts'
import { countedAs, PLACE_WORDS } from './filter-words.ts'

/** What the picture shows, and which of its parts the list is narrowed to. */
export interface OverlapPictureProps {
  /** Undefined while they are counted: then the picture has no numbers and no scale. */
  counts: PlaceCounts | undefined
  /** Its places are the parts that are pressed; its kind says what is counted. */
  filter: AccountFilter
  onToggle(place: Place): void
}

/** Who is in one software only and who in both, as one bar to scale. Each part of it narrows the list. */
export function OverlapPicture({ counts, filter, onToggle }: OverlapPictureProps) {
  const id = useId()
  const total = counts && PLACES.reduce((sum, place) => sum + counts[place], 0)
  const parts = PLACES.map((place) => ({
    place,
    id: `${id}-${place}`,
    count: counts?.[place],
    isPressed: filter.places.includes(place),
  }))
  return (
    <fieldset class="overlap" aria-label="Who is where" data-narrowed={filter.places.length > 0}>
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
            <span>{PLACE_WORDS[place]}</span> <b>{count?.toLocaleString('en')}</b>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function nameOf(place: Place, count: number | undefined, filter: AccountFilter): string {
  const words = PLACE_WORDS[place]
  return count === undefined ? words : `${words}, ${countedAs(count, filter)}`
}
