import { RoleDialog } from '../../components/change/RoleDialog.tsx'
import type { RoleChoices, RoleView } from '../domain/rights/role-view.ts'
import { createDialogFlow, type DialogFlow } from '../flows/dialog-flow.ts'
import type { RoleDialogCalls } from './dialog-calls.ts'
import { type Frame, showIn } from './frame.ts'

/** "Change the role of Uma Ueda in Facility?": from the roles that may be given to the operation in the outbox. */
export function startRoleDialog({ about, ...answers }: RoleDialogCalls, frame: Frame): void {
  const show = showIn<RoleView, RoleChoices>(frame, (stage) => (
    <RoleDialog
      {...about}
      stage={stage}
      onConfirm={(role) => void flow.confirm({ role })}
      onRetry={() => void flow.load()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<RoleChoices> = createDialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
