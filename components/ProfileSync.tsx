import { useRef } from 'preact/hooks'
import { BRANCH_NAME, otherBranch } from '../lib/domain/branch.ts'
import { isOpen } from '../lib/domain/operation.ts'
import type { ProfileView } from '../lib/domain/page-view.ts'
import { BranchBadges } from './BranchBadges.tsx'
import { useKeptFocus } from './kept-focus.ts'
import type { StatusMessage } from './operation-status.ts'
import { Spinner } from './Spinner.tsx'
import { StatusLine } from './StatusLine.tsx'

/** `busy`: something was asked for and has not been answered. A press while busy does nothing. */
export interface ProfileSyncProps {
  profile: ProfileView
  busy: boolean
  status?: StatusMessage | undefined
  onAdd(): void
  onUndo(): void
  onRetry(): void
}

/** What stands under the name on a profile page: the sync button or the two badges, and how things stand. */
export function ProfileSync({ profile, busy, status, onAdd, onUndo, onRetry }: ProfileSyncProps) {
  const box = useRef<HTMLDivElement>(null)
  const onFocusIn = useKeptFocus(box)
  // An operation that waits may wait for hours: nothing turns, but a second one is not started beside it.
  const held = busy || (profile.operation !== undefined && isOpen(profile.operation))
  return (
    <div class="sync" ref={box} tabIndex={-1} onFocusIn={onFocusIn}>
      {profile.linked ? (
        <BranchBadges hrefs={profile.hrefs} here={profile.here} />
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
            Add to {BRANCH_NAME[otherBranch(profile.here)]}
          </button>
        )
      )}
      <StatusLine message={status} onUndo={onUndo} onRetry={onRetry} />
    </div>
  )
}
