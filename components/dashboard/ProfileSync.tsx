import type { ProfileView } from '../../lib/domain/accounts/page-view.ts'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { hasPayload, isOpen, justSyncedFrom } from '../../lib/domain/outbox/operation.ts'
import type { StatusAction, StatusMessage } from '../../lib/domain/outbox/status-message.ts'
import { text } from '../../lib/text/text.ts'
import { BranchBadges } from '../accounts/BranchBadges.tsx'
import { StaysActive } from '../change/StaysActive.tsx'
import { KeptFocusBox } from '../ui/dialog/KeptFocusBox.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import { WorkplaceLinks } from './WorkplaceLinks.tsx'

/** `busy`: a request has no answer yet. Clicks do nothing meanwhile. */
export interface ProfileSyncProps {
  profile: ProfileView
  busy: boolean
  status?: StatusMessage | undefined
  /** Status of the operation before that, while it can be undone or is under way. */
  earlier?: StatusMessage | undefined
  onAdd(): void
  /** Opens the comparison of a client's two profiles. */
  onCompare(): void
  /** Opens the dialog that makes the person inactive in that branch. */
  onMakeInactive(branch: Branch): void
  onAct(action: StatusAction): void
  onActEarlier(action: StatusAction): void
}

/** Shows the sync button or the two badges under the name on a profile page, and the status of the last sync. */
export function ProfileSync(props: ProfileSyncProps) {
  const { profile, busy, status, earlier, onAdd, onCompare, onMakeInactive, onAct, onActEarlier } =
    props
  const source = justSyncedFrom(profile.operation)
  const operations = [profile.operation, profile.earlier]
  // An operation may wait for hours: no spinner then, but no second one is started. One with a payload does not block.
  const held = busy || operations.some((each) => each && isOpen(each) && !hasPayload(each))
  return (
    <KeptFocusBox class="sync">
      {profile.linked ? (
        <>
          <BranchBadges hrefs={profile.hrefs} statuses={profile.statuses} here={profile.here} />
          {profile.maySync && profile.actions.some(({ kind }) => kind === 'compare') && (
            <button
              type="button"
              class="btn compare"
              aria-busy={busy}
              aria-disabled={busy}
              onClick={() => busy || onCompare()}
            >
              {busy && <Spinner />}
              {text('actions.compare')}
            </button>
          )}
        </>
      ) : (
        profile.maySync && (
          <button
            type="button"
            class="btn main"
            aria-busy={busy}
            aria-disabled={held}
            onClick={() => held || onAdd()}
          >
            {busy && <Spinner />}
            {text('bar.addTo', { branch: BRANCH_NAME[otherBranch(profile.here)] })}
          </button>
        )
      )}
      <StatusLine message={status} onAct={onAct} />
      <StatusLine old message={earlier} onAct={onActEarlier} />
      {source &&
        profile.statuses[source] === 'active' &&
        profile.actions.some((each) => each.kind === 'status' && each.branch === source) && (
          <StaysActive branch={source} onMakeInactive={onMakeInactive} />
        )}
      {source === 'in-home' && profile.workplaces && (
        <WorkplaceLinks workplaces={profile.workplaces} />
      )}
    </KeptFocusBox>
  )
}
