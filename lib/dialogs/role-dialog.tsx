import { RoleDialog } from '../../components/RoleDialog.tsx'
import { type DialogFlow, dialogFlow } from '../domain/dialog-flow.ts'
import type { RoleChoices, RoleView } from '../domain/role-view.ts'
import type { RoleAsk } from './asks.ts'
import { type Frame, showIn } from './frame.ts'

/** "Change the role of Uma Ueda in Facility?": from the roles that may be given to the operation in the outbox. */
export function startRoleDialog({ about, ...answers }: RoleAsk, frame: Frame): void {
  const show = showIn<RoleView, RoleChoices>(frame, (stage) => (
    <RoleDialog
      {...about}
      stage={stage}
      onConfirm={(role) => void flow.confirm({ role })}
      onRetry={() => void flow.look()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<RoleChoices> = dialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.look()
}
