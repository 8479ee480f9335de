import { formatList } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { AccessRequest, type AccessRequestProps } from './AccessRequest.tsx'

/** Says above a list, which stays, that the browser keeps Tandem off a site, and asks for access. */
export function AccessNote(props: AccessRequestProps) {
  return (
    <div class="note" data-tone="waiting">
      <p role="status">{text('access.closedNote', { sites: formatList(props.sites) })}</p>
      <AccessRequest {...props} />
    </div>
  )
}
