import type { Workplaces } from '../../lib/domain/accounts/page-view.ts'
import { text } from '../../lib/text/text.ts'

/** Where staff work in Facility. */
export interface WorkplaceLinksProps {
  workplaces: Workplaces
}

/** What somebody who is new in Facility has to know: there is no app, and where to go instead. */
export function WorkplaceLinks({ workplaces: { shifts, frontDesk } }: WorkplaceLinksProps) {
  return (
    // On a ground of its own: what the page has behind it is not known.
    <p data-tone="info">
      <small>
        {text('bar.workplaces')} <Link href={shifts} label={text('bar.shifts')} />
        {frontDesk && (
          <>
            {' · '}
            <Link href={frontDesk} label={text('bar.frontDesk')} />
          </>
        )}
      </small>
    </p>
  )
}

function Link({ href, label }: { href: string; label: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {label}
    </a>
  )
}
