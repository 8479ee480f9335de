import { PrimaryDialog } from '../../../../components/change/PrimaryDialog.tsx'
import { RoleDialog } from '../../../../components/change/RoleDialog.tsx'
import { StatusDialog } from '../../../../components/change/StatusDialog.tsx'
import { CompareDialog } from '../../../../components/compare/CompareDialog.tsx'
import { RequestDialog } from '../../../../components/conversation/RequestDialog.tsx'
import { SyncDialog } from '../../../../components/sync/SyncDialog.tsx'
import type { Workplaces } from '../../../domain/accounts/page-view.ts'
import { statusAfter } from '../../../domain/rights/status-view.ts'
import type { ShownDialog } from './use-dialog.ts'

/** The dialog that is open, if any. `workplaces`: where staff work in Facility. */
export function PopupDialog({
  open,
  workplaces,
}: {
  open: ShownDialog | undefined
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
        onChoose={(choices) => void flow.load(choices)}
        onRetry={() => void flow.load()}
        onLater={() => void flow.later()}
        onCancel={flow.close}
      />
    )
  }
  if (open?.kind === 'role') {
    const { account, branch, wanted: query, stage, flow } = open
    return (
      <RoleDialog
        name={account.name}
        branch={branch}
        stage={stage}
        wanted={query}
        onConfirm={(role) => void flow.confirm({ role })}
        onRetry={() => void flow.load()}
        onCancel={flow.close}
      />
    )
  }
  if (open?.kind === 'status') {
    const { account, branch, stage, flow } = open
    return (
      <StatusDialog
        name={account.name}
        branch={branch}
        wanted={statusAfter(account.profiles[branch]?.status ?? 'active')}
        stage={stage}
        onConfirm={(choices) => void flow.confirm(choices)}
        onRetry={() => void flow.load()}
        onCancel={flow.close}
      />
    )
  }
  if (open?.kind === 'primary') {
    const { account, wanted: query, stage, flow } = open
    return (
      <PrimaryDialog
        name={account.name}
        wanted={query}
        stage={stage}
        onConfirm={() => void flow.confirm()}
        onRetry={() => void flow.load()}
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
        onRetry={() => void flow.load()}
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
        onRetry={() => void flow.load()}
        onCancel={flow.close}
      />
    )
  }
  return null
}
