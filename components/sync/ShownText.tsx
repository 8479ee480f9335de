import { text } from '../../lib/text/text.ts'

/** A text of at most this many characters fits into two lines in any width. */
const SHORT = 48

/** Shows text from the dashboards: whole if it is short, else two lines that expand. */
export function ShownText({ text: shown }: { text: string }) {
  if (shown.length <= SHORT) return <bdi>{shown}</bdi>
  return (
    <details class="long">
      <summary>
        <bdi>{shown}</bdi>
        <span aria-hidden="true">{text('field.more')}</span>
      </summary>
    </details>
  )
}
