import { text } from '../../../lib/text/text.ts'

/** Where the definition of a dashboard comes from. */
export const SOURCES = ['hand', 'file', 'demo'] as const

export type Source = (typeof SOURCES)[number]

const SOURCE_LABELS = {
  hand: 'dashboards.byHand',
  file: 'dashboards.fromFile',
  demo: 'dashboards.fromDemo',
} as const

/** Asks what there is to begin with. */
export function SourceChoice({
  source,
  onChoose,
}: {
  source: Source
  onChoose(source: Source): void
}) {
  return (
    <fieldset>
      <legend>{text('dashboards.source')}</legend>
      <div class="choices">
        {SOURCES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="source"
              checked={each === source}
              onChange={() => onChoose(each)}
            />{' '}
            {text(SOURCE_LABELS[each])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
