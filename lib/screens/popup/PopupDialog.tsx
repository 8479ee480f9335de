import { CompareDialog } from '../../../components/CompareDialog.tsx'
import { RequestDialog } from '../../../components/RequestDialog.tsx'
import { RoleDialog } from '../../../components/RoleDialog.tsx'
import { SyncDialog } from '../../../components/SyncDialog.tsx'
import type { Workplaces } from '../../domain/page-view.ts'
import type { OpenDialog } from './use-dialog.ts'

/** The dialog that is open, if any. `workplaces`: where staff work in Facility. */
export function PopupDialog({
  open,
  workplaces,
}: {
  open: OpenDialog | undefined
  workplaces: Workplaces | undefined
}) {
  if (open?.kind === 'sync') {
    const { account, to, stage, flow } = open
    return (
      <SyncDialog
        open
        name={account.name}
        kind={account.kind}
        to={to}
        stage={stage}
        workplaces={account.kind === 'staff' ? workplaces : undefined}
        onConfirm={(choices) => void flow.confirm(choices)}
        onChoose={(choices) => void flow.look(choices)}
        onRetry={() => void flow.look()}
        onLater={() => void flow.later()}
        onCancel={flow.close}
      />
    )
  }
  if (open?.kind === 'role') {
    const { account, branch, wanted, stage, flow } = open
    return (
      <RoleDialog
        name={account.name}
        branch={branch}
        stage={stage}
        wanted={wanted}
        onConfirm={(role) => void flow.confirm({ role })}
        onRetry={() => void flow.look()}
        onCancel={flow.close}
      />
    )
  }
  if (open?.kind === 'compare') {
    const { account, stage, flow } = open
    return (
      <CompareDialog
        name={account.name}
        here={account.primaryBranch ?? 'in-home'}
        stage={stage}
        onCopy={(rowId, to) => void flow.copy(rowId, to)}
        onUndo={(rowId) => void flow.undo(rowId)}
        onRetry={() => void flow.look()}
        onClose={flow.close}
      />
    )
  }
  if (open?.kind === 'request') {
    const { account, today, stage, flow } = open
    return (
      <RequestDialog
        name={account.name}
        today={today}
        stage={stage}
        onConfirm={(branch, request) => void flow.confirm({ branch, request })}
        onRetry={() => void flow.look()}
        onCancel={flow.close}
      />
    )
  }
  return null
}
