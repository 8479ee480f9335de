import type { Workplaces } from '../../lib/domain/accounts/page-view.ts'
import { text } from '../../lib/text/text.ts'

/** The pages on which staff work in Facility. */
export interface WorkplaceLinksProps {
  workplaces: Workplaces
}

/** Tells staff new in Facility that there is no app, and links to where they work. */
export function WorkplaceLinks({ workplaces: { shifts, frontDesk } }: WorkplaceLinksProps) {
  return (
    // It has its own background: that of the page is unknown.
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
