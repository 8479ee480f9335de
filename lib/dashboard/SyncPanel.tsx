import { notOpened } from '../../components/dialog-status.ts'
import { type StatusAction, statusOf, undoRefused } from '../../components/operation-status.ts'
import { ProfileSync } from '../../components/ProfileSync.tsx'
import { otherBranch } from '../domain/branch.ts'
import { isCopy } from '../domain/operation.ts'
import type { ProfileView } from '../domain/page-view.ts'
import type { PageModel } from './page-model.ts'

/** Button or badges, and the status line: all that stands on the page about syncing the person of this page. */
export function SyncPanel({ model, profile }: { model: PageModel; profile: ProfileView }) {
  const { dialog, undoing, refused } = model.state()
  const { name, operation } = profile
  const refusal = refused?.press === 'undo' ? undoRefused : notOpened

  function act(action: StatusAction) {
    if (refused && refused.press !== 'undo') return model.again()
    if (!operation) return model.add()
    const { task, to } = operation
    if (action === 'undo') void model.undo(operation)
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
      busy={dialog === 'busy' || undoing}
      status={
        refused
          ? refusal(refused.problem, { name, to: otherBranch(profile.here) })
          : statusOf(operation, name, Date.now())
      }
      onAdd={model.add}
      onCompare={model.compare}
      onLeave={model.changeStatus}
      onAct={act}
    />
  )
}
