import { StatusDialog } from '../../components/change/StatusDialog.tsx'
import type { StatusChoices, StatusView } from '../domain/rights/status-view.ts'
import { createDialogFlow, type DialogFlow } from '../flows/dialog-flow.ts'
import type { StatusDialogCalls } from './dialog-calls.ts'
import { type Frame, showIn } from './frame.ts'

/** "Make Bob Walker inactive in In-Home?": from what it would do to the operation in the outbox. */
export function startStatusDialog({ about, ...answers }: StatusDialogCalls, frame: Frame): void {
  const show = showIn<StatusView, StatusChoices>(frame, (stage) => (
    <StatusDialog
      {...about}
      stage={stage}
      onConfirm={(choices) => void flow.confirm(choices)}
      onRetry={() => void flow.load()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<StatusChoices> = createDialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
