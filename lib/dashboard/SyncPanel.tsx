import { ProfileSync } from '../../components/dashboard/ProfileSync.tsx'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import { otherBranch } from '../domain/branch.ts'
import { dialogFor } from '../domain/outbox/open-dialog.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { StatusAction } from '../domain/outbox/status-message.ts'
import { notOpened, notRetried, undoRefused } from '../sentences/refusal-status.ts'
import { requestDialogs } from './page-dialogs.ts'
import type { PageModel, RefusedAction } from './page-model.ts'

/** Draws everything about syncing on a profile page: the button or the badges, and the status line. */
export function SyncPanel({ model, profile }: { model: PageModel; profile: ProfileView }) {
  const { dialog, acting, refused } = model.state()
  const { name, operation, status, earlier, earlierStatus } = profile
  const refusal = refusalOf(refused)
  // They say whether a press on Undo or "Try again" counts.
  if (status?.actions || earlierStatus?.actions || refused) void requestDialogs()

  const add = () => model.open({ kind: 'sync', branch: otherBranch(profile.here) })

  function act(action: StatusAction) {
    // The refused action may be about the earlier operation.
    const about = refused?.of ?? operation
    if (refused?.dialog) model.open(refused.dialog)
    else if (about) actOn(about, action)
    else add()
  }

  function actOn(operation: Operation, action: StatusAction) {
    const dialog = dialogFor(operation, action)
    if (action === 'undo') void model.undo(operation)
    else if (dialog) model.open(dialog)
    else void model.retry(operation)
  }

  return (
    <ProfileSync
      profile={profile}
      busy={dialog === 'busy' || acting}
      status={refused ? refusal(refused.problem, { name, to: otherBranch(profile.here) }) : status}
      earlier={earlierStatus}
      onAdd={add}
      onCompare={() => model.open({ kind: 'compare' })}
      onMakeInactive={(branch) => model.open({ kind: 'status', branch })}
      onAct={act}
      onActEarlier={(action) => earlier && actOn(earlier, action)}
    />
  )
}

function refusalOf(refused: RefusedAction | undefined) {
  if (refused?.action === 'undo') return undoRefused
  return refused?.of ? notRetried : notOpened
}
