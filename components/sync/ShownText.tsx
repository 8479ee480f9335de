import { message } from '../../lib/platform/i18n.ts'

/** What surely fits into two lines, however narrow. */
const SHORT = 48

/** Text of somebody else's: as it stands where it is short, else two lines of it that open. */
export function ShownText({ text }: { text: string }) {
  if (text.length <= SHORT) return <bdi>{text}</bdi>
  return (
    <details class="long">
      <summary>
        <bdi>{text}</bdi>
        <span aria-hidden="true">{message('dialog_more')}</span>
      </summary>
    </details>
  )
}
