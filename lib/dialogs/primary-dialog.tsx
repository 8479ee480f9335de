import { PrimaryDialog } from '../../components/PrimaryDialog.tsx'
import { type DialogFlow, dialogFlow } from '../domain/dialog-flow.ts'
import type { PrimaryView } from '../domain/status-view.ts'
import type { PrimaryAsk } from './asks.ts'
import { type Frame, showIn } from './frame.ts'

/** "Make In-Home the primary branch of Dana Dual?": from the question to the operation in the outbox. */
export function startPrimaryDialog({ about, ...answers }: PrimaryAsk, frame: Frame): void {
  const show = showIn<PrimaryView, Record<never, never>>(frame, (stage) => (
    <PrimaryDialog
      {...about}
      stage={stage}
      onConfirm={() => void flow.confirm()}
      onRetry={() => void flow.look()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<Record<never, never>> = dialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.look()
}
