import { text } from '../../lib/text/text.ts'

/** What surely fits into two lines, however narrow. */
const SHORT = 48

/** Text of somebody else's: as it stands where it is short, else two lines of it that open. */
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
