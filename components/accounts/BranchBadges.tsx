import type { ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { text } from '../../lib/text/text.ts'

/** Addresses and statuses of an account's profiles; `here` is the branch the page belongs to, if any. */
export interface BranchBadgesProps {
  hrefs: { [branch in Branch]?: string | undefined }
  statuses: { [branch in Branch]?: ProfileStatus | undefined }
  here?: Branch | undefined
  /** Whether the link opens a tab of its own, as the popup needs. */
  newTab?: boolean
}

/** Shows a badge for each software the account has a profile in, each a link to that profile. */
export function BranchBadges({ hrefs, statuses, here, newTab }: BranchBadgesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links
    <span class="badges" role="group" aria-label={text('bar.software')}>
      {BRANCHES.map(
        (branch) =>
          hrefs[branch] !== undefined && (
            <a
              key={branch}
              class="badge"
              data-branch={branch}
              data-status={statuses[branch]}
              href={hrefs[branch]}
              target={newTab ? '_blank' : undefined}
              rel={newTab ? 'noreferrer' : undefined}
              aria-current={branch === here ? 'page' : undefined}
            >
              {BRANCH_NAME[branch]}
              {statuses[branch] !== 'active' && <small> {statusLabel(statuses[branch])}</small>}
            </a>
          ),
      )}
    </span>
  )
}
