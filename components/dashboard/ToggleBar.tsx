import type { ComponentChildren } from 'preact'
import type { ToggleView } from '../../lib/domain/accounts/page-view.ts'
import { BRANCH_NAME, BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { AdminContacts } from '../ui/AdminContacts.tsx'
import { Logo } from '../ui/Logo.tsx'

/** `shortcut`: keys that toggle, if any. `children`: content that the page has no better place for. */
export interface ToggleBarProps {
  view: ToggleView
  shortcut?: string | undefined
  children?: ComponentChildren
}

/** Shows the slim bar at the top of a dashboard that switches to the other software. */
export function ToggleBar({ view, shortcut, children }: ToggleBarProps) {
  if (view.kind === 'hidden') return null
  const link = (branch: Branch) => {
    if (branch === view.here) {
      const href = view.kind === 'open' ? view.hrefs[branch] : view.hereHref
      return <Segment branch={branch} href={href} current />
    }
    if (view.kind === 'open') {
      const label = text(view.comesBack ? 'bar.open' : 'bar.openLow', {
        branch: BRANCH_NAME[branch],
        role: view.roleThere,
      })
      const title = shortcut ? text('bar.shortcut', { label, keys: shortcut }) : label
      return <Segment branch={branch} href={view.hrefs[branch]} title={title} />
    }
    return <Segment branch={branch} />
  }
  return (
    <div class="bar" data-branch={view.here}>
      <Logo />
      <nav aria-label={text('bar.software')}>{BRANCHES.map(link)}</nav>
      {view.kind === 'out-of-reach' && (
        <p class="why" id="toggle-why">
          <small>
            {text(view.because === 'inactive' ? 'bar.inactive' : 'bar.noProfile', {
              branch: BRANCH_NAME[otherBranch(view.here)],
            })}{' '}
            <AdminContacts admins={view.admins} />
          </small>
        </p>
      )}
      {children}
    </div>
  )
}

interface SegmentProps {
  branch: Branch
  href?: string
  title?: string
  current?: boolean
}

function Segment({ branch, href, title, current }: SegmentProps) {
  return href === undefined ? (
    // biome-ignore lint/a11y/useValidAnchor: a link that cannot be followed, as ARIA has it
    <a
      data-branch={branch}
      role="link"
      aria-disabled="true"
      tabIndex={0}
      aria-describedby="toggle-why"
    >
      {BRANCH_NAME[branch]}
    </a>
  ) : (
    <a data-branch={branch} href={href} title={title} aria-current={current ? 'page' : undefined}>
      {BRANCH_NAME[branch]}
    </a>
  )
}
