import { notOpened } from '../../components/dashboard/dialog-status.ts'
import { ProfileSync } from '../../components/dashboard/ProfileSync.tsx'
import {
  earlierStatusOf,
  notRetried,
  type StatusAction,
  statusOf,
  undoRefused,
} from '../../components/outbox/operation-status.ts'
import type { ProfileView } from '../domain/accounts/page-view.ts'
import { otherBranch } from '../domain/branch.ts'
import { hasPayload, isCopy, type Operation } from '../domain/outbox/operation.ts'
import type { PageModel, RefusedAction } from './page-model.ts'

/** Button or badges, and the status line: all that stands on the page about syncing the person of this page. */
export function SyncPanel({ model, profile }: { model: PageModel; profile: ProfileView }) {
  const { dialog, acting, refused } = model.state()
  const { name, operation, earlier } = profile
  const refusal = refusalOf(refused)

  function act(action: StatusAction) {
    if (refused && !refused.of) return model.again()
    // What was refused may be about the earlier one.
    const about = refused?.of ?? operation
    return about ? actOn(about, action) : model.add()
  }

  function actOn(operation: Operation, action: StatusAction) {
    const { task, to } = operation
    if (action === 'undo') void model.undo(operation)
    else if (hasPayload(operation)) void model.retry(operation)
    else if (isCopy(operation)) model.compare()
    else if (task.kind === 'role') model.changeRole(to, task.role)
    else if (task.kind === 'status') model.changeStatus(to)
    else if (task.kind === 'primary') model.changePrimary()
    else if (action === 'role' && task.kind === 'sync') model.changeRole(to, task.choices.role)
    else model.add()
  }

  return (
    <ProfileSync
      profile={profile}
      busy={dialog === 'busy' || acting}
      status={
        refused
          ? refusal(refused.problem, { name, to: otherBranch(profile.here) })
          : statusOf(operation, name, Date.now())
      }
      earlier={earlierStatusOf(earlier, name, Date.now())}
      onAdd={model.add}
      onCompare={model.compare}
      onLeave={model.changeStatus}
      onAct={act}
      onActEarlier={(action) => earlier && actOn(earlier, action)}
    />
  )
}

function refusalOf(refused: RefusedAction | undefined) {
  if (refused?.action === 'undo') return undoRefused
  return refused?.of ? notRetried : notOpened
}
