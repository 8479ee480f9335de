import { PrimaryDialog } from '../../components/change/PrimaryDialog.tsx'
import type { PrimaryView } from '../domain/rights/status-view.ts'
import { createDialogFlow, type DialogFlow } from '../flows/dialog-flow.ts'
import type { PrimaryDialogCalls } from './dialog-calls.ts'
import { type Frame, showIn } from './frame.ts'

/** "Make In-Home the primary branch of Dana Dual?": from the question to the operation in the outbox. */
export function startPrimaryDialog({ about, ...answers }: PrimaryDialogCalls, frame: Frame): void {
  const show = showIn<PrimaryView, Record<never, never>>(frame, (stage) => (
    <PrimaryDialog
      {...about}
      stage={stage}
      onConfirm={() => void flow.confirm()}
      onRetry={() => void flow.load()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<Record<never, never>> = createDialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
